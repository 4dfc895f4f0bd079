import { Code, isLineEnd } from './characters';
import type { LexicalRules } from './lexical-rules';
import type { SyntaxErrorCode } from './syntax-error';

/** What a backslash in a string begins. */
export interface Escape {
  /** Offset of its last code unit. */
  readonly last: number;
  readonly error?: SyntaxErrorCode;
  /** The character that `lex-bad-escape` is about. */
  readonly character?: string;
}

const UNICODE_DIGITS = 4;
const MAX_UNICODE_VALUE = 0x7f;
/** What may stand behind the backslash where JSON's escapes are known, `u` left aside. */
export const JSON_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  '/': '/',
  "'": "'",
  '"': '"',
};

/** Reads the escape whose backslash stands at `backslash`; a line end ends the string and so every escape. */
export function readEscape(text: string, backslash: number, { hasJsonEscapes }: LexicalRules): Escape {
  const code = text.codePointAt(backslash + 1);
  if (code === undefined || isLineEnd(code)) return { last: backslash };
  const last = backslash + 1;
  if (code === Code.Backslash) return { last };
  const character = String.fromCodePoint(code);
  if (hasJsonEscapes && character === 'u') return readUnicodeEscape(text, last);
  if (hasJsonEscapes && JSON_ESCAPES[character] !== undefined) return { last };
  return { last, error: 'lex-bad-escape', character };
}

function readUnicodeEscape(text: string, letter: number): Escape {
  const [digits = ''] = /^[\da-fA-F]*/.exec(text.slice(letter + 1, letter + 1 + UNICODE_DIGITS)) ?? [];
  const last = letter + digits.length;
  if (digits.length < UNICODE_DIGITS) return { last, error: 'lex-unicode-digits' };
  const value = parseInt(digits, 16);
  return value === 0 || value > MAX_UNICODE_VALUE ? { last, error: 'lex-unicode-value' } : { last };
}

/** The text that a string stands for, its escapes resolved; a wrong escape stands for itself. */
export function unescape(text: string, { hasJsonEscapes }: LexicalRules): string {
  if (!hasJsonEscapes) return text.replaceAll('\\\\', '\\');
  return unescapeJson(text);
}

/** The same by the rules of JSON, which here knows the escape of a single quote, too. */
export function unescapeJson(text: string): string {
  return text.replaceAll(/\\(?:u([\da-fA-F]{4})|([^]))/g, (whole, digits?: string, character?: string) => {
    if (digits !== undefined) return String.fromCharCode(parseInt(digits, 16));
    return JSON_ESCAPES[character ?? ''] ?? whole;
  });
}
