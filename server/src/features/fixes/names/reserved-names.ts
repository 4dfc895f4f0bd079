import { nameOfSymbol } from '../../target/schema-symbol';
import type { Release } from '../../../releases/release';
import type { FixMaker } from '../fix';
import { toLower } from './name-style';
import { markedSymbols, renameMarkedSymbol } from './rename-marked-symbol';

/** Names that are taken by what is generated get others, which say much the same. */
function renameBy(namesInstead: (name: string, release: Release) => readonly string[]): FixMaker {
  return (problem) => {
    const [symbol] = markedSymbols(problem);
    if (symbol === undefined) return [];
    return renameMarkedSymbol(namesInstead(nameOfSymbol(symbol), problem.view.schema.release), problem);
  };
}

/** Types that end in `List` are arrays, those in `Kind` the enums of simple unions. */
export const renameSuffix = renameBy((name) => {
  const stem = name.slice(0, -'List'.length).replace(/[-_]+$/, '');
  return name.endsWith('Kind') ? [name.replace(/Kind$/, 'Type'), stem] : [stem, `${stem}s`];
});

/** Members called `u`, and those that begin as the flags of optional ones do in C. */
export const renameReserved = renameBy((name, release) => {
  const [, hyphen = '-', rest] = /^has([^A-Za-z0-9])(.+)$/.exec(name) ?? [];
  const names = rest === undefined ? [`${name}${hyphen}value`] : [rest, `with${hyphen}${rest}`];
  return release.has('name.style') ? names.map(toLower) : names;
});
