import type { Release } from '../../releases/release';
import { Scanner, Token } from '../../syntax/scanner';
import type { TextRange } from '../../text/text-range';

/** A token, or a comment, of an expression; offsets count from the start of the expression. */
export interface LayoutToken extends TextRange {
  readonly kind: 'open' | 'close' | 'colon' | 'comma' | 'word' | 'comment';
  /** For brackets only: whether it is a brace. */
  readonly isBrace: boolean;
}

const COMMENT = /#[^\r\n]*/g;

const KINDS: Readonly<Partial<Record<Token, LayoutToken['kind']>>> = {
  [Token.BraceOpen]: 'open',
  [Token.BracketOpen]: 'open',
  [Token.BraceClose]: 'close',
  [Token.BracketClose]: 'close',
  [Token.Colon]: 'colon',
  [Token.Comma]: 'comma',
};

/** What an expression without syntax errors is made of, white space apart. */
export function layoutTokens(text: string, release: Release): LayoutToken[] {
  const scanner = new Scanner(text, 0, release);
  const tokens: LayoutToken[] = [];
  let end = 0;
  while (scanner.next() !== Token.EndOfFile) {
    const { token, start } = scanner;
    tokens.push(...commentsIn(text, end, start));
    const isBrace = token === Token.BraceOpen || token === Token.BraceClose;
    tokens.push({ kind: KINDS[token] ?? 'word', start, end: scanner.end, isBrace });
    ({ end } = scanner);
  }
  return tokens;
}

function commentsIn(text: string, start: number, end: number): LayoutToken[] {
  if (start === end) return [];
  return Array.from(text.slice(start, end).matchAll(COMMENT), ({ 0: comment, index }) => {
    const length = comment.trimEnd().length;
    return { kind: 'comment', start: start + index, end: start + index + length, isBrace: false };
  });
}
