import { Code, isWhitespace, skipWhitespace } from './characters';
import type { DocumentationFlags } from './documentation-flags';
import { endOfJoinedSentence, lengthThatFits, MAX_TEXT_LENGTH, NEEDS_CARE } from './documentation-style';
import { endOfStrayRun, lineEndAfter } from './scanner';
import { NO_ARGUMENTS, type SyntaxError, type SyntaxErrorCode } from './syntax-error';
import type { TextRange } from '../text/text-range';

const OPENS_LITERAL = /^(?:\.\. +qmp-example)? *::$/;
/** How much of a block, in code units, is searched for that at once; few are longer. */
const SEARCH_WINDOW = 8192;

/**
 * Reads a `##` block line by line, in place: the fields describe the current line. Source lines that are entirely
 * blank are passed over, and what is wrong with a line by itself is recorded here, in the order of the reference.
 */
export class DocumentationLines {
  readonly errors: SyntaxError[] = [];
  readonly literals: TextRange[] = [];
  /** Offset of the current line's `#`. */
  hash: number;
  /** Offset of the text behind `# `. */
  textStart = 0;
  /** Offset after the text, trailing white space not counted; equal to `textStart` on a blank line. */
  textEnd = 0;
  /** As `textEnd`, with the trailing white space. */
  lineEnd = 0;
  /** Set when there is no line any more. */
  done = false;
  /** Whether the block breaks off, or something that is no comment interrupts it. */
  isCutShort = false;
  /** Offset after the last comment that belongs to the block. */
  end: number;
  examined: number;
  /** The start of the literal text that is being read, -1 outside of one. */
  private literalStart = -1;
  private literalIndentation = 0;
  private literalEnd = 0;
  private readonly isPlain: boolean;

  /** `start` is the offset of the opening `##`. */
  constructor(
    readonly text: string,
    private readonly start: number,
    private readonly flags: DocumentationFlags,
  ) {
    this.hash = start;
    this.end = lineEndAfter(text, start);
    this.examined = this.end + 1;
    this.isPlain = isPlainBlock(text, start);
    if (this.end !== start + 2) this.report('doc-start-junk', start, this.end);
  }

  get isBlank(): boolean {
    return this.textEnd === this.textStart;
  }

  get startsWithAt(): boolean {
    return this.text.charCodeAt(this.textStart) === Code.At && !this.isBlank;
  }

  /** The offset of the first colon on the current line, -1 without one. */
  get colon(): number {
    const { text, textStart, textEnd } = this;
    for (let offset = textStart; offset < textEnd; offset++) {
      if (text.charCodeAt(offset) === Code.Colon) return offset;
    }
    return -1;
  }

  /** How many white space characters the text begins with. */
  get indentation(): number {
    let offset = this.textStart;
    while (offset < this.textEnd && isWhitespace(this.text.charCodeAt(offset))) offset++;
    return offset - this.textStart;
  }

  /** The current line's text. */
  line(): string {
    return this.text.slice(this.textStart, this.textEnd);
  }

  /** Goes to the next line of the block; sets `done` behind the last one. */
  next(): void {
    const { text } = this;
    // Nearly always the next line starts with its `#`.
    const isAdjacent =
      text.charCodeAt(this.end) === Code.LineFeed && text.charCodeAt(this.end + 1) === Code.Hash;
    const offset = isAdjacent ? this.end + 1 : skipWhitespace(text, this.end);
    this.hash = offset;
    this.examined = Math.max(this.examined, offset + 2);
    if (text.charCodeAt(offset) !== Code.Hash) return this.leaveComment(offset);
    if (text.charCodeAt(offset + 1) === Code.Hash) return this.endTerminated(offset);
    this.readLine(offset);
  }

  report(
    code: SyntaxErrorCode,
    start: number,
    end: number,
    argumentsOf = NO_ARGUMENTS,
    reference = this.hash,
  ): void {
    const error = { code, arguments: argumentsOf, start: start - this.start, end: end - this.start };
    const referenceOffset = reference - this.start;
    this.errors.push(referenceOffset === error.start ? error : { ...error, referenceOffset });
  }

  /** Reports the text of the current line. */
  reportLine(code: SyntaxErrorCode, argumentsOf = NO_ARGUMENTS): void {
    const indentation = this.textStart + this.indentation;
    if (this.done) this.report(code, this.hash, Math.max(this.end, this.hash), argumentsOf);
    else this.report(code, indentation, this.textEnd, argumentsOf);
  }

  /** What starts with junk was hardly meant to be a block; then it needs no proper end either. */
  private get startIsJunk(): boolean {
    return this.errors[0]?.code === 'doc-start-junk';
  }

