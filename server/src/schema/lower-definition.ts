import type { Release } from '../releases/release';
import { findMember, optionalValue, type ObjectNode, type ValueNode } from '../syntax/nodes';
import type { ExpressionEntry } from '../syntax/syntax-tree';
import { FEATURE_RULES } from './feature-rules';
import type {
  AlternateDefinition,
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
import { branchesOf, elementsOf, isEmptyString, membersOf, prefixOf, reference } from './lower-keys';
import {
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
  const lowering: Lowering = { release, isIncomplete, hasPlainParts: true };
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
  const { isIncomplete, hasPlainParts } = lowering;
  return {
    kind: 'enum',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    hasPlainParts,
    values,
    prefix,
  };
}

function lowerStruct(head: Head, lowering: Lowering): StructDefinition {
  const { name, nameNode, node, entry, condition, features } = head;
  const base = reference('base', node, lowering);
  const members = membersOf(node, lowering);
  const { isIncomplete, hasPlainParts } = lowering;
  return {
    kind: 'struct',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    hasPlainParts,
    base,
    members,
  };
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
  const { isIncomplete, hasPlainParts } = lowering;
  return {
    kind: 'union',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    hasPlainParts,
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
  const { isIncomplete, hasPlainParts } = lowering;
  return {
    kind: 'alternate',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    hasPlainParts,
    branches,
  };
}

function lowerCommand(head: Head, lowering: Lowering): CommandDefinition {
  const { name, nameNode, node, entry, condition, features } = head;
  const data = argumentsType(node, lowering);
  const parameters = argumentsInPlace(node, lowering);
  const returns = reference('returns', node, lowering, lowerTypeReference);
  const { isIncomplete, hasPlainParts } = lowering;
  return {
    kind: 'command',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    hasPlainParts,
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
  const { isIncomplete, hasPlainParts } = lowering;
  return {
    kind: 'event',
    name,
    nameNode,
    node,
    entry,
    condition,
    features,
    isIncomplete,
    hasPlainParts,
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
