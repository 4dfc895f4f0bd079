import type { Release } from '../../releases/release';
import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import { type ArgumentsOf, type ExampleCode, formatMessage } from '../catalogue';
import type { Diagnostic } from '../diagnostic';

/** What is wrong with an example, or with any other text of messages; ranges as those of its JSON. */
export interface ExampleMistake extends TextRange {
  readonly code: ExampleCode;
  readonly arguments: Readonly<Record<string, string>>;
  /** Another place of the same text that explains it. */
  readonly related: RelatedPlace | undefined;
}

export interface RelatedPlace extends TextRange {
  readonly message: string;
}

/** Gathers what is wrong with messages. */
export class MistakeCollector {
  readonly mistakes: ExampleMistake[] = [];

  report<C extends ExampleCode>(
    code: C,
    values: ArgumentsOf<C>,
    { start, end }: TextRange,
    related?: RelatedPlace,
  ): void {
    this.mistakes.push({ code, arguments: values, start, end, related });
  }
}

/** What is told of a mistake in a text of that file; ranges as before. */
export function toDiagnostic(mistake: ExampleMistake, path: FilePath, release: Release): Diagnostic {
  const { code, arguments: values, related, start, end } = mistake;
  const message = formatMessage(code, values, release);
  const places = related && [
    { path, range: { start: related.start, end: related.end }, message: related.message },
  ];
  return {
    code,
    severity: 'warning',
    message,
    range: { start, end },
    related: places ?? [],
    arguments: values,
  };
}
