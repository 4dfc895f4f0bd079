import { findMember, type StringNode, type ValueNode } from '../../syntax/nodes';
import type { Fix, Problem } from './fix';
import { fixInEntry } from './fix';
import { sureIfHarmless } from './harmless';
import { sourceOf } from './node-search';

/** How many of the strings are worth an offer of their own. */
const MAX_OFFERS = 3;

/** The strings that a value holds and nothing else: itself, the elements of lists, what a long form is about. */
export function stringsIn(value: ValueNode): readonly StringNode[] | undefined {
  switch (value.kind) {
    case 'string':
      return [value];
    case 'array': {
      const inner = value.elements.map(stringsIn);
      return inner.every((one) => one !== undefined) ? inner.flat() : undefined;
    }
    case 'object': {
      const named = findMember(value, 'name') ?? findMember(value, 'type');
      return named && value.members.length === 1 ? stringsIn(named.value) : undefined;
    }
    default:
      return undefined;
  }
}

/** Puts the only string that a value holds in its place; one of several is a guess. */
export function takeString(value: ValueNode, problem: Problem, isSure = true): Fix[] {
  if (value.kind === 'string') return [];
  const sources = new Set(stringsIn(value)?.map((string) => sourceOf(string, problem)));
  return [...sources]
    .slice(0, MAX_OFFERS)
    .map((text) =>
      fixInEntry(
        problem,
        `Change to ${text}`,
        [{ start: value.start, end: value.end, text }],
        isSure && sources.size === 1,
      ),
    );
}

/** Puts a literal into quotes, as the value of an enum for instance. */
export function quoteLiteral(value: ValueNode, problem: Problem): Fix[] {
  if (value.kind !== 'boolean' && value.kind !== 'null') return [];
  const change = { start: value.start, end: value.end, text: `'${sourceOf(value, problem)}'` };
  return sureIfHarmless([fixInEntry(problem, 'Put it into quotes', [change], true)], problem);
}
