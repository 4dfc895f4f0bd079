import { hidesId, idOf } from '../../qmp/message-ids';
import type { Message } from '../../qmp/transcript';

interface PendingCommand {
  readonly message: Message;
  /** Counts commands. */
  readonly order: number;
}

/** Commands with the same id, the oldest first; those in front of the next one were answered. */
interface Queue {
  readonly commands: (PendingCommand | undefined)[];
  next: number;
}

/** The commands that are not answered yet. */
export class PendingCommands {
  private count = 0;
  private hasSeenAny = false;
  /** There may be commands that are not shown, which may have any id: before the log begins, or left out. */
  private lacksSome = true;
  private readonly byId = new Map<string | undefined, Queue>();
  /** What is answered only if it fails, the last one of each id, from the oldest on: nobody waits for that. */
  private readonly silent = new Map<string | undefined, PendingCommand>();

  add(message: Message, isSilent: boolean): void {
    this.hasSeenAny = true;
    const id = idOf(message);
    const command = { message, order: this.count++ };
    if (isSilent) {
      this.silent.delete(id);
      this.silent.set(id, command);
      return;
    }
    const same = this.byId.get(id);
    if (same === undefined) this.byId.set(id, { commands: [command], next: 0 });
    else same.commands.push(command);
  }

  /** The command that a reply or error answers, which is not pending any more. */
  answeredBy(answer: Message, isError: boolean): Message | undefined {
    const id = this.fittingId(idOf(answer), isError);
    const silent = this.silent.get(id);
    const order = this.nextOf(id)?.order;
    if (order === undefined) this.silent.delete(id);
    if (order === undefined) return silent?.message;
    if (isError && silent !== undefined && silent.order < order) return this.forget(id);
    this.forgetSilentBefore(order);
    return this.take(id)?.message;
  }

  /** Whether something that answers none of the commands cannot be right. */
  isStray(answer: Message, isError: boolean): boolean {
    if (idOf(answer) !== undefined) return this.hasSeenAny && !this.lacksSome;
    return this.hasSeenAny && !(isError && this.byId.size + this.silent.size > 0);
  }

  /** Commands or replies may be missing from here on. */
  forgetAll(): void {
    this.hasSeenAny = false;
    this.lacksSome = true;
    this.byId.clear();
    this.silent.clear();
  }

  /** From here on it is another connection, of which everything is there. */
  startAnew(): void {
    this.forgetAll();
    this.lacksSome = false;
  }

  /** The id of the command that is answered by what has this id. */
  private fittingId(id: string | undefined, isError: boolean): string | undefined {
    if (this.byId.has(id) || this.silent.has(id)) return id;
    // An error lacks the id if the server could not read the command.
    if (id === undefined)
      return isError ? id : (this.byId.keys().next().value ?? this.silent.keys().next().value);
    const mayBeIt = this.nextOf(undefined) ?? this.silent.get(undefined);
    return mayBeIt !== undefined && hidesId(mayBeIt.message) ? undefined : id;
  }

  private nextOf(id: string | undefined): PendingCommand | undefined {
    const queue = this.byId.get(id);
    return queue?.commands[queue.next];
  }

  private take(id: string | undefined): PendingCommand | undefined {
    const queue = this.byId.get(id);
    if (queue === undefined) return undefined;
    const command = queue.commands[queue.next];
    queue.commands[queue.next++] = undefined;
    if (queue.next === queue.commands.length) this.byId.delete(id);
    return command;
  }

  /** It is not plain which of the commands failed, so it is not plain either which of them still wait. */
  private forget(id: string | undefined): undefined {
    this.hasSeenAny = false;
    this.byId.delete(id);
    this.silent.delete(id);
  }

  /** What stands in front of a command that was answered has succeeded: commands are executed in order. */
  private forgetSilentBefore(end: number): void {
    for (const [id, { order }] of this.silent) {
      if (order > end) return;
      this.silent.delete(id);
    }
  }
}
