import type { MarkupLine } from '../markup/blocks';
import type { TextRange } from '../text/text-range';
import type { JsonError, JsonErrorCode } from './json-error';
import type { JsonTokenKind, Punctuation } from './json-tokens';
import { readString } from './read-string';
import type { TokenList } from './token-list';

const SPACE = /\s*/y;
const BLANK = 0x20;
const LAST_VISIBLE = 0x7e;
const PUNCTUATION = '{}[]:,';
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w+-]|\.(?!\.\.))/y;
const COMMENT = /#.*|\/\/.*|\/\*.*?(?:\*\/|$)/y;
/** Dots, perhaps with a text behind them, perhaps with dots behind that. */
const ELISION = /(?:\.{3,}|\u2026)(?:[^{}[\]"]*?(?:\.{3,}|\u2026))?[^{}[\]"',:]*/y;
const WORD = /[^\s{}[\]:,"]+/y;
const LIKE_A_NUMBER = /^[-+.]?\d/;

/** Where tokens and what is wrong with them are put. */
export interface TokenSink {
  readonly tokens: TokenList;
  readonly errors: JsonError[];
}

/**
 * Takes a line of a message apart, from column `from` on; adds its tokens to those that are there. Yields the column that
 * it got to: that behind the first token after which the message is over, or the end of the line.
 */
export function readTokens(
  line: MarkupLine,
  index: number,
  from: number,
  { tokens, errors }: TokenSink,
  isOver: (column: number) => boolean = () => false,
): number {
  return new LineReader(line, index, tokens, errors).readFrom(from, isOver);
}

class LineReader {
  private column = 0;

  constructor(
    private readonly line: MarkupLine,
    private readonly index: number,
    private readonly tokens: TokenList,
    private readonly errors: JsonError[],
  ) {}

  readFrom(from: number, isOver: (column: number) => boolean): number {
    this.column = from;
    const { text } = this.line;
    for (;;) {
      // Most tokens follow each other directly, or behind a plain space.
      const code = text.charCodeAt(this.column);
      if (code <= BLANK || code > LAST_VISIBLE) this.match(SPACE);
      if (this.column >= text.length) return this.column;
      this.readToken(text[this.column] ?? '');
      if (isOver(this.column)) return this.column;
    }
  }

  private readToken(first: string): void {
    if (first === '"' || (first === "'" && this.line.text.includes("'", this.column + 1)))
      return this.takeString();
    if (PUNCTUATION.includes(first)) {
      this.column++;
      return this.add(first as Punctuation, first);
    }
    const number = this.match(NUMBER);
    if (number !== undefined) return this.add('number', number);
    const elision = this.match(ELISION);
    if (elision !== undefined) return this.add('elision', elision.trimEnd(), elision.length);
    const comment = this.match(COMMENT);
    if (comment !== undefined) return this.report('comment', comment.length);
    const word = this.match(WORD) ?? '';
    const isNumber = LIKE_A_NUMBER.test(word);
    if (isNumber) this.report('bad-number', word.length);
    this.add(isNumber ? 'number' : 'word', word);
  }

  private takeString(): void {
    const { start: base } = this.line;
    const { end, contentEnd, value, mistakes } = readString(this.line.text, this.column);
    for (const { code, start, end: mistakeEnd } of mistakes)
      this.addError(code, { start: base + start, end: base + mistakeEnd });
    this.tokens.add('string', value, base + this.column, base + end, this.index, base + contentEnd);
    this.column = end;
  }

  /** What the pattern finds at the current column, and goes behind it. */
  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.column;
    const found = pattern.exec(this.line.text)?.[0];
    this.column += found?.length ?? 0;
    return found;
  }

  /** Adds the token that begins `taken` characters in front of the current column. */
  private add(kind: JsonTokenKind, value: string, taken = value.length): void {
    const start = this.line.start + this.column - taken;
    this.tokens.add(kind, value, start, start + value.length, this.index);
  }

  private report(code: JsonErrorCode, length: number): void {
    const end = this.line.start + this.column;
    this.addError(code, { start: end - length, end });
  }

  private addError(code: JsonErrorCode, range: TextRange): void {
    this.errors.push({ code, ...range, related: undefined, correction: undefined });
  }
}

/** Behind the number, as JSON writes them, that begins at the column, if one does. */
export function endOfNumber(line: string, start: number): number | undefined {
  NUMBER.lastIndex = start;
  return NUMBER.test(line) ? NUMBER.lastIndex : undefined;
}

/** Whether JSON writes a number so. */
export function isNumber(text: string): boolean {
  return endOfNumber(text, 0) === text.length;
}
