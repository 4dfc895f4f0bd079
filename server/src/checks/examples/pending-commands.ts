import { idOf } from '../../qmp/answered-commands';
import type { Message } from '../../qmp/transcript';

/** Commands with the same id, the oldest first; those in front of the next one were answered. */
interface Queue {
  readonly commands: (Message | undefined)[];
  next: number;
}

/** The commands that are not answered yet. */
export class PendingCommands {
  /** Whether it can be told what replies to nothing. */
  hasSeenAny = false;
  private readonly byId = new Map<string | undefined, Queue>();

  add(command: Message): void {
    this.hasSeenAny = true;
    const id = idOf(command);
    const same = this.byId.get(id);
    if (same === undefined) this.byId.set(id, { commands: [command], next: 0 });
    else same.commands.push(command);
  }

  /** The command that a reply or error answers, which is not pending any more. */
  answeredBy(answer: Message): Message | undefined {
    const id = idOf(answer);
    const queue = this.byId.get(id);
    if (queue === undefined) return undefined;
    const command = queue.commands[queue.next];
    queue.commands[queue.next++] = undefined;
    if (queue.next === queue.commands.length) this.byId.delete(id);
    return command;
  }

  /** Commands or replies may be missing from here on. */
  forgetAll(): void {
    this.hasSeenAny = false;
    this.byId.clear();
  }
}
