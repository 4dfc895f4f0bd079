import { hidesId, idOf } from './message-ids';
import { isGap, isRequest } from './message-kinds';
import type { Message } from './transcript';
import type { MessageKind } from './typed-values';

/**
 * For each message that answers a command the index of that command: the one that has the same `id`, if it has one. What
 * has none, and answers several commands in a row, stands in the order of these, first of those that have none, too; if
 * there are fewer answers than commands, the first commands have none. What stands behind messages that are left out may answer one of these, and a command
 * that leaves something out may have any `id`.
 */
export function answeredCommands(
  messages: readonly Message[],
  kinds: readonly MessageKind[],
): ReadonlyMap<number, number> {
  const pairs = new AnswerPairs();
  messages.forEach((message, index) => {
    const kind = kinds[index] ?? 'other';
    if (kind === 'reply' || kind === 'error') pairs.addAnswer(index, message);
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
  /** The commands in a row that have no answer yet. */
  private readonly commands = new Map<number, Message>();
  /** What answers these, but for what has an id of one of them. */
  private readonly answers = new Map<number, Message>();

  addCommand(index: number, message: Message): void {
    if (this.answers.size > 0) this.endExchange();
    const id = idOf(message);
    this.commands.set(index, message);
    if (id !== undefined && !this.byId.has(id)) this.byId.set(id, index);
  }

  addAnswer(index: number, message: Message): void {
    const id = idOf(message);
    const command = id === undefined ? undefined : this.byId.get(id);
    if (command !== undefined) this.pair(index, command, id);
    else if (id === undefined || [...this.commands.values()].some(hidesId)) this.answers.set(index, message);
  }

  endExchange(): void {
    this.pairInOrder(hasId, hidesId);
    this.pairInOrder(lacksId, (command) => !hasId(command));
    this.pairInOrder((answer) => !hasId(answer), isAny);
    this.commands.clear();
    this.answers.clear();
  }

  forgetCommands(): void {
    this.endExchange();
    this.byId.clear();
  }

  /** Pairs some of the answers with some of the commands, the last with the last if there are more commands. */
  private pairInOrder(isAnswer: Predicate, isCommand: Predicate): void {
    const answers = indicesOf(this.answers, isAnswer);
    const commands = indicesOf(this.commands, isCommand);
    const first = Math.max(0, commands.length - answers.length);
    commands.slice(first).forEach((command, index) => {
      const message = this.commands.get(command);
      this.pair(answers[index]!, command, message && idOf(message));
    });
  }

  private pair(answer: number, command: number, id: string | undefined): void {
    this.answered.set(answer, command);
    this.answers.delete(answer);
    this.commands.delete(command);
    if (id !== undefined && this.byId.get(id) === command) this.byId.delete(id);
  }
}

type Predicate = (message: Message) => boolean;

function hasId(message: Message): boolean {
  return idOf(message) !== undefined;
}

function lacksId(message: Message): boolean {
  return !hasId(message) && !hidesId(message);
}

function isAny(): boolean {
  return true;
}

function indicesOf(messages: ReadonlyMap<number, Message>, isOne: Predicate): number[] {
  return [...messages].filter(([, message]) => isOne(message)).map(([index]) => index);
}
