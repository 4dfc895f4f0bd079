import { type Module, type ModuleItem } from '../../schema/module';
import { type Entry, entryIndexAt } from '../../syntax/syntax-tree';
import { shiftRange, type TextRange } from '../../text/text-range';
import { commentTargets } from './comment-targets';
import { documentationTargets } from './documentation-targets';
import { expressionTargets } from './expression-targets';
import type { Target } from './target';

/** Something in a file, with what surrounds it. */
export interface FoundTarget {
  readonly target: Target;
  /** In offsets of the file. */
  readonly range: TextRange;
  /** What it stands in, or what the documentation that it stands in belongs to; absent in free-form documentation. */
  readonly item: ModuleItem | undefined;
}

const NONE: readonly Target[] = [];
const cache = new WeakMap<Entry, readonly Target[]>();

/** All that an entry of the module's tree holds, from first to last, ranges relative to the entry. */
export function targetsOfEntry(module: Module, index: number): readonly Target[] {
  const { tree } = module;
  const entry = tree.entries[index];
  if (entry === undefined) return NONE;
  let targets = cache.get(entry);
  if (targets === undefined) {
    targets = findTargets(module, index, entry);
    cache.set(entry, targets);
  }
  return targets;
}

function findTargets(module: Module, index: number, entry: Entry): readonly Target[] {
  const { source, starts, release } = module.tree;
  const start = starts[index] ?? 0;
  const text = source.slice(start, start + entry.length);
  switch (entry.kind) {
    case 'expression': {
      const item = itemOfEntry(module, index);
      const names = item === undefined ? NONE : expressionTargets(item.declaration, release);
      const urls = commentTargets(entry, text);
      return urls.length === 0 ? names : [...names, ...urls].sort((a, b) => a.range.start - b.range.start);
    }
    case 'documentation':
      return documentationTargets(entry, text, release);
    case 'comment':
      return commentTargets(entry, text);
    default:
      return NONE;
  }
}

/** What stands at an offset of the file; right behind the last character of something still counts as it. */
export function findTarget(module: Module, offset: number): FoundTarget | undefined {
  const index = entryIndexAt(module.tree, offset);
  const start = module.tree.starts[index] ?? 0;
  const inside = offset - start;
  const around = targetsOfEntry(module, index).filter(({ range }) => {
    return range.start <= inside && inside <= range.end;
  });
  // Where two things touch, the cursor is on the second one.
  const target = around.at(-1);
  return target && { target, range: shiftRange(target.range, start), item: itemOfEntry(module, index) };
}

const items = new WeakMap<Module, ReadonlyMap<Entry, ModuleItem>>();

/** The item whose expression or documentation an entry of the module's tree is. */
export function itemOfEntry(module: Module, index: number): ModuleItem | undefined {
  let byEntry = items.get(module);
  if (byEntry === undefined) {
    byEntry = indexItems(module);
    items.set(module, byEntry);
  }
  const entry = module.tree.entries[index];
  return entry && byEntry.get(entry);
}

function indexItems({ items: all }: Module): ReadonlyMap<Entry, ModuleItem> {
  const byEntry = new Map<Entry, ModuleItem>();
  for (const item of all) {
    byEntry.set(item.declaration.entry, item);
    if (item.documentation !== undefined) byEntry.set(item.documentation, item);
  }
  return byEntry;
}