  /**
   * At something that is no comment. A definition ends the block; any other single line that comments follow was most
   * likely to be one of them, and is passed over.
   */
  private leaveComment(offset: number): void {
    const { text } = this;
    const end = offset < text.length ? endOfStrayRun(text, offset) : offset;
    this.examined = Math.max(this.examined, end + 1);
    if (!this.startIsJunk && !this.isCutShort) this.report('doc-unterminated', offset, end);
    this.isCutShort = true;
    const lineEnd = lineEndAfter(text, offset);
    const following = skipWhitespace(text, lineEnd);
    const isDefinition = text.charCodeAt(offset) === Code.BraceOpen;
    if (!isDefinition) this.examined = Math.max(this.examined, following + 1);
    if (isDefinition || text.charCodeAt(following) !== Code.Hash || this.startIsJunk) return this.finish();
    this.end = lineEnd;
    this.next();
  }

  private finish(): void {
    this.done = true;
    this.closeLiteral();
  }

  private endTerminated(offset: number): void {
    if (this.startIsJunk && this.opensAnotherBlock(offset)) return this.finish();
    this.finish();
    this.end = lineEndAfter(this.text, offset);
    this.examined = Math.max(this.examined, this.end + 1);
    if (this.end !== offset + 2 && !this.startIsJunk) this.report('doc-end-junk', offset, this.end);
  }

  /** Whether the `##` at the offset is the start of a block of its own, and not the end of one that began as junk. */
  private opensAnotherBlock(offset: number): boolean {
    const next = skipWhitespace(this.text, lineEndAfter(this.text, offset));
    this.examined = Math.max(this.examined, next + 2);
    return this.text.charCodeAt(next) === Code.Hash && this.text.charCodeAt(next + 1) !== Code.Hash;
  }

  private readLine(hash: number): void {
    const mayJoinSentences = this.findLineEnd(hash + 1);
    this.examined = this.end + 1;
    const hasSpace = this.text.charCodeAt(hash + 1) === Code.Space;
    this.textStart = Math.min(hash + (hasSpace ? 2 : 1), this.end);
    this.textEnd = this.lineEnd = this.end;
    while (this.textEnd > this.textStart && isWhitespace(this.text.charCodeAt(this.textEnd - 1)))
      this.textEnd--;
    if (!hasSpace && this.end > hash + 1) this.reportMissingSpace();
    this.updateLiteral();
    if (this.literalStart >= 0) return;
    if (this.flags.limitsWidth && this.textEnd - this.textStart > MAX_TEXT_LENGTH) this.checkWidth();
    if (this.flags.separatesSentences && mayJoinSentences) this.checkSentences();
  }

  /** A line that is no entry either is taken for blank: how far it was meant to be indented, nobody knows. */
  private reportMissingSpace(): void {
    this.report('doc-no-space', this.hash, this.textEnd);
    if (this.text.charCodeAt(this.textStart) !== Code.At) this.textEnd = this.lineEnd = this.textStart;
  }

  /** Finds the end of the line; tells whether a sentence may end in it with a single space behind. */
  private findLineEnd(from: number): boolean {
    const { text } = this;
    if (this.isPlain) {
      const lineFeed = text.indexOf('\n', from);
      this.end = lineFeed < 0 ? text.length : lineFeed;
      return false;
    }
    this.end = lineEndAfter(text, from);
    return true;
  }

  private updateLiteral(): void {
    const { text, textEnd } = this;
    const isMarker =
      text.charCodeAt(textEnd - 1) === Code.Colon && text.charCodeAt(textEnd - 2) === Code.Colon;
    if (isMarker && OPENS_LITERAL.test(this.line())) {
      this.closeLiteral();
      this.literalStart = this.literalEnd = this.end;
      this.literalIndentation = 0;
    } else if (this.literalStart >= 0 && !this.isBlank) this.continueLiteral();
  }

  private continueLiteral(): void {
    const { indentation } = this;
    if (this.literalIndentation === 0) this.literalIndentation = indentation;
    if (indentation < this.literalIndentation) return this.closeLiteral();
    if (this.literalEnd === this.literalStart) this.literalStart = this.hash;
    this.literalEnd = this.textEnd;
  }

  private closeLiteral(): void {
    if (this.literalStart >= 0 && this.literalEnd > this.literalStart) {
      this.literals.push({ start: this.literalStart - this.start, end: this.literalEnd - this.start });
    }
    this.literalStart = -1;
  }

  /** The reference blames the `#`, we mark what sticks out. */
  private checkWidth(): void {
    const kept = lengthThatFits(this.line());
    if (kept !== undefined) this.report('doc-long-line', this.textStart + kept, this.textEnd);
  }

  private checkSentences(): void {
    const offset = endOfJoinedSentence(this.line());
    if (offset === undefined) return;
    const mark = this.textStart + offset;
    this.report('doc-one-space', mark, mark + 2, NO_ARGUMENTS, mark + 1);
  }
}

/**
 * Whether the block that starts at the offset has only LF line ends, and no place where two sentences could be joined
 * by a single space: then its lines need not be looked at character by character. One search tells for most blocks;
 * where it does not, the answer is no.
 */
function isPlainBlock(text: string, start: number): boolean {
  const window = text.slice(start, start + SEARCH_WINDOW);
  const end = window.indexOf('\n##', 2);
  return end >= 0 && !NEEDS_CARE.test(window.slice(0, end));
}
