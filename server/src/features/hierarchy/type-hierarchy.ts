import { isTypeDefinition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { type Usage, usageGraphOf } from '../../schema/usage-graph';
import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { type HierarchyItem, hierarchyItem } from './hierarchy-item';
import { type HierarchyKey, type HierarchyNode, nodesAt, nodesOfKey, spellKey } from './hierarchy-node';

/** The types at an offset, for a hierarchy to begin with. */
export function prepareTypeHierarchy(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
): readonly HierarchyItem[] {
  const nodes = nodesAt(snapshot, path, offset);
  return itemsOf(nodes.filter(({ owner: { definition } }) => isTypeDefinition(definition)));
}

/** What the type can stand for: its base, and the unions and alternates of which it is a branch. */
export function findSupertypes(snapshot: Snapshot, key: HierarchyKey): readonly HierarchyItem[] {
  return related(snapshot, key, ({ owner, schema }) => {
    const graph = usageGraphOf(schema);
    return [
      ...graph
        .usedBy(owner)
        .filter(isInheritance)
        .map(({ used }) => used),
      ...graph
        .usersOf(owner)
        .filter(isChoice)
        .map(({ user }) => user),
    ];
  });
}

/** What can stand for the type: those that have it as their base, and the branches of a union or alternate. */
export function findSubtypes(snapshot: Snapshot, key: HierarchyKey): readonly HierarchyItem[] {
  return related(snapshot, key, ({ owner, schema }) => {
    const graph = usageGraphOf(schema);
    return [
      ...graph
        .usersOf(owner)
        .filter(isInheritance)
        .map(({ user }) => user),
      ...graph
        .usedBy(owner)
        .filter(isChoice)
        .map(({ used }) => used),
    ];
  });
}

function related(
  snapshot: Snapshot,
  key: HierarchyKey,
  neighbours: (node: HierarchyNode) => readonly SchemaDefinition[],
): readonly HierarchyItem[] {
  const nodes = nodesOfKey(snapshot, key).flatMap((node) => {
    const owners = neighbours(node).filter(({ definition }) => definition !== node.owner.definition);
    return owners.map((owner) => ({ owner, schema: node.schema }));
  });
  return itemsOf(nodes);
}

/** Each definition once, in however many schemas it is. */
function itemsOf(nodes: readonly HierarchyNode[]): readonly HierarchyItem[] {
  const items = new Map<string, HierarchyItem>();
  for (const node of nodes) {
    const key = spellKey(node);
    const item = items.has(key) ? undefined : hierarchyItem(node.owner, node.schema);
    if (item !== undefined) items.set(key, item);
  }
  return [...items.values()];
}

/** Whether the user has the other one as its base. */
function isInheritance({ user, used, uses }: Usage): boolean {
  return areTypes(user, used) && uses.some(({ role }) => role === 'base');
}

/** Whether the user is a union or alternate that can be the other one; a list of them is something else. */
function isChoice({ user, used, uses }: Usage): boolean {
  if (!areTypes(user, used)) return false;
  return uses.some(({ role, reference: { name, isArray } }) => {
    return role === 'branch' && !isArray && name === used.definition.name;
  });
}

function areTypes(...owners: readonly SchemaDefinition[]): boolean {
  return owners.every(({ definition }) => isTypeDefinition(definition));
}
