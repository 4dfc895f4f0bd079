import type { Block, Table } from './blocks';
import { codeSpan } from './markdown-text';
import type { MarkdownWriter } from './markdown-options';

type Row = readonly (readonly Block[])[];

/** A table; Markdown's have exactly one row as head, and one line a row. */
export function tableToMarkdown({ rows, headerRows }: Table, writer: MarkdownWriter): string {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const [head, ...body] = headerRows > 0 ? rows : [[], ...rows];
  const delimiter = `|${' --- |'.repeat(width)}`;
  const first = writeRow(padded(head ?? [], width), writer);
  return [first, delimiter, ...body.map((row) => writeRow(row, writer))].join('\n');
}

function padded(row: Row, width: number): Row {
  return [...row, ...Array.from({ length: width - row.length }, () => [])];
}

function writeRow(row: Row, writer: MarkdownWriter): string {
  const cells = row.map((cell) => cell.map((block) => cellText(block, writer)).join(' '));
  return `|${cells.map((cell) => ` ${cell.replaceAll('|', '\\|')} |`).join('')}`;
}

/** A block on one line. */
function cellText(block: Block, writer: MarkdownWriter): string {
  switch (block.kind) {
    case 'literal-block':
      return block.lines.map((line) => codeSpan(line.text.trim() || ' ')).join(' ');
    case 'list':
      return block.items.map((item) => `• ${item.map((part) => cellText(part, writer)).join(' ')}`).join(' ');
    case 'block-quote':
      return block.blocks.map((part) => cellText(part, writer)).join(' ');
    default:
      return writer.blocks([block]).replace(/\s*\n\s*/g, ' ');
  }
}
