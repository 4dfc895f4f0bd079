import type { Release } from '../releases/release';
import { findMember, optionalValue, type ObjectNode, type ValueNode } from '../syntax/nodes';
import type { ExpressionEntry } from '../syntax/syntax-tree';
import { FEATURE_RULES } from './feature-rules';
import type {
  AlternateDefinition,
  Branch,
  CommandDefinition,
  Definition,
  DefinitionKind,
  EnumDefinition,
  EventDefinition,
  Member,
  StructDefinition,
  TypeReference,
  UnionDefinition,
} from './definitions';
import { flag, lowerFlags } from './lower-flags';
import {
  lowerBranches,
  lowerCondition,
  lowerEnumValues,
  lowerFeatures,
  lowerMembers,
  lowerTypeName,
  lowerTypeReference,
  type Lowering,
} from './lower-parts';

/** What definitions of all kinds have; whether they are complete turns out last. */
type Head = Pick<Definition, 'name' | 'nameNode' | 'node' | 'entry' | 'condition' | 'features'>;

/** What an expression of this kind defines. */
export function lowerDefinition(
  kind: DefinitionKind,
  nameNode: ValueNode,
  node: ObjectNode,
  entry: ExpressionEntry,
  release: Release,
): Definition {
  const isIncomplete = entry.errors.length > 0 || nameNode.kind !== 'string';
  const lowering: Lowering = { release, isIncomplete };
  const name = nameNode.kind === 'string' ? nameNode.value : '';
  const condition = lowerCondition(node, lowering);
  const features = lowerFeatures(optionalValue(node, 'features'), FEATURE_RULES[kind], lowering);
  return lowerBody(kind, { name, nameNode, node, entry, condition, features }, lowering);
}

/*
 * Each kind of definition is made by a literal that names all that it has, for spreading what is common to all costs
 * more than the rest.
 */
function lowerBody(kind: DefinitionKind, head: Head, lowering: Lowering): Definition {
  switch (kind) {
    case 'enum':
      return lowerEnum(head, lowering);
    case 'struct':
      return lowerStruct(head, lowering);
    case 'union':
      return lowerUnion(head, lowering);
    case 'alternate':
      return lowerAlternate(head, lowering);
    case 'command':
      return lowerCommand(head, lowering);
    case 'event':
      return lowerEvent(head, lowering);
  }
}

function lowerEnum(head: Head, lowering: Lowering): EnumDefinition {
  const { name, nameNode, node, entry, condition, features } = head;
  const values = lowerEnumValues(elementsOf(node, lowering), lowering);
  const prefix = prefixOf(node);
  const { isIncomplete } = lowering;
  return { kind: 'enum', name, nameNode, node, entry, condition, features, isIncomplete, values, prefix };
}

function lowerStruct(head: Head, lowering: Lowering): StructDefinition {
  const { name, nameNode, node, entry, condition, features } = head;
  const base = reference('base', node, lowering);
  const members = membersOf(node, lowering);
  const { isIncomplete } = lowering;
  return { kind: 'struct', name, nameNode, node, entry, condition, features, isIncomplete, base, members };
}

function lowerUnion(head: Head, lowering: Lowering): UnionDefinition {
  const { name, nameNode, node, entry, condition, features } = head;
  const baseNode = optionalValue(node, 'base');
  const tag = optionalValue(node, 'discriminator');
  const isSimple = isSimpleUnion(node, lowering.release);
  if (!isSimple && (baseNode === undefined || tag?.kind !== 'string')) lowering.isIncomplete = true;
  const isInPlace = baseNode?.kind === 'object';
  const base = isInPlace ? undefined : reference('base', node, lowering);
  const baseMembers = isInPlace ? lowerMembers(baseNode, lowering) : isEmptyString(baseNode) ? [] : undefined;
  const discriminator = tag?.kind === 'string' ? tag : undefined;
  const branches = branchesOf(node, lowering, isSimple ? lowerTypeReference : lowerTypeName);
  const { isIncomplete } = lowering;
  return {
    kind: 'union',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    base,
    baseMembers,
    discriminator,
    isSimple,
    branches,
  };
}

