/** What each kind of definition must look like inside; the keys themselves are checked before. */
import { isPlainValue } from '../../schema/plain-parts';
import { findMember, type ObjectNode, type ValueNode } from '../../syntax/nodes';
import { checkBranch, sourceOfBranch } from './branches';
import { checkCondition } from './conditions';
import { checkFeatures, checkNamedElement } from './features';
import { checkMembers } from './members';
import { checkLowerName, isLoose } from './names';
import type { StructureContext } from './structure-context';
import { checkTypeName, checkTypeOrArray, reportNoObject } from './type-references';

export function checkEnum(node: ObjectNode, context: StructureContext): void {
  const data = findMember(node, 'data')?.value;
  if (data !== undefined && data.kind !== 'array') context.collector.report('data-not-array', {}, data);
  const prefix = findMember(node, 'prefix')?.value;
  if (prefix !== undefined && prefix.kind !== 'string')
    context.collector.report('prefix-not-string', {}, prefix);
  if (data?.kind !== 'array' || context.item.declaration.hasPlainParts) return;
  for (const value of data.elements) checkEnumValue(value, context);
}

function checkEnumValue(value: ValueNode, context: StructureContext): void {
  if (value.kind === 'string' && isPlainValue(value.value)) return;
  const name = checkNamedElement(value, "'data' member", 'value', context);
  if (name?.kind !== 'string') return;
  const source = `'data' member '${name.value}'`;
  // A value may start with a digit, since its C constant has a prefix.
  const checked = /^[0-9]/.test(name.value) ? `d${name.value}` : name.value;
  checkLowerName(checked, source, name, context, isLoose(context));
  checkCondition(value, source, 'value', context);
  checkFeatures(value, 'value', context);
}

export function checkStruct(node: ObjectNode, context: StructureContext): void {
  const data = findMember(node, 'data')?.value;
  if (data?.kind === 'object') checkMembers(data, 'data', context);
  else if (data !== undefined) reportNoObject(data, "'data'", context);
  const base = findMember(node, 'base')?.value;
  if (base !== undefined) checkTypeName(base, "'base'", context);
}

export function checkAlternate(node: ObjectNode, context: StructureContext): void {
  const data = findMember(node, 'data')?.value;
  if (data === undefined) return;
  if (isEmpty(data)) return context.collector.report('data-empty', {}, data);
  if (data.kind !== 'object') return context.collector.report('data-not-object', {}, data);
  if (context.item.declaration.hasPlainParts) return;
  const checkType = context.release.has('alternate.array') ? checkTypeOrArray : checkTypeName;
  for (const branch of data.members) {
    const { key } = branch;
    checkLowerName(key.value, sourceOfBranch(branch), key, context);
    checkBranch(branch, checkType, context);
  }
}

export function checkCommand(node: ObjectNode, context: StructureContext): void {
  checkArguments(node, context);
  const returns = findMember(node, 'returns')?.value;
  if (returns !== undefined) checkTypeOrArray(returns, "'returns'", context);
}

/** The arguments of a command or an event: members in place, or a type's name, which `boxed` asks for. */
export function checkArguments(node: ObjectNode, context: StructureContext): void {
  const boxed = findMember(node, 'boxed');
  const data = findMember(node, 'data')?.value;
  const isBoxed = boxed !== undefined && !isEmpty(boxed.value);
  if (isBoxed && data === undefined) context.collector.report('boxed-no-data', {}, boxed.key);
  if (!isBoxed) checkMembersOrName(node, 'data', context);
  else if (data !== undefined) checkTypeName(data, "'data'", context);
}

/** The members of arguments or of a base in place, or the name of a type that has them. */
export function checkMembersOrName(node: ObjectNode, key: 'data' | 'base', context: StructureContext): void {
  const value = findMember(node, key)?.value;
  if (value === undefined || value.kind === 'string') return;
  if (value.kind === 'object') checkMembers(value, key, context);
  else reportNoObject(value, `'${key}'`, context);
}

/** What Python takes for false. */
export function isEmpty(value: ValueNode): boolean {
  switch (value.kind) {
    case 'object':
      return value.members.length === 0;
    case 'array':
      return value.elements.length === 0;
    case 'string':
      return value.value === '';
    case 'boolean':
      return !value.value;
    case 'null':
    case 'missing':
      return true;
  }
}
