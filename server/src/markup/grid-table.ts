import type { Block, MarkupLine, Table } from './blocks';
import type { MarkupContext } from './markup-context';
import { dedent, rangeOf, withoutBlankEnds } from './source-lines';

type Cell = MarkupLine[];

const BORDER = /^[-=]+$/;

/** A table drawn with `+`, `-` and `|`, whose cells may cover several rows or columns; nothing if it is not whole. */
export function gridTableOf(lines: readonly MarkupLine[], context: MarkupContext): Table | undefined {
  const [top] = lines;
  const width = top?.text.length ?? 0;
  if (top === undefined || !lines.every(({ text }) => text.length === width)) return undefined;
  if (!/^\+[-=+]+\+$/.test(lines[lines.length - 1]!.text)) return undefined;
  const edges = Array.from(top.text.matchAll(/\+/g), (match) => match.index);
  const { rows, headerRows } = rowsOf(lines.slice(1), edges);
  // Behind the bottom line another row would begin.
  rows.pop();
  const cells = rows.map((row) => row.map((cell) => blocksOf(cell, context)));
  return { kind: 'table', headerRows, rows: cells, ...rangeOf(lines) };
}

function rowsOf(
  lines: readonly MarkupLine[],
  edges: readonly number[],
): { rows: Cell[][]; headerRows: number } {
  const rows: Cell[][] = [emptyRow(edges)];
  let open = rows[0]!;
  let headerRows = 0;
  for (const line of lines) {
    if (isSeparator(line.text, edges)) {
      if (/^\+[=+]+$/.test(line.text)) headerRows = rows.length;
      const row = emptyRow(edges);
      rows.push(row);
      // A cell without a line below goes on; its text belongs to the row that it began in.
      open = open.map((cell, column) => (isClosed(line.text, edges, column) ? row[column]! : cell));
    }
    addText(line, edges, open);
  }
  return { rows, headerRows };
}

function emptyRow(edges: readonly number[]): Cell[] {
  return edges.slice(1).map(() => []);
}

function isSeparator(text: string, edges: readonly number[]): boolean {
  return edges.slice(1).some((_, column) => isClosed(text, edges, column));
}

function isClosed(text: string, edges: readonly number[], column: number): boolean {
  const [from, to] = [edges[column]!, edges[column + 1]!];
  return text.charAt(from) === '+' && BORDER.test(text.slice(from + 1, to)) && text.charAt(to) === '+';
}

/** Sorts the text of a line into its cells; where no edge is drawn a cell covers several columns. */
function addText(line: MarkupLine, edges: readonly number[], cells: readonly Cell[]): void {
  const { text, start } = line;
  for (let column = 0, last = edges.length - 1; column < last;) {
    let next = column + 1;
    if (!isClosed(text, edges, column)) {
      while (next < last && !'|+'.includes(text.charAt(edges[next]!))) next++;
      const from = edges[column]! + 1;
      cells[column]!.push({ text: text.slice(from, edges[next]).trimEnd(), start: start + from });
    }
    column = next;
  }
}

function blocksOf(cell: Cell, context: MarkupContext): readonly Block[] {
  return context.blocks(dedent(withoutBlankEnds(cell)));
}
