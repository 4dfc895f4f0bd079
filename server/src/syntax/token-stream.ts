import { Code, isLineEnd, skipWhitespace } from './characters';
import { lexicalErrorOf, strayError } from './lexical-error';
import { lineEndAfter, type Scanner, Token } from './scanner';
import { opensNextDefinition } from './sync-point';
import { NO_ARGUMENTS, type SyntaxError, type SyntaxErrorCode } from './syntax-error';

/**
 * The tokens of one expression, with the errors about them. After an error it stays quiet until the parser is surely
 * on its feet again: on a later line, and only while it knows how to mend the text.
 */
export class TokenStream {
  readonly errors: SyntaxError[] = [];
  /** Set when what follows cannot be trusted to belong to another expression: skip to the next sync point. */
  lost = false;
  /** No error is reported before this offset, which moves on to the end of its line as far as somebody asks. */
  private quietUntil = 0;
  private isQuietToLineEnd = false;
  /** Offset after the last token that became part of the expression. */
  private consumedEnd: number;

  constructor(
    private readonly scanner: Scanner,
    /** Offset of the entry's first code unit; all ranges count from it. */
    private readonly base: number,
    /** Whether to find what QEMU's front end would say, for which no definition ends before its bracket. */
    private readonly strict: boolean,
  ) {
    this.consumedEnd = base;
  }

  get token(): Token {
    return this.scanner.token;
  }

  /** The value of the current string or stray run. */
  get value(): string {
    return this.scanner.value;
  }

  /** Offset of the current token, relative to the entry. */
  get start(): number {
    return this.scanner.start - this.base;
  }

  /** Offset after the last token that was taken, relative to the entry. */
  get end(): number {
    return this.consumedEnd - this.base;
  }

  /** Offset after the current token, relative to the entry. */
  get tokenEnd(): number {
    return this.scanner.end - this.base;
  }

  /** Takes the current token and makes the next one current; behind the very last one nothing is looked at. */
  advance(isLast = false): void {
    this.consumedEnd = this.scanner.end;
    if (!isLast) this.scanner.next();
  }

  take(token: Token): boolean {
    if (this.scanner.token !== token) return false;
    this.advance();
    return true;
  }

  isAtLineStart(): boolean {
    return this.scanner.isAtLineStart();
  }

  /** Whether the current `{` is where the next definition starts, although this one is not complete. */
  opensNextDefinition(): boolean {
    return !this.strict && opensNextDefinition(this.scanner);
  }

  /** Passes over all that stands before the next place where an expression or a documentation block can start. */
  skipToSyncPoint(): void {
    this.lost = true;
    if (this.consumedEnd === this.scanner.end) this.scanner.next();
    while (!this.isAtSyncPoint()) this.advance();
  }

  /** Behind an expression with errors: takes closing brackets that the mending left over. */
  takeLeftovers(): void {
    this.scanner.next();
    while (this.token === Token.BraceClose || this.token === Token.BracketClose) this.advance();
  }

  private isAtSyncPoint(): boolean {
    const { token } = this.scanner;
    if (token === Token.EndOfFile || token === Token.DocumentationStart) return true;
    return token === Token.BraceOpen && this.scanner.isAtLineStart() && this.scanner.start > this.base;
  }

  /** Reports the current token: what is wrong with it by itself comes before what is wrong with its place. */
  report(code: SyntaxErrorCode): void {
    const { scanner } = this;
    // That the end comes too early follows from what went wrong before.
    const isEnd = scanner.token === Token.EndOfFile || scanner.token === Token.DocumentationStart;
    if ((isEnd && this.errors.length > 0) || this.isExplained(scanner.start)) return;
    const error = lexicalErrorOf(scanner, this.base) ?? {
      code,
      arguments: NO_ARGUMENTS,
      start: this.start,
      end: this.tokenEnd,
    };
    this.record(error, scanner.start);
    if (scanner.token === Token.DocumentationStart && !this.opensDocumentation()) this.skipLine();
  }

  /** Reports what is wrong with the current string or stray run by itself. */
  reportLexicalError(): void {
    const { token, stringError, hiddenStray } = this.scanner;
    if (token === Token.Stray) this.report('lex-stray');
    else if (stringError !== undefined) this.report(stringError);
    else if (hiddenStray >= 0) this.reportHiddenStray(hiddenStray);
  }

  /**
   * Records an error unless an earlier one explains it. With `quietFrom`, an absolute offset, no other one is recorded
   * on the line of that.
   */
  record(error: SyntaxError, quietFrom?: number): void {
    if (this.isExplained(error.start + this.base)) return;
    this.errors.push(error);
    if (quietFrom === undefined) return;
    this.quietUntil = Math.max(this.quietUntil, quietFrom);
    this.isQuietToLineEnd = true;
  }

  /** Whether an error at the offset most likely follows from an earlier one. */
  private isExplained(offset: number): boolean {
    return (this.lost && this.errors.length > 0) || this.isQuietAt(offset);
  }

  /** Looks at no more of the line than it must: many expressions with errors may stand on one. */
  private isQuietAt(offset: number): boolean {
    const { text } = this.scanner;
    while (this.isQuietToLineEnd && this.quietUntil <= offset) {
      if (this.quietUntil < text.length && !isLineEnd(text.charCodeAt(this.quietUntil))) this.quietUntil++;
      else this.isQuietToLineEnd = false;
    }
    return offset < this.quietUntil;
  }

  /** Whether the current `##` opens a block: its first line follows. A lone one was most likely typed in passing. */
  private opensDocumentation(): boolean {
    const { text } = this.scanner;
    const next = skipWhitespace(text, lineEndAfter(text, this.scanner.end));
    this.scanner.examined = Math.max(this.scanner.examined, next + 1);
    return text.charCodeAt(next) === Code.Hash;
  }

  private skipLine(): void {
    this.lost = true;
    this.scanner.position = lineEndAfter(this.scanner.text, this.scanner.end);
    this.consumedEnd = this.scanner.position;
    this.scanner.next();
  }

  private reportHiddenStray(start: number): void {
    const error = strayError(this.scanner, start, this.base);
    this.record(error, error.end + this.base);
  }
}
