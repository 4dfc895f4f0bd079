import type { Release } from '../releases/release';
import { findMember, type MemberNode, optionalValue, type ObjectNode, type ValueNode } from '../syntax/nodes';
import type { ExpressionEntry } from '../syntax/syntax-tree';
import { FEATURE_RULES } from './feature-rules';
import {
  type Branch,
  type CommandFlags,
  type Declaration,
  type Definition,
  type DefinitionKind,
  isDefinitionKind,
  type Member,
  type TypeReference,
  type UnionDefinition,
} from './definitions';
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

/** What the entry declares, by the rules that it was parsed by. */
export function lower(entry: ExpressionEntry, release: Release): Declaration {
  const node = entry.value as ObjectNode;
  const include = findMember(node, 'include');
  if (include !== undefined) {
    const path = include.value.kind === 'string' && entry.errors.length === 0 ? include.value : undefined;
    return { kind: 'include', entry, node, path };
  }
  if (findMember(node, 'pragma') !== undefined) return { kind: 'pragma', entry, node };
  const defining = definingMember(node, release);
  const kind = defining?.key.value;
  if (defining === undefined || kind === undefined || !isDefinitionKind(kind))
    return { kind: 'unknown', entry, node };
  return lowerDefinition(kind, defining.value, node, entry, release);
}

/** Whether the expression is no definition, nor meant to be one. */
export function isDirective({ value }: ExpressionEntry): boolean {
  const node = value as ObjectNode;
  return findMember(node, 'include') !== undefined || findMember(node, 'pragma') !== undefined;
}

/** In which order early releases look for the key that says what is defined. */
const EARLY_PRECEDENCE: readonly string[] = ['enum', 'union', 'alternate', 'struct', 'command', 'event'];

/** The member whose key says what an expression defines, and whose value should be the name. */
function definingMember({ members }: ObjectNode, release: Release): MemberNode | undefined {
  const isDefining = ({ key }: MemberNode): boolean => isDefinitionKind(key.value);
  if (!release.has('meta.first-wins')) return members.find(isDefining);
  const precedenceOf = ({ key }: MemberNode): number => EARLY_PRECEDENCE.indexOf(key.value);
  return members.filter(isDefining).sort((a, b) => precedenceOf(a) - precedenceOf(b))[0];
}

function lowerDefinition(
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
  const body = lowerBody(kind, node, lowering);
  return { name, nameNode, node, entry, condition, features, isIncomplete: lowering.isIncomplete, ...body };
}

type Common = 'name' | 'nameNode' | 'node' | 'entry' | 'condition' | 'features' | 'isIncomplete';
type Body<D extends Definition = Definition> = D extends Definition ? Omit<D, Common> : never;

function lowerBody(kind: DefinitionKind, node: ObjectNode, lowering: Lowering): Body {
  switch (kind) {
    case 'enum':
      return {
        kind,
        values: lowerEnumValues(elementsOf(node, lowering), lowering),
        prefix: prefixOf(node),
      };
    case 'struct':
      return { kind, base: reference('base', node, lowering), members: membersOf(node, lowering) };
    case 'union':
      return lowerUnion(node, lowering);
    case 'alternate':
      return { kind, branches: branchesOf(node, lowering, alternateTypeOf(lowering)) };
    case 'command':
      return {
        kind,
        ...lowerArguments(node, lowering),
        returns: reference('returns', node, lowering, lowerTypeReference),
        flags: lowerFlags(node),
      };
    case 'event':
      return { kind, ...lowerArguments(node, lowering) };
  }
}

function lowerUnion(node: ObjectNode, lowering: Lowering): Body<UnionDefinition> {
  const base = optionalValue(node, 'base');
  const discriminator = optionalValue(node, 'discriminator');
  const isSimple = isSimpleUnion(node, lowering.release);
  if (!isSimple && (base === undefined || discriminator?.kind !== 'string')) lowering.isIncomplete = true;
  const isInPlace = base?.kind === 'object';
  return {
    kind: 'union',
    base: isInPlace ? undefined : reference('base', node, lowering),
    baseMembers: isInPlace ? lowerMembers(base, lowering) : isEmptyString(base) ? [] : undefined,
    discriminator: discriminator?.kind === 'string' ? discriminator : undefined,
    isSimple,
    branches: branchesOf(node, lowering, isSimple ? lowerTypeReference : lowerTypeName),
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

function lowerFlags(node: ObjectNode): CommandFlags {
  return {
    gen: flag('gen', node, true),
    successResponse: flag('success-response', node, true),
    allowOob: flag('allow-oob', node, false),
    allowPreconfig: flag('allow-preconfig', node, false),
    coroutine: flag('coroutine', node, false),
  };
}

function flag(key: string, node: ObjectNode, defaultValue: boolean): boolean {
  const value = findMember(node, key)?.value;
  return value?.kind === 'boolean' ? value.value : defaultValue;
}

function lowerArguments(node: ObjectNode, lowering: Lowering) {
  const data = optionalValue(node, 'data');
  const isInPlace = data?.kind === 'object';
  return {
    data: isInPlace ? undefined : reference('data', node, lowering),
    parameters: isInPlace ? lowerMembers(data, lowering) : undefined,
    boxed: flag('boxed', node, false),
  };
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
