import type { Release } from '../../releases/release';
import type { Definition } from '../../schema/definitions';
import { findMember, type MemberNode, type StringNode, type ValueNode } from '../../syntax/nodes';
import { type Place, type Refactoring, type RefactoringMaker, touches } from './refactoring';
import { rewriteDefinition } from './rewrite-entry';
import { writtenParts } from './written-parts';

/** Writes a condition that is one symbol as a list to which others can be added, and any other one as short as it gets. */
export const rewriteCondition: RefactoringMaker = (place) => {
  const { definition, view } = place;
  if (definition === undefined) return [];
  const conditions = conditionsOf(definition).filter(({ key, value }) => {
    return touches(place, { start: key.start, end: value.end });
  });
  const [only, ...others] = conditions;
  // Of several in the selection nobody knows which one is meant.
  return only === undefined || others.length > 0 ? [] : rewrite(only.value, place, view.schema.release);
};

/** All conditions in a definition as they are written. */
function conditionsOf(definition: Definition): MemberNode[] {
  const holders = [definition.node, ...writtenParts(definition).map(({ value }) => value)];
  return holders.flatMap((holder) => {
    const condition = holder.kind === 'object' ? findMember(holder, 'if') : undefined;
    return condition === undefined ? [] : [condition];
  });
}

function rewrite(value: ValueNode, place: Place, release: Release): Refactoring[] {
  if (value.kind === 'string') return expand(value, place, release);
  const text = place.text.slice(value.start, value.end);
  const simple = text.includes('#') ? undefined : simplify(termOf(value, place));
  if (simple === undefined || written(simple) === written(termOf(value, place))) return [];
  const title = typeof simple === 'string' ? `Shorten to ${simple}` : 'Simplify the condition';
  return [replace(value, written(simple), title, place)];
}

function expand(value: StringNode, place: Place, release: Release): Refactoring[] {
  if (value.value === '') return [];
  const symbol = place.text.slice(value.start, value.end);
  const text = release.has('if.tree') ? `{ 'all': [ ${symbol} ] }` : `[ ${symbol} ]`;
  return [replace(value, text, `Expand to ${text}`, place)];
}

function replace({ start, end }: ValueNode, text: string, title: string, place: Place): Refactoring {
  return { title, edits: () => rewriteDefinition(place, [{ start, end, text }]) };
}

/** A condition by the texts of its symbols; a list that means `all` of them is what releases before the tree had. */
type Term = string | { readonly kind: 'all' | 'any' | 'not' | 'list'; readonly operands: readonly Term[] };

function termOf(value: ValueNode, place: Place): Term {
  if (value.kind === 'array')
    return { kind: 'list', operands: value.elements.map((one) => termOf(one, place)) };
  const [only] = value.kind === 'object' ? value.members : [];
  if (only === undefined) return place.text.slice(value.start, value.end);
  const kind = only.key.value as 'all' | 'any' | 'not';
  const operands = only.value.kind === 'array' ? only.value.elements : [only.value];
  return { kind, operands: operands.map((one) => termOf(one, place)) };
}

/** Without double negation, lists of one, lists in lists of the same kind, and what stands in a list twice. */
function simplify(term: Term): Term {
  if (typeof term === 'string') return term;
  const { kind } = term;
  const operands = term.operands.map(simplify);
  const [first] = operands;
  if (kind === 'not') {
    const isDouble = typeof first === 'object' && first.kind === 'not';
    return isDouble ? (first.operands[0] ?? term) : { kind, operands };
  }
  const flat = operands.flatMap((one) =>
    typeof one === 'object' && one.kind === kind ? one.operands : [one],
  );
  const distinct = [...new Map(flat.map((one) => [written(one), one])).values()];
  const [only, ...others] = distinct;
  return only !== undefined && others.length === 0 ? only : { kind, operands: distinct };
}

function written(term: Term): string {
  if (typeof term === 'string') return term;
  const operands = term.operands.map(written).join(', ');
  if (term.kind === 'list') return `[ ${operands} ]`;
  return `{ '${term.kind}': ${term.kind === 'not' ? operands : `[ ${operands} ]`} }`;
}
