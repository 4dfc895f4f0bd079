import { Code } from './characters';
import type { DocumentationFlags } from './documentation-flags';
import { BLANK, DocumentationLineReader } from './documentation-line-reader';
import { NO_ARGUMENTS, NO_ERRORS, type SyntaxError, type SyntaxErrorCode } from './syntax-error';

/**
 * Walks through the lines of a `##` block: the fields describe the current line. What is wrong with a line by itself
 * comes before what is wrong with its place, in the order of the reference. Serves block after block.
 */
export class DocumentationLines {
  /** Offset of the text behind `# `. */
  textStart = 0;
  /** Offset after the text, trailing white space not counted; equal to `textStart` on a blank line. */
  textEnd = 0;
  /** How many white space characters the text begins with, or `BLANK`. */
  indentation = BLANK;
  /** Set when there is no line any more. */
  done = false;
  /** The number of the current line. */
  index = 0;
  private start = 0;
  private errors: SyntaxError[] | undefined;
  /** How many of the reader's errors are among them. */
  private taken = 0;
  readonly reader: DocumentationLineReader;

  constructor(
    readonly text: string,
    flags: DocumentationFlags,
  ) {
    this.reader = new DocumentationLineReader(text, flags);
  }

  /** Goes to the first line of the block whose opening `##` stands at `start`. */
  open(start: number): void {
    this.start = start;
    this.errors = undefined;
    this.taken = 0;
    this.reader.read(start);
    this.goTo(0);
  }

  /** Goes to the next line of the block; sets `done` behind the last one. */
  next(): void {
    this.goTo(this.index + 1);
  }

  /** Goes to the first line with text, from the current one on. */
  skipBlank(): void {
    while (this.isBlank && !this.done) this.next();
  }

  /** Goes to the next blank line. Yields where the text in front of it ends. */
  skipText(): number {
    const { indentations, count, textEnds } = this.reader;
    let index = this.index + 1;
    while (index < count && indentations[index] !== BLANK) index++;
    this.goTo(index);
    return textEnds[index - 1] ?? 0;
  }

  /** Goes to the next line whose text is less indented than that. Yields where the text in front of it ends. */
  skipIndented(required: number): number {
    const { indentations, count, textEnds } = this.reader;
    let index = this.index;
    let last = index;
    while (++index < count) {
      const indentation = indentations[index] ?? BLANK;
      if (indentation >= required) last = index;
      else if (indentation !== BLANK) break;
    }
    this.goTo(index);
    return textEnds[last] ?? 0;
  }

  get isBlank(): boolean {
    return this.textEnd === this.textStart;
  }

  get startsWithAt(): boolean {
    return this.text.charCodeAt(this.textStart) === Code.At && !this.isBlank;
  }

  /** Offset of the current line's `#`, or of what ends the block. */
  get hash(): number {
    return this.reader.hashes[this.index] ?? 0;
  }

  /** Offset of the current line's end: after its text and the white space behind. */
  get lineEnd(): number {
    return this.reader.lineEnds[this.index] ?? 0;
  }

  /** Whether the block breaks off, or something that is no comment has interrupted it. */
  get isCutShort(): boolean {
    return this.index >= this.reader.cutAt;
  }

  /** The offset of the first colon on the current line, -1 without one. */
  get colon(): number {
    const colon = this.line().indexOf(':');
    return colon < 0 ? -1 : this.textStart + colon;
  }

  /** The current line's text. */
  line(): string {
    return this.text.slice(this.textStart, this.textEnd);
  }

  /** Everything that is wrong with the block. */
  takeErrors(): readonly SyntaxError[] {
    this.takeReadErrors(Infinity);
    return this.errors ?? NO_ERRORS;
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
    this.takeReadErrors(this.index);
    this.errors ??= [];
    this.errors.push(referenceOffset === error.start ? error : { ...error, referenceOffset });
  }

  /** Reports the text of the current line. */
  reportLine(code: SyntaxErrorCode, argumentsOf = NO_ARGUMENTS): void {
    const { reader, hash } = this;
    if (this.done) this.report(code, hash, Math.max(reader.end, hash), argumentsOf);
    else this.report(code, this.textStart + Math.max(this.indentation, 0), this.textEnd, argumentsOf);
  }

  private goTo(index: number): void {
    const { reader } = this;
    this.index = index;
    this.done = index >= reader.count;
    if (this.done) return;
    this.textStart = reader.textStarts[index] ?? 0;
    this.textEnd = reader.textEnds[index] ?? 0;
    this.indentation = reader.indentations[index] ?? 0;
  }

  /** Puts the errors of the lines up to the given one among those found. */
  private takeReadErrors(line: number): void {
    const { errors } = this.reader;
    for (
      let error = errors[this.taken];
      error !== undefined && error.line <= line;
      error = errors[++this.taken]
    ) {
      this.errors ??= [];
      this.errors.push(error.error);
    }
  }
}
