import type { ValueNode } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { arrayAround, markedValue, memberHolding, removeElement, removeMember } from '../node-search';

/** Does away with a condition that says nothing. */
export const removeCondition: FixMaker = (problem) => {
  const term = markedValue(problem);
  return term === undefined ? [] : removeTerm(term, problem);
};

/** One of several operands goes by itself; what would be left of nothing goes, too. */
export function removeTerm(term: ValueNode, problem: Problem, isSure = true): Fix[] {
  const array = arrayAround(term, problem);
  const placed = memberHolding(array ?? term, problem);
  if (placed === undefined) return [];
  const { object, member } = placed;
  // Of nothing, all is true; what `any` or `not` of it means nobody knows.
  const isStillSure = isSure && /^(?:if|all)$/.test(member.key.value);
  if (array !== undefined && array.elements.length > 1) {
    const change = removeElement(array, term, problem);
    return [fixInEntry(problem, 'Remove it from the list', [change], isStillSure)];
  }
  if (member.key.value !== 'if') return removeTerm(object, problem, isStillSure);
  return [fixInEntry(problem, "Remove 'if'", [removeMember(placed, problem)], isStillSure)];
}
