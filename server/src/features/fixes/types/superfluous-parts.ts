import { type Fix, type FixMaker, fixInEntry, type Problem } from '../fix';
import { harmless } from '../harmless';
import { markedMember, memberHolding, removeMember, sourceOf } from '../node-search';
import {
  elementRemoval,
  nameOf,
  namedElementAt,
  type NamedElement,
  removeMemberPart,
  removeNamedElement,
} from '../remove-part';

/** Types have no such features: it goes, with what is said of it. */
export const removeFeature: FixMaker = (problem) => {
  const placed = namedElementAt(problem.range, problem);
  if (placed === undefined) return [];
  return [removeNamedElement(placed, `Remove feature '${placed.name.value}'`, problem)];
};

/** The second of two parts that are one in C. If it is the same once more, nothing is lost. */
export const removeClashing: FixMaker = (problem) => {
  const element = namedElementAt(problem.range, problem);
  if (element !== undefined) return removeSecond(element, problem);
  return removeBranch(problem);
};

function removeSecond(placed: NamedElement, problem: Problem): readonly Fix[] {
  const { array, element, name } = placed;
  const source = sourceOf(element, problem);
  const earlier = array.elements.slice(0, array.elements.indexOf(element));
  if (earlier.some((other) => sourceOf(other, problem) === source))
    return [
      fixInEntry(problem, `Remove the second '${name.value}'`, [elementRemoval(placed, problem)], true),
    ];
  const isTwice = earlier.some((other) => nameOf(other)?.value === name.value);
  const title = isTwice ? `Remove the second '${name.value}'` : `Remove '${name.value}'`;
  return harmless([removeNamedElement(placed, title, problem)], problem);
}

/** The member or branch that is marked, or whose type is. */
export const removeBranch: FixMaker = (problem) => {
  const marked = markedMember(problem);
  if (marked === undefined) return [];
  // In the long form the type is that of the branch around it.
  const isType = marked.member.key.value === 'type' && marked.member.key.start !== problem.range.start;
  const placed = (isType ? memberHolding(marked.object, problem) : undefined) ?? marked;
  const { key } = placed.member;
  if (placed.object === problem.definition?.node) return removeBase(problem);
  return harmless([removeMemberPart(placed, `Remove '${key.value}'`, problem)], problem);
};

/** A base that cannot be one; not where a union needs it. */
export const removeBase: FixMaker = (problem) => {
  const placed = markedMember(problem);
  if (placed?.member.key.value !== 'base') return [];
  return harmless([fixInEntry(problem, "Remove 'base'", [removeMember(placed, problem)])], problem);
};
