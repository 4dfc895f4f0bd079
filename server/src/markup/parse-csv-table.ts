import type { Block, Directive, MarkupLine } from './blocks';
import type { MarkupContext } from './markup-context';
import { literalBlockOf } from './parse-paragraph';
import { rangeOf, withoutBlankEnds } from './source-lines';

const CELL = /\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/y;

/** Values with commas in between, line by line. Where a quoted one goes on on the next line, all of it stays as it is. */
export function parseCsvTable(
  body: readonly MarkupLine[],
  options: Directive['options'],
  context: MarkupContext,
): readonly Block[] {
  const lines = withoutBlankEnds(body).filter((line) => line.text !== '');
  if (lines.length === 0) return [];
  const header = options.find(({ name }) => name === 'header')?.value;
  const headerRows = Number(options.find(({ name }) => name === 'header-rows')?.value ?? 0) || 0;
  const range = rangeOf(lines);
  const rows = lines.map((line) => cellsOf(line));
  if (!rows.every((row) => row !== undefined)) return [literalBlockOf(lines, undefined)];
  const head = header === undefined ? [] : [cellsOf({ text: header, start: range.start }) ?? []];
  const cells = [...head, ...rows].map((row) => row.map((cell) => context.blocks([cell])));
  return [{ kind: 'table', headerRows: head.length + headerRows, rows: cells, ...range }];
}

function cellsOf({ text, start }: MarkupLine): MarkupLine[] | undefined {
  const cells: MarkupLine[] = [];
  for (CELL.lastIndex = 0; CELL.lastIndex < text.length;) {
    const from = CELL.lastIndex;
    const match = CELL.exec(text);
    if (match === null) return undefined;
    const value = match[1] ?? match[2] ?? '';
    if (value.startsWith('"')) return undefined;
    const column = text.indexOf(value, from);
    cells.push({ text: value.trimEnd().replaceAll('""', '"'), start: start + Math.max(column, from) });
  }
  return cells;
}
