import type { MarkupLine } from '../markup/blocks';
import type { TextRange } from '../text/text-range';
import type { JsonError, JsonErrorCode } from './json-error';
import { readString } from './read-string';

export type Punctuation = '{' | '}' | '[' | ']' | ':' | ',';

export type JsonTokenKind = Punctuation | 'string' | 'number' | 'word' | 'elision' | 'end';

/** A token; the text of one never crosses the end of a line. */
export interface JsonToken extends TextRange {
  readonly kind: JsonTokenKind;
  /** Of a string what it stands for, of anything else its text. */
  readonly value: string;
  /** The index of its line. */
  readonly line: number;
  /** Of a string the range between its quotes. */
  readonly content: TextRange;
}

const SPACE = /\s*/y;
const VISIBLE = /[!-~]/;
const PUNCTUATION = '{}[]:,';
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w+-]|\.(?!\.\.))/y;
const COMMENT = /#.*|\/\/.*|\/\*.*?(?:\*\/|$)/y;
/** Dots, perhaps with a text behind them, perhaps with dots behind that. */
const ELISION = /(?:\.{3,}|\u2026)(?:[^{}[\]"]*?(?:\.{3,}|\u2026))?[^{}[\]"',:]*/y;
const WORD = /[^\s{}[\]:,"]+/y;
const LIKE_A_NUMBER = /^[-+.]?\d/;

/** Takes a line of a message apart, from column `from` on. */
export function readTokens(line: MarkupLine, index: number, from: number, errors: JsonError[]): JsonToken[] {
  const reader = new LineReader(line, index, errors);
  reader.readFrom(from);
  return reader.tokens;
}

class LineReader {
  readonly tokens: JsonToken[] = [];
  private column = 0;

  constructor(
    private readonly line: MarkupLine,
    private readonly index: number,
    private readonly errors: JsonError[],
  ) {}

  readFrom(from: number): void {
    this.column = from;
    const { text } = this.line;
    for (;;) {
      // Most tokens follow each other directly, or behind a plain space.
      if (!VISIBLE.test(text[this.column] ?? '')) this.match(SPACE);
      if (this.column >= text.length) return;
      this.readToken(text[this.column] ?? '');
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
    const content = { start: base + this.column + 1, end: base + contentEnd };
    const range = { start: base + this.column, end: base + end };
    this.tokens.push({ kind: 'string', value, line: this.index, content, ...range });
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
    const range = { start, end: start + value.length };
    this.tokens.push({ kind, value, line: this.index, content: range, ...range });
  }

  private report(code: JsonErrorCode, length: number): void {
    const end = this.line.start + this.column;
    this.addError(code, { start: end - length, end });
  }

  private addError(code: JsonErrorCode, range: TextRange): void {
    this.errors.push({ code, ...range, related: undefined, correction: undefined });
  }
}

export function isCloser({ kind }: JsonToken): boolean {
  return kind === '}' || kind === ']';
}

/** Whether JSON writes a number so. */
export function isNumber(text: string): boolean {
  NUMBER.lastIndex = 0;
  return NUMBER.exec(text)?.[0].length === text.length;
}

/** Whether a value can begin with the token. */
export function startsValue(token: JsonToken): boolean {
  return !isCloser(token) && token.kind !== ',' && token.kind !== ':' && token.kind !== 'end';
}
