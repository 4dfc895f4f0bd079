import type { Block, Directive, List, Table } from './blocks';

/** A table of what was written as a list of rows, each a list of cells; anything else stays what it is. */
export function listTableOf(blocks: readonly Block[], options: Directive['options']): readonly Block[] {
  const [list] = blocks;
  if (blocks.length !== 1 || list?.kind !== 'list') return blocks;
  const rows = list.items.map(cellsOf);
  if (!rows.every((row) => row !== undefined)) return blocks;
  const headerRows = Number(options.find((option) => option.name === 'header-rows')?.value ?? 0) || 0;
  const table: Table = { kind: 'table', headerRows, rows, start: list.start, end: list.end };
  return [table];
}

function cellsOf(item: readonly Block[]): List['items'] | undefined {
  const [cells] = item;
  return item.length === 1 && cells?.kind === 'list' ? cells.items : undefined;
}
