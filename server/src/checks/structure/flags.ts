import { findMember, type MemberNode, type ObjectNode } from '../../syntax/nodes';
import type { KeyPlace } from './allowed-keys';
import { isAllowedKey } from './keys';
import type { StructureContext } from './structure-context';

const ONLY_FALSE = ['gen', 'success-response'];
const ONLY_TRUE = ['boxed', 'allow-oob', 'allow-preconfig', 'coroutine'];
const FLAGS: readonly string[] = [...ONLY_FALSE, ...ONLY_TRUE];

/** Flags say only what differs from the default. */
export function checkFlags(node: ObjectNode, place: KeyPlace, context: StructureContext): void {
  // What the functions inside of a function use is made whenever that is called, and few definitions have flags.
  if (node.members.some(isFlag)) checkEachFlag(node, place, context);
}

function checkEachFlag(node: ObjectNode, place: KeyPlace, context: StructureContext): void {
  ONLY_FALSE.forEach((flag) => checkFlag(node, flag, false, place, context));
  ONLY_TRUE.forEach((flag) => checkFlag(node, flag, true, place, context));
  if (!isAllowedKey('coroutine', place, context)) return;
  const outOfBand = findMember(node, 'allow-oob');
  const coroutine = findMember(node, 'coroutine');
  if (isTrue(outOfBand) && isTrue(coroutine) && outOfBand && coroutine) {
    const later = outOfBand.key.start > coroutine.key.start ? outOfBand : coroutine;
    context.collector.report('flag-conflict', {}, later.key);
  }
}

function isFlag({ key }: MemberNode): boolean {
  return FLAGS.includes(key.value);
}

function checkFlag(
  node: ObjectNode,
  flag: string,
  legal: boolean,
  place: KeyPlace,
  context: StructureContext,
): void {
  const value = findMember(node, flag)?.value;
  if (value === undefined || !isAllowedKey(flag, place, context)) return;
  if (value.kind === 'boolean' && value.value === legal) return;
  context.collector.report(legal ? 'flag-true' : 'flag-false', { flag }, value);
}

function isTrue(member: ReturnType<typeof findMember>): boolean {
  return member?.value.kind === 'boolean' && member.value.value;
}
