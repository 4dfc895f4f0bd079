import type {
  CommandDefinition,
  Definition,
  EventDefinition,
  Member,
  UnionDefinition,
} from '../../schema/definitions';
import type { Schema } from '../../schema/schema';
import { membersInPlace } from '../../schema/types';
import { findMember, type ObjectNode } from '../../syntax/nodes';

/** A definition that has either the name of a struct or its members in one place. */
export type MemberHolder = CommandDefinition | EventDefinition | UnionDefinition;

/** Members that are written in the definition that uses them. */
export interface MembersInPlace {
  readonly holder: MemberHolder;
  readonly members: readonly Member[];
  readonly node: ObjectNode;
}

/** Whether the definition is of a kind that has either. */
export function isMemberHolder(definition: Definition): definition is MemberHolder {
  return definition.kind === 'command' || definition.kind === 'event' || definition.kind === 'union';
}

/** The key under which the members, or the name of their struct, stand. */
export function keyOfMembers({ kind }: MemberHolder): 'base' | 'data' {
  return kind === 'union' ? 'base' : 'data';
}

/** What the members are to their definition. */
export function roleOfMembers({ kind }: MemberHolder): 'arguments' | 'data' | 'base' {
  if (kind === 'command') return 'arguments';
  return kind === 'event' ? 'data' : 'base';
}

/** Members in place of a definition; nothing if it has none. */
export function findMembersInPlace(definition: Definition): MembersInPlace | undefined {
  if (!isMemberHolder(definition)) return undefined;
  const members = membersInPlace(definition);
  const node = findMember(definition.node, keyOfMembers(definition))?.value;
  if (members === undefined || members.length === 0 || node?.kind !== 'object') return undefined;
  return { holder: definition, members, node };
}

/** Why members cannot move from a definition to another one, if a pragma lets them have names that others must not. */
export function reasonOfNames({ name }: Definition, { pragmas }: Schema): string | undefined {
  const { 'member-name-exceptions': exceptions, 'name-case-whitelist': whitelist } = pragmas.lists;
  const isExempt = [name, `q_obj_${name}-arg`, `q_obj_${name}-base`].some((each) => {
    return exceptions.has(each) || whitelist.has(each);
  });
  return isExempt ? `a pragma lets members of '${name}' have names that others must not have` : undefined;
}
