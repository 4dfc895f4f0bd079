/** Values that are plainly what a schema says; see `plainly-right.ts`. */
import { textOf } from '../../qmp/declared-members';
import type { JsonNode, JsonObject } from '../../qmp/json-nodes';
import { findMember } from '../../qmp/message-kinds';
import { hasClass } from '../../qmp/value-typer';
import type { AlternateDefinition, Member, TypeReference, UnionDefinition } from '../../schema/definitions';
import { branchType, memberListsOf, type ObjectType } from '../../schema/flattened-members';
import { jsonClassOf } from '../../schema/json-class';
import { type Namespace, predefinedType, type Type } from '../../schema/types';
import { integerOf, integerRangeOf, isWithin } from './integer-ranges';

/** So often a branch of a union may be a union again. */
const MAX_UNIONS = 8;

/** Whether a value is surely of the type that a definition refers to. */
export function hasReferredType(
  node: JsonNode,
  reference: TypeReference | undefined,
  namespace: Namespace,
): boolean {
  if (reference === undefined) return false;
  const { name, isArray } = reference;
  if (!isArray) return hasNamedType(node, name, namespace);
  if (node.kind !== 'array' || node.isPartial) return false;
  const { elements } = node;
  for (let index = 0; index < elements.length; index++)
    if (!hasNamedType(elements[index]!, name, namespace)) return false;
  return true;
}

function hasNamedType(node: JsonNode, name: string, namespace: Namespace): boolean {
  const predefined = predefinedType(name);
  if (predefined !== undefined) return hasPredefinedType(node, predefined);
  const definition = namespace.definition(name);
  switch (definition?.kind) {
    case 'enum':
      return node.kind === 'string' && hasName(definition.values, node.value);
    case 'struct':
    case 'union':
      return node.kind === 'object' && hasContents(node, definition, namespace);
    case 'alternate':
      return hasBranchType(node, definition, namespace);
    default:
      return false;
  }
}

function hasPredefinedType(node: JsonNode, type: Type): boolean {
  if (type.kind !== 'built-in') return false;
  if (type.jsonClass === undefined) return true;
  return hasClass(node, type.jsonClass) && (node.kind !== 'number' || isInRange(node.text, type.name));
}

/** Numbers that every type has room for. */
const SMALL = /^\d\d?$/;

function isInRange(text: string, type: string): boolean {
  if (SMALL.test(text)) return true;
  const range = integerRangeOf(type);
  if (range === undefined) return true;
  const value = integerOf(text);
  return value !== undefined && isWithin(value, range);
}

/** Whether an object has all members that it must have, and no others. */
export function hasContents(node: JsonObject, type: ObjectType, namespace: Namespace): boolean {
  if (node.isPartial) return false;
  const lists: (readonly Member[])[] = [];
  let current: ObjectType | undefined = type;
  for (let count = 0; current !== undefined; count++) {
    const own = count > MAX_UNIONS ? undefined : memberListsOf(current, namespace);
    if (own === undefined) return false;
    for (let index = 0; index < own.length; index++) lists.push(own[index]!);
    const chosen: ObjectType | 'doubtful' | undefined = chosenBranch(current, node, namespace);
    if (chosen === 'doubtful') return false;
    current = chosen;
  }
  return hasAllMembers(node, lists) && hasOnlyMembers(node, lists, namespace);
}

/** What an object has besides, by the branch that its text selects; none if there is nothing to select, or no such branch. */
function chosenBranch(
  type: ObjectType,
  node: JsonObject,
  namespace: Namespace,
): ObjectType | 'doubtful' | undefined {
  if (type.kind !== 'union') return undefined;
  const tag = tagOf(type, node);
  if (tag === undefined) return 'doubtful';
  const branch = type.branches.find(({ name }) => name === tag);
  // Whether the schema knows the value tells the type of the member.
  return branch && (branchType(branch, namespace) ?? 'doubtful');
}

function tagOf({ isSimple, discriminator }: UnionDefinition, node: JsonObject): string | undefined {
  return isSimple || discriminator === undefined ? undefined : textOf(discriminator.value, node);
}

function hasAllMembers(node: JsonObject, lists: readonly (readonly Member[])[]): boolean {
  for (let at = 0; at < lists.length; at++) {
    const members = lists[at]!;
    for (let index = 0; index < members.length; index++) {
      const { name, isOptional } = members[index]!;
      if (!isOptional && findMember(node, name) === undefined) return false;
    }
  }
  return true;
}

function hasOnlyMembers(
  { members }: JsonObject,
  lists: readonly (readonly Member[])[],
  namespace: Namespace,
): boolean {
  for (let index = 0; index < members.length; index++) {
    const { key, value } = members[index]!;
    const declared = memberNamed(key.value, lists);
    if (declared === undefined || !hasReferredType(value, declared.type, namespace)) return false;
  }
  return true;
}

/** Of two members with one name the one that the lists have first. */
function memberNamed(name: string, lists: readonly (readonly Member[])[]): Member | undefined {
  for (let at = 0; at < lists.length; at++) {
    const members = lists[at]!;
    for (let index = 0; index < members.length; index++)
      if (members[index]!.name === name) return members[index];
  }
  return undefined;
}

function hasBranchType(node: JsonNode, { branches }: AlternateDefinition, namespace: Namespace): boolean {
  for (let index = 0; index < branches.length; index++) {
    const { type } = branches[index]!;
    if (type !== undefined && hasClass(node, jsonClassOf(type, namespace)))
      return hasReferredType(node, type, namespace);
  }
  return false;
}

function hasName(named: readonly { readonly name: string }[], name: string): boolean {
  for (let index = 0; index < named.length; index++) if (named[index]!.name === name) return true;
  return false;
}
