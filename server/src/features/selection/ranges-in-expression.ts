import type { StringNode, ValueNode } from '../../syntax/nodes';
import { contains, type TextRange } from '../../text/text-range';
import { rangeInQuotes } from '../target/name-range';

/** The ranges of the values, members and strings that hold an offset, in no order. */
export function rangesInValue(value: ValueNode, offset: number): TextRange[] {
  if (!contains(value, offset)) return [];
  switch (value.kind) {
    case 'string':
      return rangesInString(value, offset);
    case 'array':
      return [value, ...value.elements.flatMap((element) => rangesInValue(element, offset))];
    case 'object':
      return [
        value,
        ...value.members.flatMap(({ key, value: inner }) => {
          const member = { start: key.start, end: Math.max(key.end, inner.end) };
          if (!contains(member, offset)) return [];
          return [member, ...rangesInString(key, offset), ...rangesInValue(inner, offset)];
        }),
      ];
    default:
      return [value];
  }
}

/** With its quotes and without them. */
function rangesInString(node: StringNode, offset: number): TextRange[] {
  return [node, rangeInQuotes(node)].filter((range) => contains(range, offset));
}
