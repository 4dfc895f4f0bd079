import { moduleNameOf } from './resolve-reference';
import { nameOfSymbol, type SchemaSymbol } from './schema-symbol';

/** What stands in front of, or behind, the name of a definition in the name of a type that comes from it. */
const DERIVED_START = 'q_obj_';
const DERIVED_ENDS = ['List', 'Kind', '-arg', '-base', '-wrapper'];

/** All words that lead to the symbols, or are within those that do. */
export function spellingsOf(symbols: readonly SchemaSymbol[]): string[] {
  const names = new Set(symbols.map(plainNameOf));
  names.delete('');
  return [...names];
}

function plainNameOf(symbol: SchemaSymbol): string {
  return symbol.kind === 'file' ? moduleNameOf(symbol.path) : nameOfSymbol(symbol);
}

/** The offsets where the text has one of the spellings, and not just as a part of another name. */
export function findSpellings(spellings: readonly string[], text: string): number[] {
  return spellings.flatMap((spelling) => {
    return offsetsOf(spelling, text).filter((offset) => {
      return beginsName(text, offset) && endsName(text, offset + spelling.length);
    });
  });
}

/** A name may be spelled with escapes: whatever has a backslash in it may be what is searched for. */
export function findEscapes(text: string): number[] {
  return offsetsOf('\\', text);
}

function offsetsOf(part: string, text: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) offsets.push(at);
  return offsets;
}

function beginsName(text: string, start: number): boolean {
  return (
    !isNameCharacter(text.charCodeAt(start - 1)) ||
    text.startsWith(DERIVED_START, start - DERIVED_START.length)
  );
}

function endsName(text: string, end: number): boolean {
  return !isNameCharacter(text.charCodeAt(end)) || DERIVED_ENDS.some((tail) => text.startsWith(tail, end));
}

/** A letter, a digit, `-` or `_`. */
function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x5f
  );
}
