import { findMember, type MemberNode, type ObjectNode } from '../syntax/nodes';
import type { CommandFlags } from './definitions';

const NO_FLAGS: CommandFlags = {
  gen: true,
  successResponse: true,
  allowOob: false,
  allowPreconfig: false,
  coroutine: false,
};

/** Few commands have any flag. */
export function lowerFlags(node: ObjectNode): CommandFlags {
  if (!node.members.some(isFlag)) return NO_FLAGS;
  return {
    gen: flag('gen', node, true),
    successResponse: flag('success-response', node, true),
    allowOob: flag('allow-oob', node, false),
    allowPreconfig: flag('allow-preconfig', node, false),
    coroutine: flag('coroutine', node, false),
  };
}

function isFlag({ value }: MemberNode): boolean {
  return value.kind === 'boolean';
}

/** The value of a flag. */
export function flag(key: string, node: ObjectNode, defaultValue: boolean): boolean {
  const value = findMember(node, key)?.value;
  return value?.kind === 'boolean' ? value.value : defaultValue;
}
