import { definitionNamedBy, isGap, isRequest, kindOfMessage } from '../../qmp/message-kinds';
import type { Message } from '../../qmp/transcript';
import type { MessageKind } from '../../qmp/typed-values';
import type { Namespace } from '../../schema/types';
import type { TextRange } from '../../text/text-range';
import { isReadable, type TextOf } from './check-json';
import { reportStray } from './check-replies';
import { checkTranscript } from './check-transcript';
import { type ExampleMistake, MistakeCollector } from './mistakes';
import { PendingCommands } from './pending-commands';

/** QEMU's reply to `query-qmp-schema` has some 30,000 values; whoever checks a file can wait for more. */
const MAX_VALUES = 1_000_000;

/**
 * What is wrong with messages as they went over the wire, however many: only commands without an answer are kept. A
 * reply answers the command with its `id`, one without the oldest command without. Replies to commands that were sent
 * before the first message that is there are taken as they are; so an `id` is only unknown behind a greeting, which
 * begins another connection.
 */
export function* checkStream(
  messages: Iterable<Message>,
  namespace: Namespace,
  textOf: TextOf,
): Generator<ExampleMistake> {
  const pending = new PendingCommands();
  for (const message of messages) {
    const kind = kindOfMessage(message);
    const isError = kind === 'error';
    const isAnswer = kind === 'reply' || isError;
    const command = isAnswer ? pending.answeredBy(message, isError) : undefined;
    if (isAnswer && command === undefined && pending.isStray(message, isError)) yield* strayReply(message);
    const isNone = isUnmarkedObject(message, kind);
    if (isNone) yield noMessage(message);
    if (isGap(message)) pending.forgetAll();
    else if (kind === 'greeting') pending.startAnew();
    else if (isNone || isRequest(message, kind)) pending.add(message, isSilent(message, namespace));
    const exchange = command === undefined ? [message] : [command, message];
    // The command was checked when it came.
    for (const mistake of checkTranscript({ messages: exchange }, namespace, undefined, textOf, MAX_VALUES))
      if (mistake.start >= message.start) yield mistake;
  }
}

function strayReply(message: Message): readonly ExampleMistake[] {
  const collector = new MistakeCollector();
  reportStray(message, collector);
  return collector.mistakes;
}

/** Whether the command is not answered when it succeeds. */
function isSilent(message: Message, namespace: Namespace): boolean {
  const definition = definitionNamedBy(message, namespace);
  return definition?.kind === 'command' && !definition.flags.successResponse;
}

/** In documentation it may be a mere value that is shown; here nobody sends that. Nothing is said of what is left out. */
function isUnmarkedObject({ direction, value, errors }: Message, kind: MessageKind): boolean {
  const isWhole = value?.kind === 'object' && !value.isPartial;
  return kind === 'other' && direction === undefined && isWhole && isReadable(errors);
}

function noMessage(message: Message): ExampleMistake {
  const values = { direction: 'of the protocol', keys: "'execute', 'return', 'error' or 'event'" };
  return { code: 'qmp-example/no-message', arguments: values, related: undefined, ...startOf(message) };
}

function startOf({ value, start, end }: Message): TextRange {
  const at = value?.start ?? start;
  return { start: at, end: value === undefined ? end : at + 1 };
}
