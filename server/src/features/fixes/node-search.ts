import type { MemberNode, ObjectNode, ValueNode } from '../../syntax/nodes';
import type { TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import type { Problem } from './fix';

/** A member with the object that holds it. */
export interface PlacedMember {
  readonly object: ObjectNode;
  readonly member: MemberNode;
}

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
export function removeMember({ object, member }: PlacedMember, { text, start }: Problem): TextChange {
  const { members } = object;
  const index = members.indexOf(member);
  const [previous, next] = [members[index - 1], members[index + 1]];
  const { end } = member.value;
  if (next === undefined) return { start: previous?.value.end ?? member.key.start, end, text: '' };
  // A comment behind the comma belongs to what follows.
  const comma = /^[ \t\r\n]*,[ \t\r\n]*/.exec(text.slice(start + end, start + next.key.start))?.[0] ?? '';
  return { start: member.key.start, end: end + comma.length, text: '' };
}

/** Adds a member behind the last one, in a line of its own where the others have such. In offsets of the entry. */
export function addMember(object: ObjectNode, member: string, { text, start }: Problem): TextChange {
  const last = object.members.at(-1);
  if (last === undefined) return { start: object.start + 1, end: object.start + 1, text: ` ${member}` };
  const line = text.slice(text.lastIndexOf('\n', start + last.key.start - 1) + 1, start + last.key.start);
  const isOnOwnLine = object.members.length > 1 && /^[ \t]*$/.test(line);
  const { end } = last.value;
  return { start: end, end, text: `,${isOnOwnLine ? `\n${line}` : ' '}${member}` };
}
