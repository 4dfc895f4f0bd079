import { type PlacedBlock, placeBlock } from '../documentation/documentation-block';
import type { Problem } from './fix';

/** The block of documentation that a problem stands in, or that documents what it stands in. */
export function blockOf({ entry, item, view }: Problem): PlacedBlock | undefined {
  const block = entry.kind === 'documentation' ? entry : item?.documentation;
  return block && placeBlock(block, view.module);
}
