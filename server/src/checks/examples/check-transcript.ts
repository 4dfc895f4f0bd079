import { isFromServer } from '../../qmp/message-kinds';
import type { Transcript } from '../../qmp/transcript';
import { typeTranscript } from '../../qmp/type-transcript';
import type { Namespace } from '../../schema/types';
import { checkJson, isReadable, type TextOf } from './check-json';
import { checkMessage } from './check-message';
import { checkReplies } from './check-replies';
import { type ExampleMistake, MistakeCollector } from './mistakes';
import { arePlainlyRight } from './plainly-right';

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
  if (arePlainlyRight(transcript, namespace)) return NONE;
  return checkFully(transcript, namespace, documented, textOf, maxValues);
}

const NONE: readonly ExampleMistake[] = [];

/** The same, whether they are plainly right or not. */
export function checkFully(
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
    const context = { namespace, collector, isFromServer: isFromServer(message.message, message.kind) };
    checkJson(errors, textOf, collector);
    if (isReadable(errors)) checkMessage(message, context);
  }
  checkReplies(typed, collector);
  return collector.mistakes.sort((a, b) => a.start - b.start || a.end - b.end);
}
