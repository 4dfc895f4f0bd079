import type { MarkupLine, Table } from './blocks';
import type { MarkupContext } from './markup-context';
import { dedent, rangeOf, withoutBlankEnds } from './source-lines';

type Row = MarkupLine[][];

const BORDER = /^=[= ]*$/;
const SPAN_UNDERLINE = /^-[- ]*$/;

/** A table drawn with `=` alone; nothing if text stands where no column is. */
export function simpleTableOf(lines: readonly MarkupLine[], context: MarkupContext): Table | undefined {
  const columns = Array.from((lines[0]?.text ?? '').matchAll(/=+/g), (match) => match.index);
  const rows: Row[] = [];
  let headerRows = 0;
  let borders = 0;
  for (const line of lines) {
    if (BORDER.test(line.text)) {
      if (++borders === 2) headerRows = rows.length;
    } else if (line.text !== '' && !SPAN_UNDERLINE.test(line.text)) {
      if (!addLine(line, columns, rows)) return undefined;
    }
  }
  if (borders < 2 || rows.length === 0) return undefined;
  // The second of two borders is the end.
  const table = rows.map((row) => row.map((cell) => context.blocks(dedent(withoutBlankEnds(cell)))));
  return { kind: 'table', headerRows: borders > 2 ? headerRows : 0, rows: table, ...rangeOf(lines) };
}

/** Adds the line to the rows; without text in the first column it goes on with the last one. */
function addLine(line: MarkupLine, columns: readonly number[], rows: Row[]): boolean {
  const cells = cellsOf(line, columns);
  if (cells === undefined) return false;
  const last = rows[rows.length - 1];
  if (cells[0]?.text !== '' || last === undefined) rows.push(cells.map((cell) => [cell]));
  else cells.forEach((cell, column) => (last[column] ??= []).push(cell));
  return true;
}

function cellsOf({ text, start }: MarkupLine, columns: readonly number[]): MarkupLine[] | undefined {
  const cells: MarkupLine[] = [];
  for (let column = 0; column < columns.length; column++) {
    const from = columns[column]!;
    if (from >= text.length) break;
    if (from > 0 && text.charAt(from - 1) !== ' ') return undefined;
    cells.push({ text: text.slice(from, columns[column + 1]).trimEnd(), start: start + from });
  }
  return cells;
}
