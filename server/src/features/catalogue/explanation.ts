/** How the words of the language are explained: texts that may hold in some releases only. */
import { RULE_SPANS, type Rule } from '../../releases/rules';
import type { Release } from '../../releases/release';

/** A sentence or two; with `when` or `unless` only by the rules of some releases. */
export type Passage = string | { readonly text: string; readonly when?: Rule; readonly unless?: Rule };

export interface Explanation {
  /** What it means. */
  readonly text: readonly Passage[];
  /** What its value may be, and what its absence means. */
  readonly value?: readonly Passage[];
  /** The rule without which there is no such thing. */
  readonly rule?: Rule;
}

/** The entry of a table; what objects have by themselves, such as `constructor`, is none. */
export function entryOf<Entry>(table: Readonly<Record<string, Entry>>, key: string): Entry | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The passages that hold in a release, as one paragraph. */
export function passagesOf(passages: readonly Passage[] | undefined, release: Release): string {
  const texts = (passages ?? []).flatMap((passage) => {
    if (typeof passage === 'string') return [passage];
    const { text, when, unless } = passage;
    const holds = (when === undefined || release.has(when)) && (unless === undefined || !release.has(unless));
    return holds ? [text] : [];
  });
  return texts.join(' ');
}

/** `since 5.2`, `until 9.0`: of what is not in all releases that we know. */
export function spanText(rule: Rule | undefined): string {
  if (rule === undefined) return '';
  const { since, until } = RULE_SPANS[rule];
  const words: string[] = [];
  if (since !== undefined) words.push(`since ${since}`);
  if (until !== undefined) words.push(`until ${until}`);
  return words.join(', ');
}
