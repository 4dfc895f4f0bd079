import { DEFINITION_KINDS, isDefinitionKind } from '../../../schema/definitions';
import type { MemberNode, ObjectNode } from '../../../syntax/nodes';
import { didYouMean } from '../did-you-mean';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { harmless } from '../harmless';
import { expressionOf, removeMember } from '../node-search';

/**
 * The first key that is nearly the word for a kind of definition, or for a directive, is taken for it. Of several that are
 * such words one has to stay.
 */
export const fixMissingKind: FixMaker = (problem) => {
  const value = expressionOf(problem);
  if (value?.kind !== 'object') return [];
  const keys = value.members.map(({ key }) => key);
  const kinds = value.members.filter(({ key }) => isDefinitionKind(key.value));
  if (kinds.length > 0)
    return harmless(
      kinds.map((member) => removal(value, member, problem)),
      problem,
    );
  const words = keys.length === 1 ? [...DEFINITION_KINDS, 'include', 'pragma'] : DEFINITION_KINDS;
  for (const key of keys) {
    const fixes = didYouMean({ ...problem, range: key }, key.value, words);
    if (fixes.length > 0) return fixes;
  }
  return [];
};

function removal(object: ObjectNode, member: MemberNode, problem: Problem): Fix {
  return fixInEntry(problem, `Remove '${member.key.value}'`, [removeMember({ object, member }, problem)]);
}
