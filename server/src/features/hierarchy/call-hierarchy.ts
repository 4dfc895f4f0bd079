import { startOfItem } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import { type Usage, usageGraphOf } from '../../schema/usage-graph';
import type { FilePath } from '../../text/file-path';
import { shiftRange, type TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { rangeInQuotes } from '../target/name-range';
import { distinctRanges, type HierarchyItem, hierarchyItem } from './hierarchy-item';
import { type HierarchyKey, type HierarchyNode, nodesAt, nodesOfKey, spellKey } from './hierarchy-node';
import { describeReach } from './describe-reach';

/** One definition "calls" another one: it names it as a type. */
export interface HierarchyCall {
  /** The other end. */
  readonly item: HierarchyItem;
  /** Where the user names what it uses, in the file of the user; at least one. */
  readonly ranges: readonly TextRange[];
}

/** The definitions at an offset, for a hierarchy to begin with. */
export function prepareCallHierarchy(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
): readonly HierarchyItem[] {
  const items = new Map<string, HierarchyItem>();
  for (const node of nodesAt(snapshot, path, offset)) {
    const key = spellKey(node);
    const item = items.has(key) ? undefined : callItem(node, snapshot);
    if (item !== undefined) items.set(key, item);
  }
  return [...items.values()];
}

/** Who names the definition. */
export function findIncomingCalls(snapshot: Snapshot, key: HierarchyKey): readonly HierarchyCall[] {
  return callsOf(snapshot, key, 'user', (node) => usageGraphOf(node.schema).usersOf(node.owner));
}

/** What the definition names. */
export function findOutgoingCalls(snapshot: Snapshot, key: HierarchyKey): readonly HierarchyCall[] {
  return callsOf(snapshot, key, 'used', (node) => usageGraphOf(node.schema).usedBy(node.owner));
}

/** The usages that lead to each of the other ends, whichever schemas they are in. */
function callsOf(
  snapshot: Snapshot,
  key: HierarchyKey,
  end: 'user' | 'used',
  usagesOf: (node: HierarchyNode) => readonly Usage[],
): readonly HierarchyCall[] {
  const calls = new Map<string, HierarchyCall>();
  for (const node of nodesOfKey(snapshot, key)) {
    for (const usage of usagesOf(node)) {
      const other = { owner: usage[end], schema: node.schema };
      const spelling = spellKey(other);
      const known = calls.get(spelling);
      const item = known?.item ?? callItem(other, snapshot);
      if (item === undefined) continue;
      const ranges = [...(known?.ranges ?? []), ...rangesOf(usage, node.schema)];
      calls.set(spelling, { item, ranges: distinctRanges(ranges) });
    }
  }
  return [...calls.values()];
}

function rangesOf({ user, uses }: Usage, schema: Schema): TextRange[] {
  const start = startOfItem(schema.moduleOf(user.file), user.item);
  return uses.map(({ reference }) => shiftRange(rangeInQuotes(reference.node), start));
}

/** Says how far the tree leads from there: to which commands and events from a type, to how many types from those. */
function callItem({ owner, schema }: HierarchyNode, snapshot: Snapshot): HierarchyItem | undefined {
  const item = hierarchyItem(owner, schema);
  if (item === undefined) return undefined;
  return { ...item, detail: `${item.detail} · ${describeReach(nodesOfKey(snapshot, item.key))}` };
}
