import type { TextRange } from '../text/text-range';
import { Code, isWhitespace, skipWhitespace } from './characters';
import type { DocumentationFlags } from './documentation-flags';
import { DocumentationLiterals } from './documentation-literals';
import { endOfJoinedSentence, lengthThatFits, MAX_TEXT_LENGTH, NEEDS_CARE } from './documentation-style';
import { endOfStrayRun, lineEndAfter } from './scanner';
import { NO_ARGUMENTS, type SyntaxError, type SyntaxErrorCode } from './syntax-error';

/** How much of a block, in code units, is searched at once for what needs care; few are longer. */
const SEARCH_WINDOW = 8192;

/** Stands for the indentation of a line without text. */
export const BLANK = -1;

/** An error that was found while lines were read, and the number of the line that it comes before. */
export interface ReadError {
  readonly line: number;
  readonly error: SyntaxError;
}

/**
 * Reads the lines of a `##` block, in one go, into arrays that serve block after block: offsets are absolute, line by
 * line. Source lines that are entirely blank are passed over, and what is wrong with a line by itself is recorded.
 */
export class DocumentationLineReader {
  /** The offset of each line's `#`, and of what ends the block. */
  readonly hashes: number[] = [];
  /** The offset of the text behind `# `. */
  readonly textStarts: number[] = [];
  /** The offset after the text, trailing white space not counted; equal to that of its start on a blank line. */
  readonly textEnds: number[] = [];
  /** As `textEnds`, with the trailing white space. */
  readonly lineEnds: number[] = [];
  /** How many white space characters the text begins with, or `BLANK`. */
  readonly indentations: number[] = [];
  /** How many lines there are. */
  count = 0;
  /** Offset after the last comment that belongs to the block. */
  end = 0;
  examined = 0;
  /** The number of the line at which something that is no comment has interrupted the block. */
  cutAt = Infinity;
  errors: ReadError[] = [];
  literals: readonly TextRange[] = [];
  private start = 0;
  private startIsJunk = false;
  private readonly openLiteral: DocumentationLiterals;

  constructor(
    readonly text: string,
    private readonly flags: DocumentationFlags,
  ) {
    this.openLiteral = new DocumentationLiterals(text);
  }

  /** Reads the block whose opening `##` stands at `start`. */
  read(start: number): void {
    this.start = start;
    this.count = 0;
    this.cutAt = Infinity;
    if (this.errors.length > 0) this.errors = [];
    this.end = lineEndAfter(this.text, start);
    this.examined = this.end + 1;
    // What starts with junk was hardly meant to be a block; then it needs no proper end either.
    this.startIsJunk = this.end !== start + 2;
    if (this.startIsJunk) this.report('doc-start-junk', start, this.end);
    if (isPlainBlock(this.text, start)) this.readPlainLines();
    while (this.readAnyLine());
    this.literals = this.openLiteral.takeAll(start);
  }

  /**
   * Reads lines of the usual kind, which nearly all are: ASCII at both ends, and a space behind the `#`. One search
   * per line and a few looks at its ends do. It is what releases up to 8.2 have for a fast path, and other releases for
   * blocks in which a single line is not regular.
   */
  private readPlainLines(): void {
    const { text, openLiteral, flags } = this;
    let { end, count } = this;
    for (;;) {
      const hash = end + 1;
      if (text.charCodeAt(hash) !== Code.Hash) break;
      const second = text.charCodeAt(hash + 1);
      let textStart = hash + 1;
      let textEnd = textStart;
      let indentation = BLANK;
      if (second === Code.Space) {
        textEnd = text.indexOf('\n', ++textStart);
        const last = text.charCodeAt(textEnd - 1);
        let first = textStart;
        let code = text.charCodeAt(first);
        while (code === Code.Space) code = text.charCodeAt(++first);
        if (!(code > Code.Space && code < Code.Delete && last > Code.Space && last < Code.Delete)) break;
        indentation = first - textStart;
        if (last === Code.Colon || openLiteral.isOpen) openLiteral.add(hash, textStart, textEnd, indentation);
        if (textEnd - textStart > MAX_TEXT_LENGTH && flags.limitsWidth && !openLiteral.isOpen) {
          this.count = count;
          this.checkWidth(hash, textStart, textEnd);
        }
      } else if (second !== Code.LineFeed) break;
      this.hashes[count] = hash;
      this.textStarts[count] = textStart;
      this.textEnds[count] = this.lineEnds[count] = end = textEnd;
      this.indentations[count++] = indentation;
    }
    this.count = count;
    this.end = end;
    this.examined = end + 1;
  }

