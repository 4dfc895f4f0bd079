import type { JsonError, JsonErrorCode } from '../../qmp/json-error';
import type { TextRange } from '../../text/text-range';
import type { MistakeCollector } from './mistakes';

/** Yields the text of a range. */
export type TextOf = (range: TextRange) => string;

/** Behind these it is still plain what every other part of the message is. */
const HARMLESS: ReadonlySet<JsonErrorCode> = new Set([
  'missing-comma',
  'trailing-comma',
  'extra-comma',
  'duplicate-key',
  'unquoted-key',
  'bad-escape',
  'control-character',
  'bad-number',
  'unknown-word',
  'comment',
]);

/** Whether the message could be read well enough to say more of it. */
export function isReadable(errors: readonly JsonError[]): boolean {
  return errors.every(({ code }) => HARMLESS.has(code));
}

/** Reports what is wrong with a message as JSON. */
export function checkJson(errors: readonly JsonError[], textOf: TextOf, collector: MistakeCollector): void {
  for (const error of errors) reportError(error, textOf, collector);
}

function reportError(error: JsonError, textOf: TextOf, collector: MistakeCollector): void {
  const { code, related } = error;
  const text = textOf(error);
  switch (code) {
    case 'missing-bracket':
    case 'wrong-bracket': {
      const opening = related === undefined ? '' : textOf(related);
      const closing = opening === '[' ? ']' : '}';
      const opened = related && { start: related.start, end: related.end, message: 'opened here' };
      return collector.report(`qmp-example/json-${code}`, { bracket: text, opening, closing }, error, opened);
    }
    case 'early-bracket':
    case 'extra-bracket':
      return collector.report(`qmp-example/json-${code}`, { bracket: withoutSpace(text) }, error);
    case 'duplicate-key': {
      const first = related && { start: related.start, end: related.end, message: 'first here' };
      return collector.report(
        `qmp-example/json-${code}`,
        { key: text.replaceAll(/^["']|["']$/g, '') },
        error,
        first,
      );
    }
    case 'unquoted-key':
      return collector.report(`qmp-example/json-${code}`, { key: text }, error);
    case 'bad-escape':
      return collector.report(`qmp-example/json-${code}`, { escape: text }, error);
    case 'bad-number':
      return collector.report(`qmp-example/json-${code}`, { number: text }, error);
    case 'unknown-word':
      return collector.report(`qmp-example/json-${code}`, { word: text }, error);
    default:
      return collector.report(`qmp-example/json-${code}`, {}, error);
  }
}

/** Brackets that stand on several lines. */
function withoutSpace(text: string): string {
  return text.replaceAll(/[^{}[\]]+/g, ' ').trim();
}
