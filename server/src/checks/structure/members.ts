import { findMember, type MemberNode, type ObjectNode, type ValueNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import { checkFeatures } from './features';
import { checkKeys } from './keys';
import { checkLowerName, isLoose } from './names';
import type { StructureContext } from './structure-context';
import { checkTypeOrArray } from './type-references';

const RESERVED = /^(?:u$|has[^A-Za-z0-9])/;

/** The members of a struct, a base in place or arguments in place; `place` is the key that holds them. */
export function checkMembers(node: ObjectNode, place: 'data' | 'base', context: StructureContext): void {
  const { kind } = context.item.declaration;
  // The exceptions are for types: a command's arguments are never exempt.
  const loose = kind !== 'command' && kind !== 'event' && isLoose(context);
  for (const member of node.members)
    checkMember(member, `'${place}' member '${member.key.value}'`, loose, context);
}

function checkMember(
  { key, value }: MemberNode,
  source: string,
  loose: boolean,
  context: StructureContext,
): void {
  const name = key.value.startsWith('*') ? key.value.slice(1) : key.value;
  if (checkLowerName(name, source, key, context, loose) && isReserved(name)) {
    context.collector.report('member-reserved', { source }, key);
  }
  const type = checkLongForm(value, source, ['if', 'features'], context);
  checkCondition(value, source, context);
  checkFeatures(value, context);
  if (type !== undefined) checkTypeOrArray(type, source, context);
}

/** The generated C code needs `u` and `has_…` for itself, and every foreign character becomes `_` there. */
function isReserved(name: string): boolean {
  return RESERVED.test(name);
}

/** Checks the keys of `{ 'type': …, … }`; yields the type, which is the value itself if it is no object. */
export function checkLongForm(
  value: ValueNode,
  source: string,
  optional: readonly string[],
  context: StructureContext,
): ValueNode | undefined {
  if (value.kind !== 'object') return value;
  checkKeys(value, source, ['type'], optional, context);
  return findMember(value, 'type')?.value;
}
