import type {
  Branch,
  Definition,
  Member,
  ObjectDefinition,
  StructDefinition,
  TypeReference,
  UnionDefinition,
} from './definitions';
import { membersOf } from './parts-of-definition';
import { type ImplicitObject, type Namespace, type Type, typeByName, typeOfReference } from './types';

/** A member of an object, with the definition whose text declares it. */
export interface FlattenedMember {
  readonly member: Member;
  readonly owner: Definition;
}

export interface FlattenedMembers {
  /** The base's first, outermost base at the front. */
  readonly members: readonly FlattenedMember[];
  /** Some of the members cannot be known: a type is unknown, malformed or contains itself. */
  readonly isIncomplete: boolean;
}

/** A type that has members. */
export type ObjectType = ObjectDefinition | ImplicitObject;

/** What the type is as an object, with its members; nothing if it is none. */
export function objectTypeOf(type: Type | undefined, namespace: Namespace): ObjectType | undefined {
  if (type?.kind === 'implicit-object') return type;
  if (type?.kind !== 'defined' || !isObject(type)) return undefined;
  const definition = namespace.definition(type.name);
  return definition?.kind === 'struct' || definition?.kind === 'union' ? definition : undefined;
}

/** Whether the type has members. */
export function isObject(type: Type | undefined): boolean {
  if (type?.kind !== 'defined') return type?.kind === 'implicit-object';
  return type.definitionKind === 'struct' || type.definitionKind === 'union';
}

export function isUnion(type: Type): boolean {
  return type.kind === 'defined' && type.definitionKind === 'union';
}

/** All members of an object, inherited ones included; branches are not looked into. */
export function flattenMembers(type: ObjectType, namespace: Namespace): FlattenedMembers {
  return flattenChain(type, namespace);
}

/** The members that an object has from its base. */
export function flattenBase(definition: ObjectDefinition, namespace: Namespace): FlattenedMembers {
  const { members, isIncomplete } = flattenChain(definition, namespace);
  const own = definition.kind === 'struct' ? definition.members.length : 0;
  // A struct's own members are the last ones; a base in place belongs to the union itself.
  return { members: own === 0 ? members : members.slice(0, -own), isIncomplete };
}

/**
 * How many bases are followed; QEMU's deepest chain has four. Beyond it members count as unknown, so that a schema with
 * thousands of objects in one chain does not hold up the server.
 */
const MAX_CHAIN = 400;

/** Goes from an object to its base, and on to the base of that, without recursion: chains can be of any length. */
function flattenChain(start: ObjectType, namespace: Namespace): FlattenedMembers {
  if (!hasBase(start)) return { members: ownMembers(start), isIncomplete: isMisread(start) };
  const chain = new Set<ObjectType>();
  let isIncomplete = false;
  for (let type: ObjectType | undefined = start; type !== undefined;) {
    chain.add(type);
    const base = baseOf(type, namespace);
    isIncomplete ||= base === 'unknown' || isMisread(type);
    if (base === 'unknown' || base === undefined) break;
    // An object that contains itself has no end of members.
    const isEndless = chain.has(base) || chain.size >= MAX_CHAIN;
    isIncomplete ||= isEndless;
    type = isEndless ? undefined : base;
  }
  const members = [...chain].reverse().flatMap(ownMembers);
  return { members, isIncomplete };
}

/** So many bases are followed where it is to be quick. */
const SHORT_CHAIN = 16;

/**
 * All members of an object in the lists in which they are declared, the outermost base's first. Nothing if some of them
 * cannot be known, or if there are too many bases to tell.
 */
export function memberListsOf(start: ObjectType, namespace: Namespace): (readonly Member[])[] | undefined {
  const lists: (readonly Member[])[] = [];
  for (let type: ObjectType | 'unknown' | undefined = start; type !== undefined;) {
    if (type === 'unknown' || isMisread(type) || lists.length > SHORT_CHAIN) return undefined;
    lists.unshift(type.kind === 'implicit-object' ? type.members : membersOf(type));
    type = baseOf(type, namespace);
  }
  return lists;
}

/**
 * Adds the names of an object's members, inherited ones included, to those that are `taken`. Yields nothing but false
 * if one of them is taken already or is not plain, or if the members cannot be known: then only a closer look tells
 * which of them clash.
 */
export function takePlainNames(start: ObjectDefinition, taken: string[], namespace: Namespace): boolean {
  let type: ObjectType | 'unknown' | undefined = start;
  for (let length = 0; type !== undefined; length++) {
    if (type === 'unknown' || type.kind === 'implicit-object' || !type.hasPlainParts || length > MAX_CHAIN)
      return false;
    if (!takeNames(membersOf(type), taken)) return false;
    type = baseOf(type, namespace);
  }
  return true;
}

/** Takes the names of one definition, of which no two are the same. */
function takeNames(members: readonly Member[], taken: string[]): boolean {
  const count = taken.length;
  for (let index = 0; index < members.length; index++) {
    const { name } = members[index]!;
    for (let other = 0; other < count; other++) if (taken[other] === name) return false;
    taken.push(name);
  }
  return true;
}

function hasBase(type: ObjectType): type is ObjectDefinition & { readonly base: TypeReference } {
  return type.kind !== 'implicit-object' && type.base !== undefined;
}

function baseOf(type: ObjectType, namespace: Namespace): ObjectType | 'unknown' | undefined {
  if (!hasBase(type)) return undefined;
  return objectTypeOf(typeOfReference(type.base, namespace), namespace) ?? 'unknown';
}

function isMisread(type: ObjectType): boolean {
  return type.kind === 'implicit-object' ? (type.owner?.isIncomplete ?? false) : type.isIncomplete;
}

function ownMembers(type: ObjectType): FlattenedMember[] {
  if (type.kind === 'implicit-object') return type.owner ? declaredBy(type.owner, type.members) : [];
  return declaredBy(type, membersOf(type));
}

function declaredBy(owner: Definition, members: readonly Member[]): FlattenedMember[] {
  return members.map((member) => ({ member, owner }));
}

/** The object that a branch of a union selects. */
export function branchType(branch: Branch, namespace: Namespace): ObjectType | undefined {
  return branch.type && objectTypeOf(typeOfReference(branch.type, namespace), namespace);
}

const NOTHING: readonly ObjectDefinition[] = [];

/** The objects that an object contains in its own memory: its base and, in a union, its branches. */
export function containedTypes(
  definition: StructDefinition | UnionDefinition,
  namespace: Namespace,
): readonly ObjectDefinition[] {
  const base = containedType(definition.base, namespace);
  const contained = base === undefined ? NOTHING : [base];
  // What a branch of a simple union has is behind a pointer.
  if (definition.kind === 'struct' || definition.isSimple) return contained;
  const chosen = definition.branches.flatMap(({ type }) => containedType(type, namespace) ?? NOTHING);
  return [...contained, ...chosen];
}

function containedType(
  reference: TypeReference | undefined,
  namespace: Namespace,
): ObjectDefinition | undefined {
  if (reference === undefined || reference.isArray) return undefined;
  const type = objectTypeOf(typeByName(reference.name, namespace), namespace);
  return type?.kind === 'implicit-object' ? undefined : type;
}
