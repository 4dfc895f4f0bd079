import { contentOf } from '../../qmp/json-nodes';
import { idOf } from '../../qmp/message-ids';
import { findMember, isGap, isRequest } from '../../qmp/message-kinds';
import type { Message } from '../../qmp/transcript';
import type { TypedMessage } from '../../qmp/typed-values';
import type { MistakeCollector } from './mistakes';

/** Behind commands there can be no more replies than commands; an example may begin with a reply. */
export function checkReplies(messages: readonly TypedMessage[], collector: MistakeCollector): void {
  let hasCommand = false;
  let lacksSome = false;
  for (const { kind, message, answered } of messages) {
    lacksSome ||= isGap(message);
    hasCommand = !isGap(message) && (hasCommand || isRequest(message, kind));
    if (kind !== 'reply' && kind !== 'error') continue;
    const command = messages[answered ?? -1];
    if (command !== undefined) checkReply(message, command, collector);
    else if (hasCommand && !(lacksSome && idOf(message) !== undefined)) reportStray(message, collector);
  }
}

/** Whether it is what the command is answered with when it succeeds. */
function checkReply(
  { value }: Message,
  { definition, message: command }: TypedMessage,
  collector: MistakeCollector,
): void {
  if (value?.kind !== 'object') return;
  const key = findMember(value, 'return')?.key;
  if (key === undefined) return;
  const returned = contentOf(key);
  if (definition?.kind === 'command' && !definition.flags.successResponse && !definition.isIncomplete)
    collector.report('qmp-example/silent-command', { name: definition.name }, returned);
  const lacksId = !value.isPartial && idOf(command) !== undefined && findMember(value, 'id') === undefined;
  if (!lacksId) return;
  const values = { names: "'id'", owner: 'a reply to a command that has one' };
  collector.report('qmp-example/missing-member', values, returned);
}

/** Reports what answers none of the commands in front of it. */
export function reportStray(message: Message, collector: MistakeCollector): void {
  const { value, start, end, direction } = message;
  const id = value?.kind === 'object' ? findMember(value, 'id')?.value : undefined;
  if (id !== undefined && idOf(message) !== undefined)
    return collector.report('qmp-example/unknown-id', { id: idOf(message) ?? '' }, id);
  const range =
    direction === undefined
      ? { start: value?.start ?? start, end: (value?.start ?? end) + 1 }
      : { start, end: start + 2 };
  collector.report('qmp-example/stray-reply', {}, range);
}
