import type { Release } from '../releases/release';
import { findMember, type ObjectNode, type ValueNode } from '../syntax/nodes';
import type { ExpressionEntry } from '../syntax/syntax-tree';
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
  type Omissions,
} from './lower-parts';

const lowered = new WeakMap<ExpressionEntry, Declaration>();

/** What the entry declares, by the rules that it was parsed by. One entry is lowered once in its life. */
export function lower(entry: ExpressionEntry, release: Release): Declaration {
  let declaration = lowered.get(entry);
  if (declaration === undefined) {
    declaration = lowerEntry(entry, release);
    lowered.set(entry, declaration);
  }
  return declaration;
}

function lowerEntry(entry: ExpressionEntry, release: Release): Declaration {
  const node = entry.value as ObjectNode;
  const include = findMember(node, 'include');
  if (include !== undefined) {
    const path = include.value.kind === 'string' && entry.errors.length === 0 ? include.value : undefined;
    return { kind: 'include', entry, node, path };
  }
  if (findMember(node, 'pragma') !== undefined) return { kind: 'pragma', entry, node };
  const [kind, nameNode] = kindOf(node, release);
  if (kind !== undefined) return lowerDefinition(kind, nameNode, node, entry);
  return { kind: 'unknown', entry, node };
}

/** In which order early releases look for the key that says what is defined. */
const EARLY_PRECEDENCE: readonly DefinitionKind[] = [
  'enum',
  'union',
  'alternate',
  'struct',
  'command',
  'event',
];

/** What an expression defines, with the value that should be its name. */
function kindOf({ members }: ObjectNode, release: Release): [DefinitionKind, ValueNode] | [undefined] {
  let best: [DefinitionKind, ValueNode] | undefined;
  for (const { key, value } of members) {
    const kind = key.value;
    if (!isDefinitionKind(kind)) continue;
    if (!release.has('meta.first-wins')) return [kind, value];
    if (best === undefined || EARLY_PRECEDENCE.indexOf(kind) < EARLY_PRECEDENCE.indexOf(best[0]))
      best = [kind, value];
  }
  return best ?? [undefined];
}

function lowerDefinition(
  kind: DefinitionKind,
  nameNode: ValueNode,
  node: ObjectNode,
  entry: ExpressionEntry,
): Definition {
  const omissions: Omissions = { isIncomplete: entry.errors.length > 0 || nameNode.kind !== 'string' };
  const name = nameNode.kind === 'string' ? nameNode.value : '';
  const condition = lowerCondition(node, omissions);
  const features = lowerFeatures(findMember(node, 'features')?.value, omissions);
  const body = lowerBody(kind, node, omissions);
  return { name, nameNode, node, entry, condition, features, isIncomplete: omissions.isIncomplete, ...body };
}

type Common = 'name' | 'nameNode' | 'node' | 'entry' | 'condition' | 'features' | 'isIncomplete';
type Body<D extends Definition = Definition> = D extends Definition ? Omit<D, Common> : never;

function lowerBody(kind: DefinitionKind, node: ObjectNode, omissions: Omissions): Body {
  switch (kind) {
    case 'enum':
      return {
        kind,
        values: lowerEnumValues(elementsOf(node, omissions), omissions),
        prefix: prefixOf(node),
      };
    case 'struct':
      return { kind, base: reference('base', node, omissions), members: membersOf(node, omissions) };
    case 'union':
      return lowerUnion(node, omissions);
    case 'alternate':
      return { kind, branches: branchesOf(node, omissions, lowerTypeReference) };
    case 'command':
      return {
        kind,
        ...lowerArguments(node, omissions),
        returns: reference('returns', node, omissions, lowerTypeReference),
        flags: lowerFlags(node),
      };
    case 'event':
      return { kind, ...lowerArguments(node, omissions) };
  }
}

function lowerUnion(node: ObjectNode, omissions: Omissions): Body<UnionDefinition> {
  const base = findMember(node, 'base')?.value;
  const discriminator = findMember(node, 'discriminator')?.value;
  if (base === undefined || discriminator?.kind !== 'string') omissions.isIncomplete = true;
  const isInPlace = base?.kind === 'object';
  return {
    kind: 'union',
    base: isInPlace ? undefined : reference('base', node, omissions),
    baseMembers: isInPlace ? lowerMembers(base, omissions) : isEmptyString(base) ? [] : undefined,
    discriminator: discriminator?.kind === 'string' ? discriminator : undefined,
    // A simple union's branches may be arrays.
    branches: branchesOf(node, omissions, discriminator === undefined ? lowerTypeReference : lowerTypeName),
  };
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

function lowerArguments(node: ObjectNode, omissions: Omissions) {
  const data = findMember(node, 'data')?.value;
  const isInPlace = data?.kind === 'object';
  return {
    data: isInPlace ? undefined : reference('data', node, omissions),
    parameters: isInPlace ? lowerMembers(data, omissions) : undefined,
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
  omissions: Omissions,
  lowerType = lowerTypeName,
): TypeReference | undefined {
  const value = findMember(node, key)?.value;
  if (isEmptyString(value)) return undefined;
  const type = value && lowerType(value);
  if (value !== undefined && type === undefined) omissions.isIncomplete = true;
  return type;
}

function membersOf(node: ObjectNode, omissions: Omissions): Member[] {
  const data = dataOf(node, omissions);
  return data === undefined ? [] : lowerMembers(data, omissions);
}

function branchesOf(node: ObjectNode, omissions: Omissions, lowerType: typeof lowerTypeName): Branch[] {
  const data = dataOf(node, omissions);
  return data === undefined ? [] : lowerBranches(data, omissions, lowerType);
}

function dataOf(node: ObjectNode, omissions: Omissions): ObjectNode | undefined {
  const data = findMember(node, 'data')?.value;
  if (data?.kind === 'object') return data;
  omissions.isIncomplete = true;
  return undefined;
}

function elementsOf(node: ObjectNode, omissions: Omissions): readonly ValueNode[] {
  const data = findMember(node, 'data')?.value;
  if (data?.kind === 'array') return data.elements;
  omissions.isIncomplete = true;
  return [];
}
