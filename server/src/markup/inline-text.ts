import type { TextRange } from '../text/text-range';
import type { MarkupLine } from './blocks';
import { indentationOf, lineFrom } from './source-lines';

/** Lines as one text, with a line feed in between, that knows where in the source each character stands. */
export class InlineText {
  readonly text: string;
  private readonly lines: readonly MarkupLine[];
  /** Where in `text` each line begins. */
  private readonly starts: readonly number[];

  constructor(lines: readonly MarkupLine[]) {
    this.lines = lines.map((line) => lineFrom(line, indentationOf(line.text)));
    const starts: number[] = [];
    let length = 0;
    for (const line of this.lines) {
      starts.push(length);
      length += line.text.length + 1;
    }
    this.starts = starts;
    this.text = this.lines.map((line) => line.text).join('\n');
  }

  /** Where a range of the text stands in the source, with the ends of lines in the lines that they end. */
  rangeOf(from: number, to: number): TextRange {
    const start = this.offsetOf(from);
    return { start, end: to > from ? this.offsetOf(to - 1) + 1 : start };
  }

  private offsetOf(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.lines[low]?.start ?? 0) + offset - (starts[low] ?? 0);
  }
}
