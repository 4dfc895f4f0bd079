import { type DefinitionKind, isTypeDefinition } from '../../schema/definitions';
import { usageGraphOf } from '../../schema/usage-graph';
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
  if (!isType) return counted(kinds.size, 'type') ?? 'no types';
  const count = (kind: DefinitionKind) => [...kinds.values()].filter((one) => one === kind).length;
  const counts = [counted(count('command'), 'command'), counted(count('event'), 'event')];
  return counts.filter((text) => text !== undefined).join(', ') || 'no command or event';
}

function counted(number: number, noun: string): string | undefined {
  return number === 0 ? undefined : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
