import { clashKey } from '../../schema/c-name';
import type { Definition, Member } from '../../schema/definitions';
import type { FlattenedMember } from '../../schema/flattened-members';
import { isTypeName } from '../../schema/types';
import type { TextRange } from '../../text/text-range';
import { areDistinct } from './clashes';
import { checkFeatureClashes } from './features';
import {
  describeMember,
  relatedMember,
  reportUnknownType,
  roleOfMembers,
  type SemanticContext,
} from './semantic-context';

/** The members that an object has so far, by what makes others clash with them. */
export class MemberTable {
  private readonly entries = new Map<string, FlattenedMember>();
  /** In the order in which they came in. */
  private readonly keys: string[] = [];

  get size(): number {
    return this.keys.length;
  }

  get(key: string): FlattenedMember | undefined {
    return this.entries.get(key);
  }

  set(key: string, entry: FlattenedMember): void {
    if (!this.entries.has(key)) this.keys.push(key);
    this.entries.set(key, entry);
  }

  /** Takes out what came in since the table had that size: one branch is not there with another. */
  shrinkTo(size: number): void {
    while (this.keys.length > size) this.entries.delete(this.keys.pop()!);
  }
}

/** Enters members that were checked elsewhere; `blame` is marked where one of them clashes. */
export function enterMembers(
  members: readonly FlattenedMember[],
  table: MemberTable,
  blame: TextRange,
  context: SemanticContext,
): void {
  members.forEach((entry) => enterMember(entry, table, blame, context));
}

/** Checks members that the current definition declares, and enters them if they are to share a table with others. */
export function checkOwnMembers(
  members: readonly Member[],
  shared: MemberTable | undefined,
  context: SemanticContext,
): void {
  const owner = context.item.declaration;
  const areClear = owner.hasPlainParts || areDistinct(members, context.release);
  const table = shared ?? (areClear ? undefined : new MemberTable());
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!;
    const { type } = member;
    if (type !== undefined && !isTypeName(type.name, context.namespace)) {
      reportUnknownType(type, describeOwn(member, owner), context);
    }
    if (member.features.length > 1) {
      const tail = member.name === owner.name ? '' : ` of type '${member.name}'`;
      checkFeatureClashes(member.features, tail, context);
    }
    if (table !== undefined) enterMember({ member, owner }, table, member.key, context);
  }
}

function describeOwn(member: Member, owner: Definition): string {
  return `${roleOfMembers(owner)} '${member.name}'`;
}

function enterMember(
  entry: FlattenedMember,
  table: MemberTable,
  blame: TextRange,
  context: SemanticContext,
): void {
  const key = clashKey(entry.member.name, context.release);
  const earlier = table.get(key);
  if (earlier === undefined) {
    table.set(key, entry);
    return;
  }
  // What was misread of another definition may not be a member at all.
  if (entry.owner.isIncomplete || earlier.owner.isIncomplete) return;
  const seenFrom = context.item.declaration;
  const { release } = context;
  const later = describeMember(entry, seenFrom, release);
  const values = { later, earlier: describeMember(earlier, seenFrom, release) };
  const related = [relatedMember('the other one', earlier.owner, earlier.member)];
  context.collector.report('clash', values, blame, { related });
}
