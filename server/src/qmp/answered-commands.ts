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
  if (!kinds.some(isAnswer)) return NONE;
  const pairs = new AnswerPairs(messages);
  messages.forEach((message, index) => {
    const kind = kinds[index] ?? 'other';
    if (isAnswer(kind)) pairs.addAnswer(index);
    else if (isRequest(message, kind)) pairs.addCommand(index);
    else if (isGap(message)) pairs.forgetCommands();
  });
  pairs.endExchange();
  return pairs.answered;
}

const NONE: ReadonlyMap<number, number> = new Map();

function isAnswer(kind: MessageKind): boolean {
  return kind === 'reply' || kind === 'error';
}

class AnswerPairs {
  readonly answered = new Map<number, number>();
  /** The commands without an answer that have an id, the first one of each: the answers may come at any time. */
  private readonly byId = new Map<string, number>();
  /** The commands in a row that have no answer yet. */
  private readonly commands = new Set<number>();
  /** What answers these, but for what has an id of one of them. */
  private readonly answers = new Set<number>();

  constructor(private readonly messages: readonly Message[]) {}

  addCommand(index: number): void {
    if (this.answers.size > 0) this.endExchange();
    const id = idOf(this.messages[index]!);
    this.commands.add(index);
    if (id !== undefined && !this.byId.has(id)) this.byId.set(id, index);
  }

  addAnswer(index: number): void {
    const id = idOf(this.messages[index]!);
    const command = id === undefined ? undefined : this.byId.get(id);
    if (command !== undefined) this.pair(index, command);
    else if (id === undefined || this.select(this.commands, hidesId).length > 0) this.answers.add(index);
  }

  endExchange(): void {
    this.pairInOrder(hasId, hidesId);
    this.pairInOrder(lacksId, hasNoId);
    this.pairInOrder(hasNoId, isAny);
    this.commands.clear();
    this.answers.clear();
  }

  forgetCommands(): void {
    this.endExchange();
    this.byId.clear();
  }

  /** Pairs some of the answers with some of the commands, the last with the last if there are more commands. */
  private pairInOrder(isOne: Predicate, isFor: Predicate): void {
    const answers = this.select(this.answers, isOne);
    if (answers.length === 0) return;
    const commands = this.select(this.commands, isFor);
    const first = Math.max(0, commands.length - answers.length);
    for (let index = first; index < commands.length; index++)
      this.pair(answers[index - first]!, commands[index]!);
  }

  private select(indices: ReadonlySet<number>, isOne: Predicate): readonly number[] {
    const selected: number[] = [];
    indices.forEach((index) => {
      if (isOne(this.messages[index]!)) selected.push(index);
    });
    return selected;
  }

  private pair(answer: number, command: number): void {
    this.answered.set(answer, command);
    this.answers.delete(answer);
    this.commands.delete(command);
    const id = this.byId.size === 0 ? undefined : idOf(this.messages[command]!);
    if (id !== undefined && this.byId.get(id) === command) this.byId.delete(id);
  }
}

type Predicate = (message: Message) => boolean;

function hasId(message: Message): boolean {
  return idOf(message) !== undefined;
}

function hasNoId(message: Message): boolean {
  return !hasId(message);
}

function lacksId(message: Message): boolean {
  return hasNoId(message) && !hidesId(message);
}

function isAny(): boolean {
  return true;
}
