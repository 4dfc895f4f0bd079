import type { DocumentationEntry, Entry, ExpressionEntry, SyntaxTree } from '../syntax/syntax-tree';
import { changedSpan } from './changed-span';
import { type Declaration, type Definition, isDefinition } from './definitions';
import { lower } from './lower';

/** Stays the same object as long as nothing in it changes, wherever in its file it stands. */
export interface ModuleItem<D extends Declaration = Declaration> {
  readonly declaration: D;
  /** The block right in front, only plain comments between; of whatever form. */
  readonly documentation: DocumentationEntry | undefined;
  /**
   * The text of the declaration, or what stands right behind it, has syntax errors. Nothing that follows from what
   * seems to be absent is worth a word until they are mended.
   */
  readonly isSuspect: boolean;
}

export type DefinitionItem = ModuleItem<Definition>;

export interface ItemList {
  /** In source order. */
  readonly items: readonly ModuleItem[];
  /** For each item the index of its declaration's entry in the tree. */
  readonly entryIndices: readonly number[];
}

export function isDefinitionItem(item: ModuleItem): item is DefinitionItem {
  return isDefinition(item.declaration);
}

/** The items whose entries stand from index `from` on and before `to`. */
export function itemsAmong(
  { items, entryIndices }: ItemList,
  from: number,
  to: number,
): readonly ModuleItem[] {
  return items.slice(countBelow(entryIndices, from), countBelow(entryIndices, to));
}

/** The items of a tree. */
export function collectItems(tree: SyntaxTree): ItemList {
  const collector = new ItemCollector(tree, []);
  collector.collect(0, tree.entries.length);
  return collector;
}

/** The items of a tree that an edit made of another one. Those that the edit did not touch are the same objects. */
export function reviseItems(previous: ItemList, before: SyntaxTree, tree: SyntaxTree): ItemList {
  const { start, endBefore, endAfter } = changedSpan(before.entries, tree.entries);
  const { items, entryIndices } = previous;
  // What stands behind an item matters to it: the last one in front of the change is looked at again.
  const kept = Math.max(countBelow(entryIndices, start) - 1, 0);
  const collector = new ItemCollector(tree, items.slice(kept, countBelow(entryIndices, endBefore) + 1));
  collector.keep(previous, 0, kept, 0);
  // And what stands in front does: so is the first one behind the change.
  const next = collector.collect(kept === 0 ? 0 : (entryIndices[kept - 1] ?? 0) + 1, endAfter);
  const shift = endAfter - endBefore;
  collector.keep(previous, countBelow(entryIndices, next - shift), items.length, shift);
  return collector;
}

class ItemCollector implements ItemList {
  readonly items: ModuleItem[] = [];
  readonly entryIndices: number[] = [];
  private readonly reusable: ReadonlyMap<Entry, ModuleItem>;

  constructor(
    private readonly tree: SyntaxTree,
    reusable: readonly ModuleItem[],
  ) {
    this.reusable = new Map(reusable.map((item) => [item.declaration.entry, item]));
  }

  /** Takes over the items from index `from` to before `to`, whose entries moved by `shift` places. */
  keep({ items, entryIndices }: ItemList, from: number, to: number, shift: number): void {
    for (let index = from; index < to; index++) {
      this.items.push(items[index]!);
      this.entryIndices.push(entryIndices[index]! + shift);
    }
  }

  /**
   * Collects from the entry `from` on, which must not stand behind documentation. Stops behind the first item whose
   * entry is `end` or a later one; yields the index of the entry behind that item.
   */
  collect(from: number, end: number): number {
    const { entries } = this.tree;
    let documentation: DocumentationEntry | undefined;
    for (let index = from; index < entries.length; index++) {
      const entry = entries[index]!;
      if (entry.kind === 'comment') continue;
      if (entry.kind === 'expression') {
        this.add(entry, documentation, index);
        if (index >= end) return index + 1;
      }
      documentation = entry.kind === 'documentation' ? entry : undefined;
    }
    return entries.length;
  }

  /** An entry is lowered once in its life. */
  private add(entry: ExpressionEntry, documentation: DocumentationEntry | undefined, index: number): void {
    const { entries, release } = this.tree;
    const isSuspect = entry.errors.length > 0 || isFollowedByError(entries, index);
    const old = this.reusable.get(entry);
    const isSame = old?.documentation === documentation && old?.isSuspect === isSuspect;
    const declaration = old?.declaration ?? lower(entry, release);
    this.items.push(isSame ? old : { declaration, documentation, isSuspect });
    this.entryIndices.push(index);
  }
}

/** How many of the ascending numbers are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFollowedByError(entries: readonly Entry[], index: number): boolean {
  for (let next = index + 1; next < entries.length; next++) {
    const kind = entries[next]?.kind;
    if (kind !== 'comment') return kind === 'error';
  }
  return false;
}
