import { findMember, isGap, isRequest } from './message-kinds';
import type { JsonNode } from './json-nodes';
import type { Message } from './transcript';
import type { MessageKind } from './typed-values';

/**
 * For each message that answers a command the index of that command: the one that has the same `id`, if it has one. What
 * has none, and answers several commands in a row, stands in the order of these; if there are fewer answers than commands,
 * the first commands have none. What stands behind messages that are left out may answer one of these, and a command
 * that leaves something out may have any `id`.
 */
export function answeredCommands(
  messages: readonly Message[],
  kinds: readonly MessageKind[],
): ReadonlyMap<number, number> {
  const pairs = new AnswerPairs();
  messages.forEach((message, index) => {
    const kind = kinds[index] ?? 'other';
    if (kind === 'reply' || kind === 'error') pairs.addAnswer(index, idOf(message));
    else if (isRequest(message, kind)) pairs.addCommand(index, message);
    else if (isGap(message)) pairs.forgetCommands();
  });
  pairs.endExchange();
  return pairs.answered;
}

class AnswerPairs {
  readonly answered = new Map<number, number>();
  /** The commands without an answer that have an id, the first one of each: the answers may come at any time. */
  private readonly byId = new Map<string, number>();
  /** The ids of the commands in a row that have no answer yet. */
  private readonly commands = new Map<number, string | undefined>();
  /** What answers these, but for what has an id. */
  private answers: number[] = [];
  /** Whether one of the commands in a row may have any id. */
  private hidesSome = false;

  addCommand(index: number, message: Message): void {
    if (this.answers.length > 0) this.endExchange();
    const id = idOf(message);
    this.hidesSome ||= hidesId(message);
    this.commands.set(index, id);
    if (id !== undefined && !this.byId.has(id)) this.byId.set(id, index);
  }

  addAnswer(index: number, id: string | undefined): void {
    const command = id === undefined ? undefined : this.byId.get(id);
    if (command !== undefined) this.pair(index, command, id);
    else if (id === undefined || this.hidesSome) this.answers.push(index);
  }

  endExchange(): void {
    const { answers } = this;
    const commands = [...this.commands];
    const first = Math.max(0, commands.length - answers.length);
    answers.forEach((answer, index) => {
      const [command, id] = commands[first + index] ?? [];
      if (command !== undefined) this.pair(answer, command, id);
    });
    this.commands.clear();
    this.answers = [];
    this.hidesSome = false;
  }

  forgetCommands(): void {
    this.endExchange();
    this.byId.clear();
  }

  private pair(answer: number, command: number, id: string | undefined): void {
    this.answered.set(answer, command);
    this.commands.delete(command);
    if (id !== undefined && this.byId.get(id) === command) this.byId.delete(id);
  }
}

/** The `id` of a message in one spelling, if it is a simple value. */
export function idOf(message: Message | undefined): string | undefined {
  const value = message?.value;
  const id: JsonNode | undefined = value?.kind === 'object' ? findMember(value, 'id')?.value : undefined;
  if (id?.kind === 'string') return JSON.stringify(id.value);
  return id?.kind === 'number' ? id.text : undefined;
}

/** Whether the message may have an `id` that is not shown. */
export function hidesId({ value }: Message): boolean {
  return value?.kind !== 'object' || (value.isPartial && findMember(value, 'id') === undefined);
}
