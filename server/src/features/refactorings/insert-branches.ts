import type { UnionDefinition } from '../../schema/definitions';
import type { ObjectNode } from '../../syntax/nodes';
import { insertAt, type TextChange } from '../../text/text-change';

/** A branch as it is to be written. */
export interface NewBranch {
  readonly name: string;
  /** Key and value. */
  readonly text: string;
}

/**
 * Adds branches to a union, each behind that of the nearest value in front that has one by now. `order` holds the names
 * of all values; the changes are in ascending order and in offsets of the entry.
 */
export function insertBranches(
  branches: readonly NewBranch[],
  { branches: written }: UnionDefinition,
  data: ObjectNode,
  order: readonly string[],
  { text, lineEnd }: { readonly text: string; readonly lineEnd: string },
): TextChange[] {
  const groups = new Map<number, string[]>();
  for (const { name, text: own } of branches) {
    const earlier = order.slice(0, order.indexOf(name));
    const index = written.findLastIndex((one) => earlier.includes(one.name));
    const group = groups.get(index);
    if (group === undefined) groups.set(index, [own]);
    else group.push(own);
  }
  const lines = [...groups].sort(([a], [b]) => a - b);
  return lines.flatMap(([index, group]) =>
    insertBehind(index, group.join(`,${lineEnd}`), data, { text, lineEnd }),
  );
}

/** Behind the member of an index, with the comment behind it; in front of all if there is no such member. */
function insertBehind(
  index: number,
  added: string,
  { start, end, members }: ObjectNode,
  { text, lineEnd }: { readonly text: string; readonly lineEnd: string },
): TextChange[] {
  const before = members[index];
  const next = members[index + 1];
  if (before === undefined && next === undefined) return [{ start, end, text: `{ ${added} }` }];
  if (before === undefined) return [insertAt(next?.key.start ?? end, `${added},${lineEnd}`)];
  const from = before.value.end;
  const rest = text.slice(from);
  if (next === undefined) {
    const comment = /^[ \t]*#[^\r\n]*/.exec(rest)?.[0] ?? '';
    const line = insertAt(from + comment.length, lineEnd + added);
    return comment === '' ? [{ ...line, text: `,${line.text}` }] : [insertAt(from, ','), line];
  }
  const [comma = ''] = /^(?:\s|#[^\r\n]*)*,(?:[ \t]*#[^\r\n]*)?/.exec(rest) ?? [];
  return [insertAt(from + comma.length, `${lineEnd}${added},`)];
}
