import type { LiteralBlock } from '../../markup/blocks';
import type { DocumentationTarget } from './target';

const NONE: readonly DocumentationTarget[] = [];

/** What stands in text that means nothing but itself: nothing does. `text` is that which the block's range counts in. */
export function literalTargets(_block: LiteralBlock, _text: string): readonly DocumentationTarget[] {
  return NONE;
}
