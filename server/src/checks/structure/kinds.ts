/** What each kind of definition must look like inside; the keys themselves are checked before. */
import { findMember, type MemberNode, type ObjectNode, type ValueNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import { checkFeatures, checkNamedElement } from './features';
import { checkLongForm, checkMembers } from './members';
import { checkLowerName, isLoose } from './names';
import type { StructureContext } from './structure-context';
import { checkTypeName, checkTypeOrArray } from './type-references';

export function checkEnum(node: ObjectNode, context: StructureContext): void {
  const data = findMember(node, 'data')?.value;
  if (data !== undefined && data.kind !== 'array') context.collector.report('data-not-array', {}, data);
  const prefix = findMember(node, 'prefix')?.value;
  if (prefix !== undefined && prefix.kind !== 'string')
    context.collector.report('prefix-not-string', {}, prefix);
  if (data?.kind !== 'array') return;
  const loose = isLoose(context);
  for (const value of data.elements) checkEnumValue(value, loose, context);
}

function checkEnumValue(value: ValueNode, loose: boolean, context: StructureContext): void {
  const name = checkNamedElement(value, "'data' member", ['if', 'features'], context);
  if (name?.kind !== 'string') return;
  const source = `'data' member '${name.value}'`;
  // A value may start with a digit, since its C constant has a prefix.
  const checked = /^[0-9]/.test(name.value) ? `d${name.value}` : name.value;
  checkLowerName(checked, source, name, context, loose);
  checkCondition(value, source, context);
  checkFeatures(value, context);
}

export function checkStruct(node: ObjectNode, context: StructureContext): void {
  const data = findMember(node, 'data')?.value;
  if (data?.kind === 'object') checkMembers(data, 'data', context);
  else if (data !== undefined) context.collector.report('not-object-or-name', { source: "'data'" }, data);
  const base = findMember(node, 'base')?.value;
  if (base !== undefined) checkTypeName(base, "'base'", context);
}

export function checkUnion(node: ObjectNode, context: StructureContext): void {
  checkMembersOrName(node, 'base', context);
  const discriminator = findMember(node, 'discriminator')?.value;
  if (discriminator !== undefined && discriminator.kind !== 'string') {
    context.collector.report('name-not-string', { source: "'discriminator'" }, discriminator);
  }
  const data = findMember(node, 'data')?.value;
  if (data === undefined) return;
  if (data.kind !== 'object') return context.collector.report('data-not-object', {}, data);
  for (const branch of data.members) checkBranch(branch, checkTypeName, context);
}

export function checkAlternate(node: ObjectNode, context: StructureContext): void {
  const data = findMember(node, 'data')?.value;
  if (data === undefined) return;
  if (isEmpty(data)) return context.collector.report('data-empty', {}, data);
  if (data.kind !== 'object') return context.collector.report('data-not-object', {}, data);
  for (const branch of data.members) {
    checkLowerName(branch.key.value, `'data' member '${branch.key.value}'`, branch.key, context);
    checkBranch(branch, checkTypeOrArray, context);
  }
}

function checkBranch(
  { key, value }: MemberNode,
  checkType: typeof checkTypeName,
  context: StructureContext,
): void {
  const source = `'data' member '${key.value}'`;
  const type = checkLongForm(value, source, ['if'], context);
  checkCondition(value, source, context);
  if (type !== undefined) checkType(type, source, context);
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

function checkMembersOrName(node: ObjectNode, key: 'data' | 'base', context: StructureContext): void {
  const value = findMember(node, key)?.value;
  if (value === undefined || value.kind === 'string') return;
  if (value.kind === 'object') checkMembers(value, key, context);
  else context.collector.report('not-object-or-name', { source: `'${key}'` }, value);
}

/** What Python takes for false. */
function isEmpty(value: ValueNode): boolean {
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
