import type { Block, Inline } from '../../markup/blocks';
import { contains, type TextRange } from '../../text/text-range';

/** The ranges of the blocks that hold an offset, and of what is in them, in no order. */
export function rangesInBlocks(blocks: readonly Block[], offset: number): TextRange[] {
  return blocks
    .filter((block) => contains(block, offset))
    .flatMap((block) => [block, ...inside(block, offset)]);
}

function inside(block: Block, offset: number): TextRange[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return rangesInText(block.content, offset);
    case 'list':
      return block.items.flatMap((item) => [...spanOf(item, offset), ...rangesInBlocks(item, offset)]);
    case 'definition-list':
      return block.items.flatMap(({ term, blocks }) => [
        ...rangesInText(term, offset),
        ...rangesInBlocks(blocks, offset),
      ]);
    case 'field-list':
      return block.items.flatMap(({ blocks }) => rangesInBlocks(blocks, offset));
    case 'line-block':
      return block.lines.flatMap((line) => rangesInText(line, offset));
    case 'table':
      return block.rows.flat().flatMap((cell) => rangesInBlocks(cell, offset));
    case 'block-quote':
    case 'directive':
      return rangesInBlocks(block.blocks, offset);
    default:
      return [];
  }
}

function rangesInText(content: readonly Inline[], offset: number): TextRange[] {
  // Plain text says nothing about where it ends: that is where something else begins.
  return content.filter((inline) => inline.kind !== 'text' && contains(inline, offset));
}

/** From the first block to the last one. */
function spanOf(blocks: readonly Block[], offset: number): TextRange[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  return contains(span, offset) ? [span] : [];
}
