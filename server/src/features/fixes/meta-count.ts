import { DEFINITION_KINDS } from '../../schema/definitions';
import { didYouMean } from './did-you-mean';
import type { FixMaker } from './fix';
import { expressionOf } from './node-search';

/** The first key that is nearly the word for a kind of definition, or for a directive, is taken for it. */
export const fixMissingKind: FixMaker = (problem) => {
  const value = expressionOf(problem);
  if (value?.kind !== 'object') return [];
  const keys = value.members.map(({ key }) => key);
  if (keys.some(({ value: key }) => (DEFINITION_KINDS as readonly string[]).includes(key))) return [];
  const words = keys.length === 1 ? [...DEFINITION_KINDS, 'include', 'pragma'] : DEFINITION_KINDS;
  for (const key of keys) {
    const fixes = didYouMean({ ...problem, range: key }, key.value, words);
    if (fixes.length > 0) return fixes;
  }
  return [];
};
