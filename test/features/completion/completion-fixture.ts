import { completionsAt } from '../../../server/src/features/completion/completion';
import type { CompletionItem } from '../../../server/src/features/completion/completion-item';
import { plainText } from '../../../server/src/features/completion/template';
import type { Version } from '../../../server/src/releases/rule-span';
import { applyChanges } from '../../../server/src/text/text-change';
import { explore } from '../../harness/feature-fixture';

/** What is offered at the cursor of a fixture, and what the text would become. */
export interface Completed {
  readonly items: readonly CompletionItem[];
  readonly isComplete: boolean;
  readonly labels: readonly string[];
  /** The line, or lines, that the offer of a label changes, once it is taken. */
  readonly taken: (label: string) => string;
  /** All of the file once the offer of a label is taken, with what goes along with it. */
  readonly textWith: (label: string) => string;
}

export async function complete(text: string, release?: Version): Promise<Completed> {
  const { snapshot, path, offset } = await explore(text, release);
  const source = snapshot.file(path)?.text ?? '';
  const { items, isComplete } = completionsAt(snapshot, path, offset);
  const itemOf = (label: string): CompletionItem => {
    const item = items.find((one) => one.label === label);
    if (item === undefined)
      throw new Error(`'${label}' is not offered, but ${items.map((one) => one.label).join()}`);
    return item;
  };
  const textWith = (label: string): string => {
    const { edit, along = [] } = itemOf(label);
    return applyChanges(source, [...along, { ...edit.range, text: plainText(edit.template) }]);
  };
  const taken = (label: string): string => {
    const { range, template } = itemOf(label).edit;
    const from = source.lastIndexOf('\n', range.start - 1) + 1;
    const to = source.indexOf('\n', range.end);
    return (
      source.slice(from, range.start) + plainText(template) + source.slice(range.end, to < 0 ? undefined : to)
    );
  };
  return { items, isComplete, labels: items.map(({ label }) => label), taken, textWith };
}

/** The labels alone. */
export async function labelsAt(text: string, release?: Version): Promise<readonly string[]> {
  return (await complete(text, release)).labels;
}
