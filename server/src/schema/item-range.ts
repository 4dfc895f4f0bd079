import type { Module } from './module';
import type { TextRange } from '../text/text-range';

/** The declaration of the item with this index, in offsets of the file, without its documentation. */
export function rangeOfDeclaration({ tree, items, entryIndices }: Module, index: number): TextRange {
  const start = tree.starts[entryIndices[index] ?? 0] ?? 0;
  return { start, end: start + (items[index]?.declaration.entry.length ?? 0) };
}

/** The same with the documentation in front of it, unless that is free-form and so none of a definition. */
export function rangeOfItem(module: Module, index: number): TextRange {
  const { start, end } = rangeOfDeclaration(module, index);
  return { start: startOfDocumentation(module, index) ?? start, end };
}

/** Where the documentation of an item begins, if it has some that is its own. */
export function startOfDocumentation(
  { tree, items, entryIndices }: Module,
  index: number,
): number | undefined {
  const documentation = items[index]?.documentation;
  if (documentation?.symbol === undefined) return undefined;
  let entryIndex = (entryIndices[index] ?? 0) - 1;
  // Only plain comments can stand between.
  while (entryIndex >= 0 && tree.entries[entryIndex] !== documentation) entryIndex--;
  return tree.starts[entryIndex];
}
