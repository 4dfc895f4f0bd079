import { idOf } from '../../qmp/answered-commands';
import { kindOfMessage } from '../../qmp/message-kinds';
import type { Message } from '../../qmp/transcript';
import type { Namespace } from '../../schema/types';
import type { TextOf } from './check-json';
import { checkTranscript } from './check-transcript';
import type { ExampleMistake } from './mistakes';

/** QEMU's reply to `query-qmp-schema` has some 30,000 values; whoever checks a file can wait for more. */
const MAX_VALUES = 1_000_000;

/**
 * What is wrong with messages as they went over the wire, however many: only commands without an answer are kept. A
 * reply answers the command with its \`id\`, one without the oldest command without. Replies to commands that were sent
 * before the first message that is there are taken as they are.
 */
export function* checkStream(
  messages: Iterable<Message>,
  namespace: Namespace,
  textOf: TextOf,
): Generator<ExampleMistake> {
  const pending = new PendingCommands();
  for (const message of messages) {
    const kind = kindOfMessage(message);
    const isAnswer = kind === 'reply' || kind === 'error';
    const command = isAnswer ? pending.answeredBy(message) : undefined;
    if (isAnswer && command === undefined && pending.hasSeenAny) yield strayReply(message);
    if (kind === 'command') pending.add(message);
    const exchange = command === undefined ? [message] : [command, message];
    // The command was checked when it came.
    for (const mistake of checkTranscript({ messages: exchange }, namespace, undefined, textOf, MAX_VALUES))
      if (mistake.start >= message.start) yield mistake;
  }
}

function strayReply({ value, start, end }: Message): ExampleMistake {
  const at = value?.start ?? start;
  const range = { start: at, end: value === undefined ? end : at + 1 };
  return { code: 'qmp-example/stray-reply', arguments: {}, related: undefined, ...range };
}

/** The commands that are not answered yet, the oldest first. */
class PendingCommands {
  hasSeenAny = false;
  private readonly byId = new Map<string | undefined, Message[]>();

  add(command: Message): void {
    this.hasSeenAny = true;
    const id = idOf(command);
    const same = this.byId.get(id);
    if (same === undefined) this.byId.set(id, [command]);
    else same.push(command);
  }

  /** The command that a reply or error answers, which is not pending any more. */
  answeredBy(answer: Message): Message | undefined {
    const id = idOf(answer);
    const commands = this.byId.get(id);
    const command = commands?.shift();
    if (commands?.length === 0) this.byId.delete(id);
    return command;
  }
}