function lowerAlternate(head: Head, lowering: Lowering): AlternateDefinition {
  const { name, nameNode, node, entry, condition, features } = head;
  const branches = branchesOf(node, lowering, alternateTypeOf(lowering));
  const { isIncomplete } = lowering;
  return { kind: 'alternate', name, nameNode, node, entry, condition, features, isIncomplete, branches };
}

function lowerCommand(head: Head, lowering: Lowering): CommandDefinition {
  const { name, nameNode, node, entry, condition, features } = head;
  const data = argumentsType(node, lowering);
  const parameters = argumentsInPlace(node, lowering);
  const returns = reference('returns', node, lowering, lowerTypeReference);
  const { isIncomplete } = lowering;
  return {
    kind: 'command',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    data,
    parameters,
    boxed: flag('boxed', node, false),
    returns,
    flags: lowerFlags(node),
  };
}

function lowerEvent(head: Head, lowering: Lowering): EventDefinition {
  const { name, nameNode, node, entry, condition, features } = head;
  const data = argumentsType(node, lowering);
  const parameters = argumentsInPlace(node, lowering);
  const { isIncomplete } = lowering;
  return {
    kind: 'event',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    data,
    parameters,
    boxed: flag('boxed', node, false),
  };
}

/** Which types an alternate may choose from. */
function alternateTypeOf({ release }: Lowering): typeof lowerTypeReference {
  return release.has('alternate.array') ? lowerTypeReference : lowerTypeName;
}

function isSimpleUnion(node: ObjectNode, release: Release): boolean {
  const isWhole =
    optionalValue(node, 'base') !== undefined || optionalValue(node, 'discriminator') !== undefined;
  return !isWhole && release.has('union.simple');
}

/** The type that a command or event names for its arguments. */
function argumentsType(node: ObjectNode, lowering: Lowering): TypeReference | undefined {
  return findMember(node, 'data')?.value.kind === 'object' ? undefined : reference('data', node, lowering);
}

/** The arguments that it lists. */
function argumentsInPlace(node: ObjectNode, lowering: Lowering): Member[] | undefined {
  const data = findMember(node, 'data')?.value;
  return data?.kind === 'object' ? lowerMembers(data, lowering) : undefined;
}

function isEmptyString(value: ValueNode | undefined): boolean {
  return value?.kind === 'string' && value.value === '';
}

function prefixOf(node: ObjectNode): string | undefined {
  const prefix = findMember(node, 'prefix')?.value;
  return prefix?.kind === 'string' ? prefix.value : undefined;
}

/** An empty string counts as absent, as everything does that Python takes for false. */
function reference(
  key: string,
  node: ObjectNode,
  lowering: Lowering,
  lowerType = lowerTypeName,
): TypeReference | undefined {
  const value = optionalValue(node, key);
  if (isEmptyString(value)) return undefined;
  const type = value && lowerType(value);
  if (value !== undefined && type === undefined) lowering.isIncomplete = true;
  return type;
}

function membersOf(node: ObjectNode, lowering: Lowering): Member[] {
  const data = dataOf(node, lowering);
  return data === undefined ? [] : lowerMembers(data, lowering);
}

function branchesOf(node: ObjectNode, lowering: Lowering, lowerType: typeof lowerTypeName): Branch[] {
  const data = dataOf(node, lowering);
  return data === undefined ? [] : lowerBranches(data, lowering, lowerType);
}

function dataOf(node: ObjectNode, lowering: Lowering): ObjectNode | undefined {
  const data = findMember(node, 'data')?.value;
  if (data?.kind === 'object') return data;
  lowering.isIncomplete = true;
  return undefined;
}

function elementsOf(node: ObjectNode, lowering: Lowering): readonly ValueNode[] {
  const data = findMember(node, 'data')?.value;
  if (data?.kind === 'array') return data.elements;
  lowering.isIncomplete = true;
  return [];
}
