import type { MarkupLine } from '../../server/src/markup/blocks';

/** The lines of a text as they stand there, each with its offset in it. */
export function linesOf(text: string): MarkupLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line, start: at };
  });
}

/** The same without the blanks at their ends, as lines of documentation are read. */
export function trimmedLinesOf(text: string): MarkupLine[] {
  return linesOf(text).map((line) => ({ ...line, text: line.text.trimEnd() }));
}
