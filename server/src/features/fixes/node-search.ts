import type { ArrayNode, MemberNode, ObjectNode, ValueNode } from '../../syntax/nodes';
import type { TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import type { Problem } from './fix';

/** A member with the object that holds it. */
export interface PlacedMember {
  readonly object: ObjectNode;
  readonly member: MemberNode;
}

/** A text and where in it an entry starts: what offsets of the entry are turned into text with. */
export type EntryText = Pick<Problem, 'text' | 'start'>;

/** The expression that holds the diagnostic. */
export function expressionOf({ entry }: Problem): ValueNode | undefined {
  return entry.kind === 'expression' ? entry.value : undefined;
}

/** Every member of the value's objects, however deep; the outer ones first. */
export function* membersWithin(value: ValueNode): Generator<PlacedMember> {
  if (value.kind === 'array') for (const element of value.elements) yield* membersWithin(element);
  if (value.kind !== 'object') return;
  for (const member of value.members) {
    yield { object: value, member };
    yield* membersWithin(member.value);
  }
}

/** Every value in a value, itself included; the outer ones first. */
export function* valuesWithin(value: ValueNode): Generator<ValueNode> {
  yield value;
  if (value.kind === 'array') for (const element of value.elements) yield* valuesWithin(element);
  if (value.kind === 'object') for (const member of value.members) yield* valuesWithin(member.value);
}

/** The value that the diagnostic marks. */
export function markedValue(problem: Problem): ValueNode | undefined {
  const value = expressionOf(problem);
  if (value === undefined) return undefined;
  for (const one of valuesWithin(value)) if (isSame(one, problem.range)) return one;
  return undefined;
}

/** The array that holds a value as an element. */
export function arrayAround(value: ValueNode, problem: Problem): ArrayNode | undefined {
  const whole = expressionOf(problem);
  if (whole === undefined) return undefined;
  for (const one of valuesWithin(whole)) if (one.kind === 'array' && one.elements.includes(value)) return one;
  return undefined;
}

/** The member of which something is the value. */
export function memberHolding(value: ValueNode, problem: Problem): PlacedMember | undefined {
  const whole = expressionOf(problem);
  if (whole === undefined) return undefined;
  for (const placed of membersWithin(whole)) if (placed.member.value === value) return placed;
  return undefined;
}

/** The text of something in the entry. */
export function sourceOf({ start: from, end }: TextRange, { text, start }: EntryText): string {
  return text.slice(start + from, start + end);
}

/** The member whose key or value the diagnostic marks. */
export function markedMember(problem: Problem): PlacedMember | undefined {
  const value = expressionOf(problem);
  if (value === undefined) return undefined;
  for (const placed of membersWithin(value)) {
    const { key, value: own } = placed.member;
    if (isSame(key, problem.range) || isSame(own, problem.range)) return placed;
  }
  return undefined;
}

/** The innermost object around the diagnostic. */
export function objectAround(problem: Problem): ObjectNode | undefined {
  const value = expressionOf(problem);
  if (value === undefined) return undefined;
  let found = value.kind === 'object' ? value : undefined;
  for (const { member } of membersWithin(value))
    for (const object of objectsOf(member.value)) if (isIn(problem.range, object)) found = object;
  return found;
}

function objectsOf(value: ValueNode): ObjectNode[] {
  if (value.kind === 'array') return value.elements.flatMap(objectsOf);
  return value.kind === 'object' ? [value] : [];
}

function isSame(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end;
}

function isIn(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Takes a member away, with the comma that is too many without it. In offsets of the entry. */
export function removeMember({ object, member }: PlacedMember, entry: EntryText): TextChange {
  const ranges = object.members.map(({ key, value }) => ({ start: key.start, end: value.end }));
  return removeFromList(ranges, object.members.indexOf(member), entry);
}

/** Takes an element away, as members are. */
export function removeElement({ elements }: ArrayNode, element: ValueNode, entry: EntryText): TextChange {
  return removeFromList(elements, elements.indexOf(element), entry);
}

function removeFromList(items: readonly TextRange[], index: number, { text, start }: EntryText): TextChange {
  const [previous, item, next] = [items[index - 1], items[index], items[index + 1]];
  const { start: from, end } = item ?? { start: 0, end: 0 };
  if (next === undefined) {
    const before = /[ \t]*$/.exec(text.slice(0, start + from))?.[0] ?? '';
    return { start: previous?.end ?? from - before.length, end, text: '' };
  }
  // A comment behind the comma belongs to what follows.
  const comma = /^[ \t\r\n]*,[ \t\r\n]*/.exec(text.slice(start + end, start + next.start))?.[0] ?? '';
  return { start: from, end: end + comma.length, text: '' };
}

/** Adds a member behind the last one, in a line of its own where the others have such. In offsets of the entry. */
export function addMember(object: ObjectNode, member: string, { text, start }: EntryText): TextChange {
  const last = object.members.at(-1);
  if (last === undefined) return { start: object.start + 1, end: object.start + 1, text: ` ${member}` };
  const line = text.slice(text.lastIndexOf('\n', start + last.key.start - 1) + 1, start + last.key.start);
  const isOnOwnLine = object.members.length > 1 && /^[ \t]*$/.test(line);
  const { end } = last.value;
  return { start: end, end, text: `,${isOnOwnLine ? `\n${line}` : ' '}${member}` };
}
