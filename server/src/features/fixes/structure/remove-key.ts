import { findMember, type ValueNode } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { expressionOf, markedMember, removeMember, sourceOf } from '../node-search';

/** Does away with a key of the definition. */
function removeKey(problem: Problem, key: string, isPreferred: boolean): readonly Fix[] {
  const object = expressionOf(problem);
  const member = object?.kind === 'object' ? findMember(object, key) : undefined;
  if (object?.kind !== 'object' || member === undefined) return [];
  return [fixInEntry(problem, `Remove '${key}'`, [removeMember({ object, member }, problem)], isPreferred)];
}

/** `boxed` says nothing of a definition that has no arguments. */
export const removeBoxed: FixMaker = (problem) => removeKey(problem, 'boxed', true);

/** One of the two has to go, and only the author knows which. */
export const removeOneFlag: FixMaker = (problem) => [
  ...removeKey(problem, 'coroutine', false),
  ...removeKey(problem, 'allow-oob', false),
];

/** The second of two members with one key; if they say the same, nothing is lost. */
export const removeDuplicate: FixMaker = (problem) => {
  const placed = markedMember(problem);
  if (placed === undefined) return [];
  const { object, member } = placed;
  const first = findMember(object, member.key.value);
  const source = (value: ValueNode): string => sourceOf(value, problem);
  const isSame = first !== undefined && first !== member && source(first.value) === source(member.value);
  const title = `Remove the second '${member.key.value}'`;
  return [fixInEntry(problem, title, [removeMember(placed, problem)], isSame)];
};

/** The key that is marked. */
export const removeMarkedKey: FixMaker = (problem) => {
  const placed = markedMember(problem);
  if (placed === undefined) return [];
  const title = `Remove '${placed.member.key.value}'`;
  return [fixInEntry(problem, title, [removeMember(placed, problem)])];
};
