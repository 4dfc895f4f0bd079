/** Lowering of what definitions are made of: members, branches, values, features, conditions, type references. */
import { FEATURE_RULES, type FeatureRule } from './feature-rules';
import type { Release } from '../releases/release';
import {
  findMember,
  type MemberNode,
  optionalValue,
  type ObjectNode,
  type StringNode,
  type ValueNode,
} from '../syntax/nodes';
import type { Branch, Condition, EnumValue, Feature, Member, TypeReference } from './definitions';
import { haveDistinctNames, isPlainKey, isPlainName, isPlainValue } from './plain-parts';

const STAR = 42;
const NO_FEATURES: readonly Feature[] = [];

/** What goes along while a definition is lowered. */
export interface Lowering {
  readonly release: Release;
  /** Notes that something was left out because it is malformed. */
  isIncomplete: boolean;
  /** Stays true as long as all parts are plain. */
  hasPlainParts: boolean;
}

export function lowerMembers(node: ObjectNode, lowering: Lowering): Member[] {
  const members = node.members.map((member) => lowerMember(member, lowering));
  noteNames(members, lowering);
  return members;
}

function lowerMember({ key, value }: MemberNode, lowering: Lowering): Member {
  const isOptional = key.value.charCodeAt(0) === STAR;
  const name = isOptional ? key.value.slice(1) : key.value;
  const type = lowerLongForm(value, 'type', lowering, lowerTypeReference);
  if (value.kind === 'object' || type === undefined || !isPlainKey(key.value)) lowering.hasPlainParts = false;
  if (value.kind !== 'object')
    return { name, isOptional, key, type, condition: undefined, features: NO_FEATURES };
  const condition = lowerCondition(value, lowering);
  const features = lowerOwnFeatures(value, FEATURE_RULES.member, lowering);
  return { name, isOptional, key, type, condition, features };
}

/** `lowerType` says which form of a type the branches may have. */
export function lowerBranches(
  node: ObjectNode,
  lowering: Lowering,
  lowerType: typeof lowerTypeReference,
): Branch[] {
  const branches = node.members.map(({ key, value }) => {
    if (value.kind !== 'string' || !isPlainName(key.value)) lowering.hasPlainParts = false;
    const type = lowerLongForm(value, 'type', lowering, lowerType);
    return { name: key.value, key, type, condition: lowerCondition(value, lowering) };
  });
  noteNames(branches, lowering);
  return branches;
}

export function lowerEnumValues(elements: readonly ValueNode[], lowering: Lowering): EnumValue[] {
  const values = lowerNamed(elements, lowering, lowerEnumValue);
  noteNames(values, lowering);
  return values;
}

function lowerEnumValue(node: StringNode, source: ValueNode, lowering: Lowering): EnumValue {
  if (source.kind !== 'string' || !isPlainValue(node.value)) lowering.hasPlainParts = false;
  const condition = lowerCondition(source, lowering);
  const features = lowerOwnFeatures(source, FEATURE_RULES.value, lowering);
  return { name: node.value, node, condition, features };
}

/** Names that are plain clash only if they are the same. */
function noteNames(parts: readonly { readonly name: string }[], lowering: Lowering): void {
  lowering.hasPlainParts &&= haveDistinctNames(parts);
}

/** Features count where the release has them, as `rule` says; elsewhere their key is one that nobody knows. */
export function lowerFeatures(
  value: ValueNode | undefined,
  rule: FeatureRule,
  lowering: Lowering,
): readonly Feature[] {
  if (value === undefined || !lowering.release.has(rule)) return NO_FEATURES;
  if (value.kind !== 'array') {
    lowering.isIncomplete = true;
    return [];
  }
  return lowerNamed(value.elements, lowering, lowerFeature);
}

function lowerFeature(node: StringNode, source: ValueNode, lowering: Lowering): Feature {
  return { name: node.value, node, condition: lowerCondition(source, lowering) };
}

/** The `if` of an object. */
export function lowerCondition(value: ValueNode, lowering: Lowering): Condition | undefined {
  const node = value.kind === 'object' ? optionalValue(value, 'if') : undefined;
  if (node === undefined || (isNoText(node) && lowering.release.has('if.cpp-text'))) return undefined;
  const condition = lowering.release.has('if.tree') ? lowerTerm(node) : lowerTexts(node, lowering.release);
  if (condition === undefined) lowering.isIncomplete = true;
  return condition;
}

/** Where a condition is text, none at all is no condition. */
function isNoText(value: ValueNode): boolean {
  return value.kind === 'array' ? value.elements.length === 0 : value.kind === 'string' && value.value === '';
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

function lowerOwnFeatures(value: ValueNode, rule: FeatureRule, lowering: Lowering): readonly Feature[] {
  return value.kind === 'object'
    ? lowerFeatures(findMember(value, 'features')?.value, rule, lowering)
    : NO_FEATURES;
}

function lowerLongForm<T>(
  value: ValueNode,
  key: string,
  lowering: Lowering,
  lower: (value: ValueNode) => T | undefined,
): T | undefined {
  const isLong = value.kind === 'object' && lowering.release.has('form.long');
  const inner = isLong ? findMember(value, key)?.value : value;
  const result = inner && lower(inner);
  if (result === undefined) lowering.isIncomplete = true;
  return result;
}

/** Lowers what is a name, or an object with a `name`; `make` gets the name and the whole of it. */
function lowerNamed<T>(
  elements: readonly ValueNode[],
  lowering: Lowering,
  make: (node: StringNode, source: ValueNode, lowering: Lowering) => T,
): T[] {
  const named = elements.map((source) => {
    const node = lowerLongForm(source, 'name', lowering, asString);
    if (node === undefined) lowering.hasPlainParts = false;
    return node && make(node, source, lowering);
  });
  return named.every(isThere) ? named : named.filter(isThere);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function asString(value: ValueNode): StringNode | undefined {
  return value.kind === 'string' ? value : undefined;
}

function lowerTerm(value: ValueNode): Condition | undefined {
  if (value.kind === 'string') return { kind: 'symbol', node: value };
  const only = value.kind === 'object' && value.members.length === 1 ? value.members[0] : undefined;
  if (only === undefined) return undefined;
  const kind = only.key.value;
  if (kind === 'not') {
    const operand = lowerTerm(only.value);
    return operand && { kind, operand };
  }
  if ((kind !== 'all' && kind !== 'any') || only.value.kind !== 'array') return undefined;
  const operands = only.value.elements.map(lowerTerm);
  return operands.every((operand) => operand !== undefined) ? { kind, operands } : undefined;
}

/** A string, or an array of strings. */
function lowerTexts(value: ValueNode, release: Release): Condition | undefined {
  if (!release.has('if.cpp-text')) return undefined;
  if (value.kind === 'string') return { kind: 'text', node: value };
  if (value.kind !== 'array') return undefined;
  const operands = value.elements.map((element) => lowerTexts(element, release));
  return operands.every((operand) => operand?.kind === 'text') ? { kind: 'all', operands } : undefined;
}
