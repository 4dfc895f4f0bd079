import { isPlainKey } from '../../schema/plain-parts';
import { findMember, type MemberNode, type ObjectNode, type ValueNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import { checkFeatures } from './features';
import type { KeyPlace } from './allowed-keys';
import { checkKeys } from './keys';
import { checkLowerName, isLoose } from './names';
import type { StructureContext } from './structure-context';
import { checkTypeOrArray } from './type-references';

/** The generated C code needs `u` and `has_…` for itself, and every foreign character becomes `_` there. */
const RESERVED = /^(?:u$|has[^A-Za-z0-9])/;

/** The members of a struct, a base in place or arguments in place; `place` is the key that holds them. */
export function checkMembers(node: ObjectNode, place: 'data' | 'base', context: StructureContext): void {
  if (context.item.declaration.hasPlainParts) return;
  for (const member of node.members) checkMember(member, place, context);
}

function checkMember({ key, value }: MemberNode, place: 'data' | 'base', context: StructureContext): void {
  if (value.kind === 'string' && isPlainKey(key.value)) return;
  const source = `'${place}' member '${key.value}'`;
  const name = key.value.startsWith('*') ? key.value.slice(1) : key.value;
  const unreserved = context.release.has('name.reserved-optional') ? name : key.value;
  if (checkLowerName(name, source, key, context, isLoose(context)) && RESERVED.test(unreserved)) {
    context.collector.report('member-reserved', { source }, key);
  }
  const type = checkLongForm(value, source, 'member', context);
  checkCondition(value, source, 'member', context);
  checkFeatures(value, 'member', context);
  if (type !== undefined) checkTypeOrArray(type, source, context);
}

/** Checks the keys of `{ 'type': …, … }`; yields the type, which is the value itself if it is no object. */
export function checkLongForm(
  value: ValueNode,
  source: string,
  place: KeyPlace,
  context: StructureContext,
): ValueNode | undefined {
  if (value.kind !== 'object') return value;
  checkKeys(value, source, place, context);
  return findMember(value, 'type')?.value;
}
