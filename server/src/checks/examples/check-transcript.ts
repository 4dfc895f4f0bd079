import { answeredCommands } from '../../qmp/answered-commands';
import { isGap, isRequest } from '../../qmp/message-kinds';
import type { Transcript } from '../../qmp/transcript';
import { typeTranscript } from '../../qmp/type-transcript';
import type { TypedMessage } from '../../qmp/typed-values';
import type { Namespace } from '../../schema/types';
import { checkJson, isReadable, type TextOf } from './check-json';
import { checkMessage } from './check-message';
import { type ExampleMistake, MistakeCollector } from './mistakes';

/**
 * What is wrong with messages by a schema. `documented` is the name of what the documentation is about that holds them.
 * Of a message whose brackets do not add up nothing is said but that: half-typed text is the normal case.
 */
export function checkTranscript(
  transcript: Transcript,
  namespace: Namespace,
  documented: string | undefined,
  textOf: TextOf,
  maxValues?: number,
): readonly ExampleMistake[] {
  const collector = new MistakeCollector();
  const typed = typeTranscript(transcript, namespace, documented, maxValues);
  for (const message of typed) {
    const { errors } = message.message;
    checkJson(errors, textOf, collector);
    if (isReadable(errors)) checkMessage(message, { namespace, collector });
  }
  checkReplies(typed, collector);
  return collector.mistakes.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Behind commands there can be no more replies than commands; an example may begin with a reply. */
function checkReplies(messages: readonly TypedMessage[], collector: MistakeCollector): void {
  const answered = answeredCommands(
    messages.map(({ message }) => message),
    messages.map(({ kind }) => kind),
  );
  let hasCommand = false;
  messages.forEach(({ kind, message }, index) => {
    const { value, start, end, direction } = message;
    hasCommand = !isGap(message) && (hasCommand || isRequest(message, kind));
    if ((kind !== 'reply' && kind !== 'error') || !hasCommand || answered.has(index)) return;
    const range =
      direction === undefined
        ? { start: value?.start ?? start, end: (value?.start ?? end) + 1 }
        : { start, end: start + 2 };
    collector.report('qmp-example/stray-reply', {}, range);
  });
}
