import { moduleNameOf } from './resolve-reference';
import { nameOfSymbol, type SchemaSymbol } from './schema-symbol';

/** How a text may spell a symbol. */
export interface Spelling {
  readonly text: string;
  /** Whether it may go on as a part of a longer name. */
  readonly isAnywhere: boolean;
}

/** A name may be spelled with escapes, so whatever has a backslash in it may be what is searched for. */
const ESCAPED: Spelling = { text: '\\', isAnywhere: true };

/** What stands in front of, or behind, the name of a definition in the name of a type that comes from it. */
const DERIVED_START = 'q_obj_';
const DERIVED_ENDS = ['List', 'Kind', '-arg', '-base', '-wrapper'];

/** All spellings that lead to the symbols. */
export function spellingsOf(symbols: readonly SchemaSymbol[]): Spelling[] {
  const names = new Set(symbols.map(plainNameOf));
  names.delete('');
  if (names.size === 0) return [];
  return [...Array.from(names, (text) => ({ text, isAnywhere: false })), ESCAPED];
}

function plainNameOf(symbol: SchemaSymbol): string {
  return symbol.kind === 'file' ? moduleNameOf(symbol.path) : nameOfSymbol(symbol);
}

/** The offsets where the text has one of the spellings, in no order. */
export function findSpellings(spellings: readonly Spelling[], text: string): number[] {
  const offsets: number[] = [];
  for (const spelling of spellings) {
    const { length } = spelling.text;
    for (let at = text.indexOf(spelling.text); at >= 0; at = text.indexOf(spelling.text, at + length)) {
      if (spelling.isAnywhere || (beginsName(text, at) && endsName(text, at + length))) offsets.push(at);
    }
  }
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
