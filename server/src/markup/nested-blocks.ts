import type { Block } from './blocks';

/** The lists of blocks that stand in a block, one for each item; what tables hold is not counted. */
export function nestedBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'definition-list':
    case 'field-list':
      return block.items.map(({ blocks }) => blocks);
    case 'block-quote':
    case 'directive':
      return [block.blocks];
    default:
      return [];
  }
}
