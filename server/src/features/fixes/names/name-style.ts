import type { FixMaker } from '../fix';
import { nameOfSymbol } from '../../target/schema-symbol';
import { markedSymbols, renameMarkedSymbol } from './rename-marked-symbol';

/** The prefix of names that are not QEMU's own, and all behind it. */
const PARTS = /^(__[a-z0-9.-]+_)?(.*)$/is;

/** Gives a name the style of its kind, wherever it is used. */
function renameTo(style: (stem: string) => string): FixMaker {
  return (problem) => {
    const [symbol] = markedSymbols(problem);
    if (symbol === undefined) return [];
    const [, prefix = '', stem = ''] = PARTS.exec(nameOfSymbol(symbol)) ?? [];
    return renameMarkedSymbol([prefix + style(stem)], problem);
  };
}

export const lowerName = renameTo(toLower);
export const upperName = renameTo(toUpper);
export const camelName = renameTo(toCamel);

export function toLower(stem: string): string {
  return stem
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

export function toUpper(stem: string): string {
  return toLower(stem).toUpperCase().replaceAll('-', '_');
}

export function toCamel(stem: string): string {
  const words = toLower(stem).split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
