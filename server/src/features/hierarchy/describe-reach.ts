import { isTypeDefinition } from '../../schema/definitions';
import { usageGraphOf } from '../../schema/usage-graph';
import { type HierarchyNode, spellKey } from './hierarchy-node';

/** Of how many commands and events a type is a part, in all of its schemas: `in 2 commands and 1 event`. */
export function describeReach(nodes: readonly HierarchyNode[]): string {
  const counted = { command: new Set<string>(), event: new Set<string>() };
  for (const { owner, schema } of nodes) {
    if (!isTypeDefinition(owner.definition)) return '';
    for (const reached of usageGraphOf(schema).reachingCommands(owner)) {
      const { kind } = reached.definition;
      if (kind === 'command' || kind === 'event') counted[kind].add(spellKey({ owner: reached }));
    }
  }
  const { command, event } = counted;
  const counts = [...count(command.size, 'command'), ...count(event.size, 'event')];
  return `in ${counts.length > 0 ? counts.join(' and ') : 'no command or event'}`;
}

function count(number: number, noun: string): string[] {
  if (number === 0) return [];
  return [`${number} ${noun}${number === 1 ? '' : 's'}`];
}
