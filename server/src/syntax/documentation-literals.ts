import type { TextRange } from '../text/text-range';
import { Code } from './characters';

const OPENS_LITERAL = /^(?:\.\. +qmp-example)? *::$/;
const NO_RANGES: readonly TextRange[] = [];

/** Finds the bodies of literal blocks and QMP examples: a line opens one, and the first that is less indented ends it. */
export class DocumentationLiterals {
  /** Whether the latest line opened a literal text or belongs to one. */
  isOpen = false;
  private found: TextRange[] = [];
  /** The offset of the body's first `#`, -1 as long as it has no line. */
  private start = -1;
  private end = -1;
  private indentation = 0;

  constructor(private readonly text: string) {}

  /** Takes the next line that has text; offsets are absolute. */
  add(hash: number, textStart: number, textEnd: number, indentation: number): void {
    if (this.isMarker(textStart, textEnd)) {
      this.close();
      this.isOpen = true;
    } else if (this.isOpen) this.continue(hash, textEnd, indentation);
  }

  /** Ends the block, and yields what was found in it, relative to its start. */
  takeAll(blockStart: number): readonly TextRange[] {
    if (this.isOpen) this.close();
    const { found } = this;
    if (found.length === 0) return NO_RANGES;
    this.found = [];
    return found.map(({ start, end }) => ({ start: start - blockStart, end: end - blockStart }));
  }

  private isMarker(textStart: number, textEnd: number): boolean {
    const { text } = this;
    if (text.charCodeAt(textEnd - 1) !== Code.Colon || text.charCodeAt(textEnd - 2) !== Code.Colon)
      return false;
    return OPENS_LITERAL.test(text.slice(textStart, textEnd));
  }

  private continue(hash: number, textEnd: number, indentation: number): void {
    if (this.indentation === 0) this.indentation = indentation;
    if (indentation < this.indentation) return this.close();
    if (this.start < 0) this.start = hash;
    this.end = textEnd;
  }

  private close(): void {
    if (this.start >= 0) this.found.push({ start: this.start, end: this.end });
    this.start = -1;
    this.indentation = 0;
    this.isOpen = false;
  }
}
