import { type DefinitionKind, isTypeDefinition } from '../../schema/definitions';
import { usageGraphOf } from '../../schema/usage-graph';
import { counted } from '../../text/counted';
import { type HierarchyNode, spellKey } from './hierarchy-node';

/**
 * How far a definition reaches in all of its schemas: `2 commands, 1 event` of which a type is a part, `5 types` that are
 * parts of a command or event; in both cases directly or through others.
 */
export function describeReach(nodes: readonly HierarchyNode[]): string {
  const kinds = new Map<string, DefinitionKind>();
  let isType = false;
  for (const { owner, schema } of nodes) {
    const graph = usageGraphOf(schema);
    isType = isTypeDefinition(owner.definition);
    const reached = isType ? graph.reachingCommands(owner) : graph.reachedTypes(owner);
    for (const other of reached) kinds.set(spellKey({ owner: other }), other.definition.kind);
  }
  if (!isType) return kinds.size === 0 ? 'no types' : counted(kinds.size, 'type');
  const count = (wanted: DefinitionKind) => [...kinds.values()].filter((kind) => kind === wanted).length;
  const found = (['command', 'event'] as const).filter((kind) => count(kind) > 0);
  return found.map((kind) => counted(count(kind), kind)).join(', ') || 'no command or event';
}
