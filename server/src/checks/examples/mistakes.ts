import type { TextRange } from '../../text/text-range';
import type { ArgumentsOf, ExampleCode } from '../catalogue';

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
