import { codeSpan, paragraphs } from '../../markup/markdown-text';
import type { PragmaEntry } from '../target/target';
import { entryOf, passagesOf } from '../catalogue/explanation';
import { PRAGMA_EXPLANATIONS } from '../catalogue/pragmas';
import type { HoverContext } from './hover-context';

/** A name in a pragma's list: why it is there, and what it names. */
export function hoverOfPragmaEntry(
  { list, name }: PragmaEntry,
  named: string | undefined,
  { release }: HoverContext,
): string {
  const meaning = passagesOf(entryOf(PRAGMA_EXPLANATIONS, list)?.text, release);
  return paragraphs(
    `In the list ${codeSpan(list)}: ${meaning}`,
    named === undefined ? `The schema defines no ${codeSpan(name)}.` : `---\n\n${named}`,
  );
}
