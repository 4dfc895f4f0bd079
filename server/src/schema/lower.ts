import { findMember, type ObjectNode, type StringNode, type ValueNode } from '../syntax/nodes';
import type { ExpressionEntry } from '../syntax/syntax-tree';
import {
  type Declaration,
  type Definition,
  DEFINITION_KINDS,
  type DefinitionKind,
  type TypeReference,
} from './definitions';
import {
  lowerBranches,
  lowerCondition,
  lowerEnumValues,
  lowerFeatures,
  lowerMembers,
  lowerTypeReference,
  type Omissions,
} from './lower-parts';

const lowered = new WeakMap<ExpressionEntry, Declaration>();

/** What the entry declares. One entry is lowered once in its life. */
export function lower(entry: ExpressionEntry): Declaration {
  let declaration = lowered.get(entry);
  if (declaration === undefined) {
    declaration = lowerEntry(entry);
    lowered.set(entry, declaration);
  }
  return declaration;
}

function lowerEntry(entry: ExpressionEntry): Declaration {
  const node = entry.value as ObjectNode;
  const include = findMember(node, 'include');
  if (include !== undefined) {
    const path = include.value.kind === 'string' && entry.errors.length === 0 ? include.value : undefined;
    return { kind: 'include', entry, node, ...(path && { path }) };
  }
  if (findMember(node, 'pragma') !== undefined) return { kind: 'pragma', entry, node };
  for (const { key, value } of node.members) {
    const kind = DEFINITION_KINDS.find((candidate) => candidate === key.value);
    if (kind !== undefined) return lowerDefinition(kind, value, node, entry);
  }
  return { kind: 'unknown', entry, node };
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
  return {
    ...body,
    name,
    nameNode,
    node,
    entry,
    ...condition,
    features,
    isIncomplete: omissions.isIncomplete,
  };
}

type Common = 'name' | 'nameNode' | 'node' | 'entry' | 'condition' | 'features' | 'isIncomplete';
type Body<D extends Definition = Definition> = D extends Definition ? Omit<D, Common> : never;

function lowerBody(kind: DefinitionKind, node: ObjectNode, omissions: Omissions): Body {
  switch (kind) {
    case 'enum': {
      const prefix = findMember(node, 'prefix')?.value;
      const values = lowerEnumValues(elementsOf(node, omissions), omissions);
      return { kind, values, ...(prefix?.kind === 'string' && { prefix: prefix.value }) };
    }
    case 'struct': {
      const data = dataOf(node, omissions);
      return {
        kind,
        members: data ? lowerMembers(data, omissions) : [],
        ...reference('base', node, omissions),
      };
    }
    case 'union':
      return lowerUnion(node, omissions);
    case 'alternate': {
      const data = dataOf(node, omissions);
      return { kind, branches: data ? lowerBranches(data, omissions) : [] };
    }
    case 'command':
      return { kind, ...lowerArguments(node, omissions), ...reference('returns', node, omissions) };
    case 'event':
      return { kind, ...lowerArguments(node, omissions) };
  }
}

function lowerUnion(node: ObjectNode, omissions: Omissions): Body {
  const base = findMember(node, 'base')?.value;
  const discriminator = findMember(node, 'discriminator')?.value;
  const data = dataOf(node, omissions);
  if (base === undefined || discriminator?.kind !== 'string') omissions.isIncomplete = true;
  return {
    kind: 'union',
    branches: data ? lowerBranches(data, omissions) : [],
    ...(base?.kind === 'object'
      ? { baseMembers: lowerMembers(base, omissions) }
      : reference('base', node, omissions)),
    ...(discriminator?.kind === 'string' && { discriminator }),
  };
}

function lowerArguments(node: ObjectNode, omissions: Omissions) {
  const data = findMember(node, 'data')?.value;
  const flag = findMember(node, 'boxed')?.value;
  const boxed = flag?.kind === 'boolean' && flag.value;
  if (data?.kind === 'object') return { boxed, parameters: lowerMembers(data, omissions) };
  const { data: type } = reference('data', node, omissions);
  return { boxed, ...(type && { data: type }) };
}

function reference<K extends string>(key: K, node: ObjectNode, omissions: Omissions) {
  const value = findMember(node, key)?.value;
  const type = value && lowerTypeReference(value);
  if (value !== undefined && type === undefined) omissions.isIncomplete = true;
  return (type === undefined ? {} : { [key]: type }) as Partial<Record<K, TypeReference>>;
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

/** The string of a member, if it is one. */
export function stringValue(node: ObjectNode, key: string): StringNode | undefined {
  const value = findMember(node, key)?.value;
  return value?.kind === 'string' ? value : undefined;
}
