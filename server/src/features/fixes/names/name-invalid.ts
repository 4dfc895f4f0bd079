import { nameOfSymbol, type SchemaSymbol } from '../../target/schema-symbol';
import type { Release } from '../../../releases/release';
import type { FixMaker } from '../fix';
import { toCamel, toLower, toUpper } from './name-style';
import { markedSymbols, renameMarkedSymbol } from './rename-marked-symbol';

const STEM = /^[a-z][a-z0-9_-]*$/i;

/** What cannot be in a name goes, or becomes a hyphen. */
export const fixInvalidName: FixMaker = (problem) => {
  const [symbol] = markedSymbols(problem);
  if (symbol === undefined) return [];
  const stem = validPart(nameOfSymbol(symbol));
  const isValid = STEM.test(stem) || (symbol.kind === 'value' && /^[0-9]/.test(stem));
  if (!isValid) return [];
  return renameMarkedSymbol([inStyle(stem, symbol, problem.view.schema.release)], problem);
};

/** Letters, digits, hyphens and underscores, in front of which stands no prefix that belongs to generated code. */
function validPart(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f']/g, '')
    .split(/[^A-Za-z0-9_-]+/);
  return words
    .filter((word) => word !== '')
    .join('-')
    .replace(/^(?:[_-]+|q[_-]+)+/, '')
    .replace(/[_-]+$/, '');
}

function inStyle(name: string, symbol: SchemaSymbol, release: Release): string {
  const kind = symbol.kind === 'definition' ? symbol.owner.definition.kind : undefined;
  if (!release.has('name.style'))
    // Type names have no hyphens anywhere.
    return kind === undefined || kind === 'command' || kind === 'event' ? name : name.replaceAll('-', '');
  switch (kind) {
    case undefined:
    case 'command':
      return toLower(name);
    case 'event':
      return toUpper(name);
    default:
      return toCamel(name);
  }
}
