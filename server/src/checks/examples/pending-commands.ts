import { hidesId, idOf } from '../../qmp/answered-commands';
import type { Message } from '../../qmp/transcript';

interface PendingCommand {
  readonly message: Message;
  /** Whether nothing answers it unless it fails. */
  readonly isSilent: boolean;
}

/** Commands with the same id, the oldest first; those in front of the next one were answered. */
interface Queue {
  readonly commands: (PendingCommand | undefined)[];
  next: number;
}

/** The commands that are not answered yet. */
export class PendingCommands {
  private hasSeenAny = false;
  /** Commands were left out, which may have any id. */
  private lacksSome = false;
  private readonly byId = new Map<string | undefined, Queue>();

  add(message: Message, isSilent: boolean): void {
    this.hasSeenAny = true;
    const id = idOf(message);
    const command = { message, isSilent };
    const same = this.byId.get(id);
    if (same === undefined) this.byId.set(id, { commands: [command], next: 0 });
    // Whoever sends the next command does not wait any more for what only failure would bring.
    else if (same.commands.at(-1)?.isSilent === true) same.commands[same.commands.length - 1] = command;
    else same.commands.push(command);
  }

  /** The command that a reply or error answers, which is not pending any more. */
  answeredBy(answer: Message, isError: boolean): Message | undefined {
    const fitting = this.fittingId(idOf(answer), isError);
    const queue = this.byId.get(fitting);
    if (queue === undefined) return undefined;
    const command = queue.commands[queue.next];
    queue.commands[queue.next++] = undefined;
    if (queue.next === queue.commands.length) this.byId.delete(fitting);
    return command?.message;
  }

  /** Whether something that answers none of the commands cannot be right. */
  isStray(answer: Message, isError: boolean): boolean {
    if (idOf(answer) !== undefined) return this.hasSeenAny && !this.lacksSome;
    return this.hasSeenAny && !(isError && this.byId.size > 0);
  }

  /** Commands or replies may be missing from here on. */
  forgetAll(): void {
    this.hasSeenAny = false;
    this.lacksSome = true;
    this.byId.clear();
  }

  /** From here on it is another connection, of which everything is there. */
  startAnew(): void {
    this.forgetAll();
    this.lacksSome = false;
  }

  /** The id of the command that is answered by what has this id. */
  private fittingId(id: string | undefined, isError: boolean): string | undefined {
    if (this.byId.has(id)) return id;
    // An error lacks the id if the server could not read the command.
    if (id === undefined) return isError ? id : this.byId.keys().next().value;
    const unnamed = this.byId.get(undefined);
    const mayBeIt = unnamed?.commands[unnamed.next];
    return mayBeIt !== undefined && hidesId(mayBeIt.message) ? undefined : id;
  }
}
