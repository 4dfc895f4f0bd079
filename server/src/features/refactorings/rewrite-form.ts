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

/** A value as it is to be written. */
interface Rewrite {
  readonly value: ValueNode;
  readonly text: string;
}

/** Writes members, branches, enum values or features in their long form, or in their short one if that says all. */
export const rewriteForm: RefactoringMaker = (place) => {
  const { definition, view } = place;
  if (definition === undefined) return [];
  const parts = writtenParts(definition).filter(({ range }) => touches(place, range));
  const rewrites = parts.flatMap((part) => rewritePart(part, place, view.schema.release));
  const isShortened = ({ value }: Rewrite): boolean => value.kind === 'object';
  return [
    ...offer(
      'Expand',
      rewrites.filter((one) => !isShortened(one)),
      place,
    ),
    ...offer('Shorten', rewrites.filter(isShortened), place),
  ];
};

function rewritePart({ place: sort, value }: WrittenPart, place: Place, release: Release): Rewrite[] {
  const key = ONLY_KEYS[sort];
  if (isShort(value)) return release.has('form.long') ? [{ value, text: expand(value, key, place) }] : [];
  const short = shortForm(value, key, place);
  return short === undefined ? [] : [{ value, text: textOf(short, place) }];
}

/** One for all that is selected. */
function offer(order: string, rewrites: readonly Rewrite[], place: Place): Refactoring[] {
  const [first, ...others] = rewrites;
  if (first === undefined) return [];
  const what =
    others.length === 0 ? `to ${first.text.replaceAll(/\s+/g, ' ')}` : `${rewrites.length} selected parts`;
  const changes = rewrites.map(({ value: { start, end }, text }) => ({ start, end, text }));
  changes.sort((a, b) => a.start - b.start);
  return [{ title: `${order} ${what}`, edits: () => rewriteDefinition(place, changes) }];
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
