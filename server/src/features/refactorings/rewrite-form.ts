import type { Release } from '../../releases/release';
import type { StringNode, ValueNode } from '../../syntax/nodes';
import { type Place, type Refactoring, type RefactoringMaker, touches } from './refactoring';
import { rewriteDefinition } from './rewrite-entry';
import { type PartPlace, type WrittenPart, writtenParts } from './written-parts';

/** The key that holds what the short form is. */
const ONLY_KEYS: Readonly<Record<PartPlace, string>> = {
  member: 'type',
  branch: 'type',
  value: 'name',
  feature: 'name',
};

/** Writes a member, branch, enum value or feature in its long form, or in its short one if that says all. */
export const rewriteForm: RefactoringMaker = (place) => {
  const { definition, view } = place;
  if (definition === undefined) return [];
  const parts = writtenParts(definition).filter(({ range }) => touches(place, range));
  return parts.flatMap((part) => rewritePart(part, place, view.schema.release));
};

function rewritePart({ place: sort, value }: WrittenPart, place: Place, release: Release): Refactoring[] {
  const key = ONLY_KEYS[sort];
  if (isShort(value))
    return release.has('form.long') ? [replace(value, expand(value, key, place), place)] : [];
  const short = shortForm(value, key, place);
  return short === undefined ? [] : [replace(value, textOf(short, place), place)];
}

function isShort(value: ValueNode): value is Extract<ValueNode, { kind: 'string' | 'array' }> {
  return value.kind === 'string' || value.kind === 'array';
}

function expand(value: ValueNode, key: string, place: Place): string {
  return `{ '${key}': ${textOf(value, place)} }`;
}

/** The value of the only key, unless a comment would be lost. */
function shortForm(value: ValueNode, key: string, place: Place): ValueNode | undefined {
  if (value.kind !== 'object' || value.members.length !== 1 || hasComment(value, place)) return undefined;
  const [only] = value.members;
  return only?.key.value === key && isShort(only.value) ? only.value : undefined;
}

function hasComment(value: ValueNode, place: Place): boolean {
  return textOf(value, place).includes('#');
}

function textOf({ start, end }: Pick<StringNode, 'start' | 'end'>, { text }: Place): string {
  return text.slice(start, end);
}

function replace(value: ValueNode, text: string, place: Place): Refactoring {
  const { start, end } = value;
  const title = `${value.kind === 'object' ? 'Shorten' : 'Expand'} to ${text.replaceAll(/\s+/g, ' ')}`;
  return { title, edits: () => rewriteDefinition(place, [{ start, end, text }]) };
}
