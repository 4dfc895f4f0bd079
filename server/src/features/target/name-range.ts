import type { StringNode } from '../../syntax/nodes';
import type { TextRange } from '../../text/text-range';

/** The range of a string's text, without the quotes as far as they are there. */
export function rangeInQuotes({ start, end, value }: StringNode): TextRange {
  const extra = end - start - value.length;
  if (extra <= 0) return { start, end };
  return { start: start + 1, end: extra === 1 ? end : end - 1 };
}

/** The same without the star in front of the name of an optional member. */
export function rangeOfName(node: StringNode, name: string): TextRange {
  const { start, end } = rangeInQuotes(node);
  return name === node.value ? { start, end } : { start: start + 1, end };
}
