import { findMember, type ValueNode } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type FixMaker, inTurn, type Problem } from '../fix';
import { quoteLiteral, stringsIn, takeString } from '../inner-strings';
import { nearestNames } from '../nearest';
import {
  arrayAround,
  expressionOf,
  markedMember,
  markedValue,
  removeElement,
  removeMember,
  sourceOf,
} from '../node-search';
import { meaningOf } from '../structure/flag-value';
import { mergeObjects } from '../structure/merge-objects';
import { wrapInArray } from '../structure/wrap-in-array';

/** An include has one path: several need a directive each. */
export const fixIncludeValue: FixMaker = (problem) => {
  const object = expressionOf(problem);
  const value = object?.kind === 'object' ? findMember(object, 'include')?.value : undefined;
  const paths = value && stringsIn(value);
  if (object === undefined || value === undefined || paths === undefined || paths.length < 2)
    return value === undefined ? [] : takeString(value, problem);
  const directives = paths.map((path) => `{ 'include': ${sourceOf(path, problem)} }`);
  const change = { start: object.start, end: object.end, text: directives.join('\n') };
  return [fixInEntry(problem, 'Include each by itself', [change], true)];
};

/** The value of a pragma is an object; a word may be the name of a setting, of which only one is no list. */
export const fixPragmaValue: FixMaker = (problem) => {
  const value = markedValue(problem);
  if (value === undefined) return [];
  const merged = mergeObjects(value, problem);
  if (merged.length > 0) return merged;
  const [only, ...others] = stringsIn(value) ?? [];
  if (only === undefined || others.length > 0) return [];
  const isNear = only.value === 'doc-required' || nearestNames(only.value, ['doc-required']).length > 0;
  const text = "{ 'doc-required': true }";
  return isNear
    ? [fixInEntry(problem, `Change to ${text}`, [{ start: value.start, end: value.end, text }], true)]
    : [];
};

/** What the word says, or both. */
export const fixPragmaFlag: FixMaker = (problem) => {
  const value = markedValue(problem);
  if (value === undefined) return [];
  const meant = meaningOf(value);
  const set = (state: boolean): Fix => {
    const change = { start: value.start, end: value.end, text: String(state) };
    return fixInEntry(problem, `Set 'doc-required' to ${state}`, [change], meant === state);
  };
  return meant === false ? [set(false), set(true)] : [set(true), set(false)];
};

/** A list of names: a name alone is put into one, and what is none is made one or goes. */
export const fixPragmaList: FixMaker = inTurn(wrapInArray, (problem) => {
  const value = markedValue(problem);
  if (value === undefined || value.kind === 'string') return [];
  const array = arrayAround(value, problem);
  if (array === undefined) return markedMember(problem) === undefined ? [] : removeSetting(problem);
  const wrong = array.elements.filter(({ kind }) => kind !== 'string');
  return wrong.length === 1
    ? [...nameInstead(value, problem), removeName(value, problem)]
    : flatten(array, problem);

  function removeName(element: ValueNode, { diagnostic: { arguments: values } }: Problem): Fix {
    const title = `Remove it from '${values['name'] ?? ''}'`;
    return fixInEntry(problem, title, array === undefined ? [] : [removeElement(array, element, problem)]);
  }
});

function nameInstead(value: ValueNode, problem: Problem): Fix[] {
  const flat = value.kind === 'array' ? flatten(value, problem) : takeString(value, problem);
  if (flat.length > 0) return flat;
  return quoteLiteral(value, problem).map((fix) => ({ ...fix, isPreferred: false }));
}

/** Lists in a list become one. */
function flatten(array: ValueNode, problem: Problem): Fix[] {
  const strings = stringsIn(array) ?? [];
  if (strings.length === 0 || array.kind !== 'array') return [];
  const names = strings.map((string) => sourceOf(string, problem)).join(', ');
  const isInner = arrayAround(array, problem) !== undefined;
  const change = { start: array.start, end: array.end, text: isInner ? names : `[ ${names} ]` };
  return [fixInEntry(problem, 'Make it one list', [change], true)];
}

function removeSetting(problem: Problem): Fix[] {
  const placed = markedMember(problem);
  if (placed === undefined) return [];
  const title = `Remove '${placed.member.key.value}'`;
  return [fixInEntry(problem, title, [removeMember(placed, problem)])];
}
