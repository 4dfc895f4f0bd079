import type { CommandDefinition, Definition, EventDefinition } from '../schema/definitions';
import type { Namespace } from '../schema/types';
import { definitionNamedBy, isRequest } from './message-kinds';
import type { Message } from './transcript';
import type { MessageKind } from './typed-values';

/**
 * For each message the command or event that it names, or the command that it answers, by `answeredCommands`. What
 * answers no command that is there answers the documented one, unless others stand in front of it.
 */
export function messageDefinitions(
  messages: readonly Message[],
  kinds: readonly MessageKind[],
  answered: ReadonlyMap<number, number>,
  documented: Definition | undefined,
  namespace: Namespace,
): readonly (CommandDefinition | EventDefinition | undefined)[] {
  const isFirst = (index: number, first: number): boolean => first < 0 || index < first;
  const firstCommand = kinds.indexOf('command');
  const firstRequest = messages.findIndex((message, index) => isRequest(message, kinds[index] ?? 'other'));
  return messages.map((message, index) => {
    const kind = kinds[index];
    if (kind !== 'reply' && kind !== 'error') return definitionNamedBy(message, namespace);
    const request = answered.get(index) ?? -1;
    if (kinds[request] === 'command') return definitionNamedBy(messages[request]!, namespace);
    const isOfDocumented =
      isFirst(index, firstCommand) && (answered.has(index) || isFirst(index, firstRequest));
    return isOfDocumented && documented?.kind === 'command' ? documented : undefined;
  });
}
