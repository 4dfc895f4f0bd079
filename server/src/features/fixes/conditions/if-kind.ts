import type { ArrayNode, ObjectNode, ValueNode } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { markedMember, markedValue, sourceOf } from '../node-search';
import { parseText, parseTree, writeText, writeTree } from './condition-text';
import { removeTerm } from './remove-term';

/** A condition in the form of another release is put into that of this one. */
export const fixConditionKind: FixMaker = (problem) => {
  const value = markedValue(problem);
  if (value === undefined) return [];
  const { release } = problem.view.schema;
  // That something is always there needs no condition.
  if (value.kind === 'boolean' || value.kind === 'null')
    return removeTerm(value, problem, value.kind === 'boolean' && value.value);
  if (release.has('if.tree')) return value.kind === 'array' ? toTree(value, problem) : [];
  return value.kind === 'object' ? toText(value, problem) : flatten(value, problem);
};

/** A list holds what must all be true, up to 6.1. */
function toTree(list: ArrayNode, problem: Problem): Fix[] {
  if (list.elements.length === 0) return removeTerm(list, problem);
  const operands = list.elements.map((element) => operandSource(element, problem));
  if (operands.includes(undefined)) return [];
  const [only = '', ...others] = operands;
  if (others.length === 0) return [changeTo(only, list, problem, true)];
  const joined = operands.join(', ');
  return [
    changeTo(`{ 'all': [ ${joined} ] }`, list, problem, true),
    changeTo(`{ 'any': [ ${joined} ] }`, list, problem),
  ];
}

function operandSource(element: ValueNode, problem: Problem): string | undefined {
  const term = element.kind === 'string' ? parseText(element.value) : undefined;
  if (term !== undefined) return writeTree(term);
  return element.kind === 'string' || element.kind === 'object' ? sourceOf(element, problem) : undefined;
}

function toText(tree: ObjectNode, problem: Problem): Fix[] {
  if (tree.members.length === 0) return removeTerm(tree, problem);
  const term = parseTree(tree);
  return term === undefined ? [] : [changeTo(`'${writeText(term)}'`, tree, problem, true)];
}

/** Lists do not lie in lists. */
function flatten(inner: ValueNode, problem: Problem): Fix[] {
  if (inner.kind !== 'array' || inner.elements.some(({ kind }) => kind !== 'string')) return [];
  if (inner.elements.length === 0) return removeTerm(inner, problem);
  const text = inner.elements.map((element) => sourceOf(element, problem)).join(', ');
  return [changeTo(text, inner, problem, true)];
}

/** Several keys say several things, of which all must hold, or one. */
export const fixConditionKeys: FixMaker = (problem) => {
  const marked = markedValue(problem);
  const object = marked?.kind === 'object' ? marked : markedMember(problem)?.object;
  if (object === undefined) return [];
  if (object.members.length === 0) return removeTerm(object, problem);
  const terms = object.members.map(
    ({ key, value: { end } }) => `{ ${sourceOf({ start: key.start, end }, problem)} }`,
  );
  return ['all', 'any'].map((word) => changeTo(`{ '${word}': [ ${terms.join(', ')} ] }`, object, problem));
};

function changeTo(text: string, { start, end }: ValueNode, problem: Problem, isPreferred = false): Fix {
  return fixInEntry(problem, `Change to ${text}`, [{ start, end, text }], isPreferred);
}
