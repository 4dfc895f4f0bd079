import { type Module, type ModuleItem, startOfItem } from '../../schema/module';
import type { TextChange } from '../../text/text-change';

/** Takes a definition away, with its documentation, what stands between the two, and the blank lines behind. */
export function removeDefinition(item: ModuleItem, { tree, ...module }: Module): TextChange {
  const { entries, starts } = tree;
  const index = entries.indexOf(item.declaration.entry);
  const first = item.documentation === undefined ? index : entries.indexOf(item.documentation);
  const start = starts[first] ?? 0;
  const end = startOfItem({ tree, ...module }, item) + item.declaration.entry.length;
  const next = starts[index + 1];
  if (next !== undefined) return { start, end: next, text: '' };
  const before = entries[first - 1];
  return { start: before === undefined ? start : (starts[first - 1] ?? 0) + before.length, end, text: '' };
}
