/** Lowering of what definitions are made of: members, branches, values, features, conditions, type references. */
import { findMember, type ObjectNode, type StringNode, type ValueNode } from '../syntax/nodes';
import type { Branch, Condition, EnumValue, Feature, Member, TypeReference } from './definitions';

const NO_FEATURES: readonly Feature[] = [];

/** Notes that something was left out because it is malformed. */
export interface Omissions {
  isIncomplete: boolean;
}

export function lowerMembers(node: ObjectNode, omissions: Omissions): Member[] {
  return node.members.map(({ key, value }) => {
    const isOptional = key.value.startsWith('*');
    const name = isOptional ? key.value.slice(1) : key.value;
    const type = lowerLongForm(value, 'type', omissions, lowerTypeReference);
    const condition = lowerCondition(value, omissions);
    return { name, isOptional, key, type, condition, features: lowerOwnFeatures(value, omissions) };
  });
}

/** `lowerType` says which form of a type the branches may have. */
export function lowerBranches(
  node: ObjectNode,
  omissions: Omissions,
  lowerType: typeof lowerTypeReference,
): Branch[] {
  return node.members.map(({ key, value }) => {
    const type = lowerLongForm(value, 'type', omissions, lowerType);
    return { name: key.value, key, type, condition: lowerCondition(value, omissions) };
  });
}

export function lowerEnumValues(elements: readonly ValueNode[], omissions: Omissions): EnumValue[] {
  return lowerNamed(elements, omissions).map(({ node, source }) => {
    const condition = lowerCondition(source, omissions);
    return { name: node.value, node, condition, features: lowerOwnFeatures(source, omissions) };
  });
}

export function lowerFeatures(value: ValueNode | undefined, omissions: Omissions): readonly Feature[] {
  if (value === undefined) return NO_FEATURES;
  if (value.kind !== 'array') {
    omissions.isIncomplete = true;
    return [];
  }
  return lowerNamed(value.elements, omissions).map(({ node, source }) => {
    return { name: node.value, node, condition: lowerCondition(source, omissions) };
  });
}

/** The `if` of an object. */
export function lowerCondition(value: ValueNode, omissions: Omissions): Condition | undefined {
  const node = value.kind === 'object' ? findMember(value, 'if')?.value : undefined;
  if (node === undefined) return undefined;
  const condition = lowerConditionValue(node);
  if (condition === undefined) omissions.isIncomplete = true;
  return condition;
}

/** A string. */
export function lowerTypeName(value: ValueNode): TypeReference | undefined {
  return value.kind === 'string' ? { name: value.value, isArray: false, node: value } : undefined;
}

/** A string, or an array of exactly one string. */
export function lowerTypeReference(value: ValueNode): TypeReference | undefined {
  if (value.kind === 'string') return lowerTypeName(value);
  if (value.kind !== 'array' || value.elements.length !== 1) return undefined;
  const element = value.elements[0];
  return element?.kind === 'string' ? { name: element.value, isArray: true, node: element } : undefined;
}

function lowerOwnFeatures(value: ValueNode, omissions: Omissions): readonly Feature[] {
  return value.kind === 'object'
    ? lowerFeatures(findMember(value, 'features')?.value, omissions)
    : NO_FEATURES;
}

function lowerLongForm<T>(
  value: ValueNode,
  key: string,
  omissions: Omissions,
  lower: (value: ValueNode) => T | undefined,
): T | undefined {
  const inner = value.kind === 'object' ? findMember(value, key)?.value : value;
  const result = inner && lower(inner);
  if (result === undefined) omissions.isIncomplete = true;
  return result;
}

function lowerNamed(
  elements: readonly ValueNode[],
  omissions: Omissions,
): { node: StringNode; source: ValueNode }[] {
  const named: { node: StringNode; source: ValueNode }[] = [];
  for (const source of elements) {
    const node = lowerLongForm(source, 'name', omissions, (value) =>
      value.kind === 'string' ? value : undefined,
    );
    if (node !== undefined) named.push({ node, source });
  }
  return named;
}

function lowerConditionValue(value: ValueNode): Condition | undefined {
  if (value.kind === 'string') return { kind: 'symbol', node: value };
  if (value.kind === 'array') {
    const operands = value.elements.map(lowerConditionValue);
    return operands.every((operand) => operand !== undefined) ? { kind: 'all', operands } : undefined;
  }
  const only = value.kind === 'object' && value.members.length === 1 ? value.members[0] : undefined;
  if (only === undefined) return undefined;
  const kind = only.key.value;
  if (kind === 'not') {
    const operand = lowerConditionValue(only.value);
    return operand && { kind, operand };
  }
  if ((kind !== 'all' && kind !== 'any') || only.value.kind !== 'array') return undefined;
  const operands = only.value.elements.map(lowerConditionValue);
  return operands.every((operand) => operand !== undefined) ? { kind, operands } : undefined;
}
