import type { TextRange } from '../text/text-range';
import type { MarkupLine } from './blocks';

/** How many white space characters a text begins with. */
export function indentationOf(text: string): number {
  let column = 0;
  for (let code = text.charCodeAt(0); code === 32 || isRareBlank(code); code = text.charCodeAt(column))
    column++;
  return column;
}

/** Tabs and the like. */
function isRareBlank(code: number): boolean {
  return code === 9 || code === 11 || code === 12;
}

/** The line without its first characters. */
export function lineFrom(line: MarkupLine, column: number): MarkupLine {
  const cut = Math.min(column, line.text.length);
  return cut === 0 ? line : { text: line.text.slice(cut), start: line.start + cut };
}

/** The lines without the indentation that they have in common. */
export function dedent(lines: readonly MarkupLine[]): readonly MarkupLine[] {
  return dedentBy(commonIndentation(lines), lines);
}

/** The lines without their first characters. */
export function dedentBy(column: number, lines: readonly MarkupLine[]): readonly MarkupLine[] {
  return column === 0 ? lines : lines.map((line) => lineFrom(line, column));
}

/** What the lines that are not blank are indented by, at least. */
export function commonIndentation(lines: readonly MarkupLine[]): number {
  let least = Infinity;
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (text !== '') least = Math.min(least, indentationOf(text));
  }
  return least === Infinity ? 0 : least;
}

/** The lines without blank ones at either end. */
export function withoutBlankEnds(lines: readonly MarkupLine[]): readonly MarkupLine[] {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]!.text === '') from++;
  while (to > from && lines[to - 1]!.text === '') to--;
  return from === 0 && to === lines.length ? lines : lines.slice(from, to);
}

/** From the first character of the first line to the last one of the last. */
export function rangeOf(lines: readonly MarkupLine[]): TextRange {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: first.start, end: last.start + last.text.length };
}
