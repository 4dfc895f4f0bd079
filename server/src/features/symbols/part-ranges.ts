import type { ObjectNode, StringNode, ValueNode } from '../../syntax/nodes';
import type { TextRange } from '../../text/text-range';

/**
 * How far each part of a definition goes, by the string that names it: a member to the end of its value, an enum value or
 * feature that is an object to the end of that.
 */
export function rangesOfParts(node: ObjectNode): ReadonlyMap<StringNode, TextRange> {
  const ranges = new Map<StringNode, TextRange>();
  addRanges(node, ranges);
  return ranges;
}

function addRanges(node: ValueNode, ranges: Map<StringNode, TextRange>): void {
  if (node.kind === 'object') {
    for (const { key, value } of node.members) {
      ranges.set(key, { start: key.start, end: Math.max(key.end, value.end) });
      addRanges(value, ranges);
    }
  } else if (node.kind === 'array') {
    for (const element of node.elements) {
      addRanges(element, ranges);
      const name = element.kind === 'object' ? nameIn(element) : undefined;
      if (name !== undefined) ranges.set(name, { start: element.start, end: element.end });
    }
  }
}

function nameIn({ members }: ObjectNode): StringNode | undefined {
  const value = members.find(({ key }) => key.value === 'name')?.value;
  return value?.kind === 'string' ? value : undefined;
}