  /** Reads one more line, whatever it looks like; yields false behind the last one. */
  private readAnyLine(): boolean {
    const { text } = this;
    const offset = skipWhitespace(text, this.end);
    this.hashes[this.count] = offset;
    this.examined = Math.max(this.examined, offset + 2);
    if (text.charCodeAt(offset) !== Code.Hash) return this.passInterruption(offset);
    if (text.charCodeAt(offset + 1) === Code.Hash) {
      this.endTerminated(offset);
      return false;
    }
    this.readLine(offset);
    return true;
  }

  private readLine(hash: number): void {
    const { text } = this;
    const end = lineEndAfter(text, hash + 1);
    this.end = end;
    this.examined = end + 1;
    const hasSpace = text.charCodeAt(hash + 1) === Code.Space;
    const textStart = Math.min(hash + (hasSpace ? 2 : 1), end);
    const textEnd = withoutTrailingWhitespace(text, textStart, end);
    if (hasSpace || end === hash + 1) return this.addLine(hash, textStart, textEnd, end);
    this.report('doc-no-space', hash, textEnd);
    // A line that is no entry either is taken for blank: how far it was meant to be indented, nobody knows.
    if (text.charCodeAt(textStart) === Code.At) this.addLine(hash, textStart, textEnd, end);
    else this.addLine(hash, textStart, textStart, textStart);
  }

  private addLine(hash: number, textStart: number, textEnd: number, lineEnd: number): void {
    const { openLiteral, flags, count } = this;
    const indentation = indentationOf(this.text, textStart, textEnd);
    this.hashes[count] = hash;
    this.textStarts[count] = textStart;
    this.textEnds[count] = textEnd;
    this.lineEnds[count] = lineEnd;
    this.indentations[count] = indentation;
    if (indentation !== BLANK) {
      openLiteral.add(hash, textStart, textEnd, indentation);
      if (!openLiteral.isOpen) {
        if (flags.limitsWidth) this.checkWidth(hash, textStart, textEnd);
        if (flags.separatesSentences) this.checkSentences(textStart, textEnd);
      }
    }
    this.count++;
  }

  /**
   * At something that is no comment. A definition ends the block; any other single line that comments follow was most
   * likely to be one of them, and is passed over. Yields whether the block goes on.
   */
  private passInterruption(offset: number): boolean {
    const { text } = this;
    const end = offset < text.length ? endOfStrayRun(text, offset) : offset;
    this.examined = Math.max(this.examined, end + 1);
    if (!this.startIsJunk && this.cutAt > this.count) this.report('doc-unterminated', offset, end);
    this.cutAt = Math.min(this.cutAt, this.count);
    const lineEnd = lineEndAfter(text, offset);
    const following = skipWhitespace(text, lineEnd);
    const isDefinition = text.charCodeAt(offset) === Code.BraceOpen;
    if (!isDefinition) this.examined = Math.max(this.examined, following + 1);
    if (isDefinition || text.charCodeAt(following) !== Code.Hash || this.startIsJunk) return false;
    this.end = lineEnd;
    return true;
  }

  private endTerminated(offset: number): void {
    if (this.startIsJunk && this.opensAnotherBlock(offset)) return;
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

  /** The reference blames the `#`, we mark what sticks out. */
  private checkWidth(hash: number, textStart: number, textEnd: number): void {
    if (textEnd - textStart <= MAX_TEXT_LENGTH) return;
    const kept = lengthThatFits(this.text.slice(textStart, textEnd));
    if (kept !== undefined) this.report('doc-long-line', textStart + kept, textEnd, hash);
  }

  private checkSentences(textStart: number, textEnd: number): void {
    const offset = endOfJoinedSentence(this.text.slice(textStart, textEnd));
    if (offset === undefined) return;
    const mark = textStart + offset;
    this.report('doc-one-space', mark, mark + 2, mark + 1);
  }

  /** Takes absolute offsets; the reference tells at `reference`. */
  private report(code: SyntaxErrorCode, from: number, to: number, reference = from): void {
    const [start, end, referenceOffset] = [from - this.start, to - this.start, reference - this.start];
    const error = { code, arguments: NO_ARGUMENTS, start, end };
    const isElsewhere = referenceOffset !== start;
    this.errors.push({ line: this.count, error: isElsewhere ? { ...error, referenceOffset } : error });
  }
}

function withoutTrailingWhitespace(text: string, start: number, end: number): number {
  let result = end;
  while (result > start && isWhitespace(text.charCodeAt(result - 1))) result--;
  return result;
}

function indentationOf(text: string, start: number, end: number): number {
  if (start === end) return BLANK;
  let offset = start;
  while (isWhitespace(text.charCodeAt(offset))) offset++;
  return offset - start;
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
