import { findMember } from './message-kinds';
import type { JsonNode } from './json-nodes';
import type { Message } from './transcript';
import type { MessageKind } from './typed-values';

/**
 * For each message that answers a command the index of that command: the one that has the same `id`. What has none, and
 * answers several commands in a row, stands in the order of these; if there are fewer answers than commands, the first
 * commands have none.
 */
export function answeredCommands(
  messages: readonly Message[],
  kinds: readonly MessageKind[],
): ReadonlyMap<number, number> {
  const answered = new Map<number, number>();
  let commands: number[] = [];
  let answers: number[] = [];
  const pair = (): void => {
    answers = answers.filter((answer) => !pairById(answer, commands, messages, answered));
    const first = Math.max(0, commands.length - answers.length);
    answers.forEach((answer, index) => {
      const command = commands[first + index];
      if (command !== undefined) answered.set(answer, command);
    });
  };
  kinds.forEach((kind, index) => {
    if (kind === 'reply' || kind === 'error') answers.push(index);
    else if (kind === 'command') {
      if (answers.length > 0) {
        pair();
        commands = [];
        answers = [];
      }
      commands.push(index);
    }
  });
  pair();
  return answered;
}

/** Takes the command with the id of the answer out of the commands, if there is one. */
function pairById(
  answer: number,
  commands: number[],
  messages: readonly Message[],
  answered: Map<number, number>,
): boolean {
  const id = idOf(messages[answer]);
  const at = id === undefined ? -1 : commands.findIndex((command) => idOf(messages[command]) === id);
  const [command] = at < 0 ? [] : commands.splice(at, 1);
  if (command !== undefined) answered.set(answer, command);
  return command !== undefined;
}

/** The `id` of a message in one spelling, if it is a simple value. */
export function idOf(message: Message | undefined): string | undefined {
  const value = message?.value;
  const id: JsonNode | undefined = value?.kind === 'object' ? findMember(value, 'id')?.value : undefined;
  if (id?.kind === 'string') return JSON.stringify(id.value);
  return id?.kind === 'number' ? id.text : undefined;
}
