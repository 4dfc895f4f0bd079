/** Lines of short texts; what asks about lines of a whole file again and again goes by its `LineIndex`. */
import type { TextRange } from './text-range';

/** Where the line that holds an offset starts. LF, CR LF and a lone CR end a line. */
export function startOfLine(text: string, offset: number): number {
  // A search that begins in front of the text would find what stands at its start.
  if (offset <= 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** From the start of the line that holds an offset to its end, without what ends it. */
export function lineAround(text: string, offset: number): TextRange {
  const start = startOfLine(text, offset);
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}

/** What ends the lines of a text. */
export function lineEndIn(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
