import type { TextRange } from '../text/text-range';
import type { MarkupLine } from './blocks';
import { indentationOf } from './source-lines';

/** Walks through the lines of one level of nesting. */
export class LineReader {
  index = 0;

  constructor(readonly lines: readonly MarkupLine[]) {}

  get done(): boolean {
    return this.index >= this.lines.length;
  }

  /** The current line. */
  get line(): MarkupLine {
    return this.lines[this.index]!;
  }

  /** The text of the line so many lines ahead; nothing behind the last one. */
  ahead(count: number): string | undefined {
    return this.lines[this.index + count]?.text;
  }

  skipBlank(): void {
    while (!this.done && this.line.text === '') this.index++;
  }

  /** The current line and those behind it, `count` in all. */
  take(count: number): readonly MarkupLine[] {
    const from = this.index;
    this.index += count;
    return this.lines.slice(from, this.index);
  }

  /** The lines from here on as long as `belongs` says so of their text. */
  takeWhile(belongs: (text: string) => boolean): readonly MarkupLine[] {
    let count = 0;
    for (let text = this.ahead(0); text !== undefined && belongs(text); text = this.ahead(count)) count++;
    return this.take(count);
  }

  /** The lines from here on that are blank or indented at least so far, without blank ones at the end. */
  takeIndented(least: number): readonly MarkupLine[] {
    let count = 0;
    let taken = 0;
    for (let text = this.ahead(0); text !== undefined; text = this.ahead(count)) {
      if (text !== '' && indentationOf(text) < least) break;
      count++;
      if (text !== '') taken = count;
    }
    return this.take(taken);
  }

  /** From the start of a line to the end of the last one that was taken. */
  rangeFrom(first: MarkupLine): TextRange {
    const last = this.lines[this.index - 1] ?? first;
    return { start: first.start, end: Math.max(first.start, last.start + last.text.length) };
  }
}
