import { findMember, type StringNode, type ValueNode } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type FixMaker, inTurn, type Problem } from '../fix';
import { harmless } from '../harmless';
import { quoteLiteral, stringsIn, takeString } from '../inner-strings';
import {
  arrayAround,
  markedMember,
  markedValue,
  memberHolding,
  removeMember,
  sourceOf,
} from '../node-search';
import { mergeObjects } from './merge-objects';
import { removeBoxed } from './remove-key';
import { wrapInArray } from './wrap-in-array';

/** Fixes of values that have brackets, braces or quotes too many or too few. */

/** A maker that is asked only if the diagnostic marks a value. */
function ofValue(makeFixes: (value: ValueNode, problem: Problem) => readonly Fix[]): FixMaker {
  return (problem) => {
    const value = markedValue(problem);
    return value === undefined ? [] : makeFixes(value, problem);
  };
}

function replace(title: string, value: ValueNode, text: string, problem: Problem, isSure = false): Fix {
  return fixInEntry(problem, title, [{ start: value.start, end: value.end, text }], isSure);
}

/** A name in a list or an object. */
export const takeName: FixMaker = ofValue((value, problem) => takeString(value, problem));

/** The type that has no values but null, and values of enums, may be called like words of the language. */
export const quoteName: FixMaker = ofValue((value, problem) => quoteLiteral(value, problem));

export const fixPrefix: FixMaker = ofValue((value, problem) => {
  const placed = memberHolding(value, problem);
  const removal =
    placed === undefined ? [] : [fixInEntry(problem, "Remove 'prefix'", [removeMember(placed, problem)])];
  return [...takeString(value, problem), ...removal];
});

/** A type in a list is another one than the type itself, so that is not sure; what is boxed has no members in place. */
export const fixTypeName: FixMaker = ofValue((value, problem) => {
  const taken = takeString(value, problem, value.kind !== 'array');
  const isData = memberHolding(value, problem)?.member.key.value === 'data';
  const { definition } = problem;
  const isBoxed = (definition?.kind === 'command' || definition?.kind === 'event') && definition.boxed;
  const unboxed = isData && isBoxed && value.kind === 'object' ? removeBoxed(problem) : [];
  return [...taken, ...unboxed.map((fix) => ({ ...fix, isPreferred: false }))];
});

/** In the place of a type a literal may be the default of a flag. */
export const fixTypeOrArray: FixMaker = inTurn(
  fixTypeName,
  ofValue((value, problem) =>
    value.kind === 'boolean' ? [replace("Change to 'bool'", value, "'bool'", problem)] : [],
  ),
);

/** An array is that of one type. */
export const fixArrayShape: FixMaker = ofValue((value, problem) => {
  const types = new Set(stringsIn(value)?.map((string: StringNode) => sourceOf(string, problem)));
  const offers = [...types].slice(0, 3);
  return offers.map((type) =>
    replace(`Change to [ ${type} ]`, value, `[ ${type} ]`, problem, types.size === 1),
  );
});

/** The values of an enum are a list; an object may be one of them, or have them as keys. */
export const fixValues: FixMaker = (problem) => {
  const value = markedValue(problem);
  if (value?.kind !== 'object' || findMember(value, 'name') !== undefined) return wrapInArray(problem);
  const keys = value.members.map(({ key }) => sourceOf(key, problem));
  return [replace('Make a list of the keys', value, `[ ${keys.join(', ')} ]`, problem)];
};

/** Members in a list of objects, or in one too many; a name in the place of members is a base. */
export const fixMembers: FixMaker = ofValue((value, problem) => {
  const merged = mergeObjects(value, problem);
  if (merged.length > 0) return merged;
  const { definition } = problem;
  if (definition?.kind === 'command' || definition?.kind === 'event') return takeString(value, problem);
  const placed = markedMember(problem);
  const mayInherit = definition?.kind === 'struct' && placed?.member.key.value === 'data';
  if (value.kind !== 'string' || !mayInherit || findMember(definition.node, 'base') !== undefined) return [];
  const source = sourceOf(value, problem);
  const { key } = placed.member;
  const change = { start: key.start, end: value.end, text: `'base': ${source}, 'data': {}` };
  return [fixInEntry(problem, `Inherit from ${source}`, [change])];
});

/** A list of lists cannot be said: the type is one already. */
export const removeOuterArray: FixMaker = (problem) => {
  const { range } = problem;
  const value = markedValue(problem);
  const array = value && arrayAround(value, problem);
  if (array === undefined) return [];
  const text = sourceOf(range, problem);
  return [replace(`Change to ${text}`, array, text, problem, true)];
};

/** Where a type's name can stand. */
export const quoteType: FixMaker = (problem) => harmless(quoteName(problem), problem);
