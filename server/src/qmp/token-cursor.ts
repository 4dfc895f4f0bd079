import type { TextRange } from '../text/text-range';
import type { JsonCorrection, JsonError, JsonErrorCode } from './json-error';
import type { JsonToken, JsonTokenKind } from './json-tokens';
import type { TokenList } from './token-list';

/** What else there is to say about a mistake. */
export interface JsonErrorDetails {
  readonly related?: TextRange;
  readonly correction?: JsonCorrection;
}

/** Goes through the tokens of one message, and keeps what is wrong with it. */
export class TokenCursor {
  /** The current token, and those around it. */
  token: JsonToken;
  next: JsonToken;
  afterNext: JsonToken;
  private before: JsonToken | undefined;
  private index = 0;
  /** The line of an error behind which nothing on that line can be trusted. */
  private lostLine = -1;
  private closersAhead: Int32Array | undefined;
  private readonly end: JsonToken;

  constructor(
    private readonly tokens: TokenList,
    /** Offset behind the message. */
    end: number,
    private readonly errors: JsonError[],
  ) {
    this.end = { kind: 'end', value: '', line: Infinity, start: end, end, contentEnd: end };
    this.token = this.at(0);
    this.next = this.at(1);
    this.afterNext = this.at(2);
  }

  /** The one in front of the current token. */
  get previous(): JsonToken {
    return this.before ?? this.token;
  }

  get isAtEnd(): boolean {
    return this.index >= this.tokens.length;
  }

  /** How many brackets are closed from `ahead` tokens behind the current one on that are not opened there. */
  unmatchedClosers(ahead = 0): number {
    this.closersAhead ??= countClosers(this.tokens);
    return this.closersAhead[this.index + ahead] ?? 0;
  }

  advance(): JsonToken {
    const { token } = this;
    this.index++;
    this.before = token;
    this.token = this.next;
    this.next = this.afterNext;
    this.afterNext = this.at(this.index + 2);
    return token;
  }

  take(kind: JsonTokenKind): JsonToken | undefined {
    return this.token.kind === kind ? this.advance() : undefined;
  }

  skipToEnd(): void {
    this.index = this.tokens.length;
    this.before = this.tokens.at(this.index - 1);
    this.token = this.next = this.afterNext = this.end;
  }

  private at(index: number): JsonToken {
    return this.tokens.at(index) ?? this.end;
  }

  /** Reports something about a range, unless an earlier error on the same line has led astray. */
  report(code: JsonErrorCode, { start, end }: TextRange, details: JsonErrorDetails = {}): void {
    if (this.isLost) return;
    const { related, correction } = details;
    this.errors.push({ code, start, end, related, correction });
  }

  /** Reports that a text is missing behind the previous token. */
  reportMissing(code: JsonErrorCode, text: string | undefined, related?: TextRange): void {
    const { start, end } = this.previous;
    const correction = text === undefined ? undefined : { start: end, end, text };
    this.report(code, { start, end }, { ...(related && { related }), ...(correction && { correction }) });
  }

  /** Reports something that had better not be there. */
  reportExtra(code: JsonErrorCode, { start, end }: TextRange): void {
    this.report(code, { start, end }, { correction: { start, end, text: '' } });
  }

  /** Has no more said about the current line. */
  getLost(): void {
    this.lostLine = this.token.kind === 'end' ? this.previous.line : this.token.line;
  }

  private get isLost(): boolean {
    return this.token.line === this.lostLine || this.previous.line === this.lostLine;
  }
}

/** For each token how many brackets are closed from it on without being opened there. */
function countClosers(tokens: TokenList): Int32Array {
  const counts = new Int32Array(tokens.length + 1);
  for (let index = tokens.length - 1, count = 0; index >= 0; index--) {
    const kind = tokens.kindAt(index);
    if (kind === '}' || kind === ']') count++;
    else if ((kind === '{' || kind === '[') && count > 0) count--;
    counts[index] = count;
  }
  return counts;
}
