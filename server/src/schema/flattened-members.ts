import type {
  Branch,
  Definition,
  Member,
  ObjectDefinition,
  StructDefinition,
  UnionDefinition,
} from './definitions';
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

export function objectTypeOf(type: Type | undefined): ObjectType | undefined {
  if (type?.kind === 'implicit-object') return type;
  if (type?.kind !== 'defined') return undefined;
  const { definition } = type;
  return definition.kind === 'struct' || definition.kind === 'union' ? definition : undefined;
}

/** All members of an object, inherited ones included; branches are not looked into. */
export function flattenMembers(type: ObjectType, namespace: Namespace): FlattenedMembers {
  return flatten(type, namespace, []);
}

/** The members that an object has from its base. */
export function flattenBase(
  definition: ObjectDefinition,
  namespace: Namespace,
  visited: readonly ObjectType[] = [],
): FlattenedMembers {
  if (definition.kind === 'union' && definition.baseMembers !== undefined) {
    return { members: own(definition.baseMembers, definition), isIncomplete: definition.isIncomplete };
  }
  const { base } = definition;
  if (base === undefined) return { members: [], isIncomplete: definition.kind === 'union' };
  const type = objectTypeOf(typeOfReference(base, namespace));
  if (type === undefined || visited.includes(type)) return { members: [], isIncomplete: true };
  return flatten(type, namespace, visited);
}

function flatten(type: ObjectType, namespace: Namespace, visited: readonly ObjectType[]): FlattenedMembers {
  if (type.kind === 'implicit-object') {
    return {
      members: type.owner ? own(type.members, type.owner) : [],
      isIncomplete: type.owner?.isIncomplete ?? false,
    };
  }
  const base = flattenBase(type, namespace, [...visited, type]);
  const ownMembers = type.kind === 'struct' ? own(type.members, type) : [];
  return {
    members: [...base.members, ...ownMembers],
    isIncomplete: base.isIncomplete || type.isIncomplete,
  };
}

function own(members: readonly Member[], owner: Definition): FlattenedMember[] {
  return members.map((member) => ({ member, owner }));
}

/** The object that a branch of a union selects. */
export function branchType(branch: Branch, namespace: Namespace): ObjectType | undefined {
  return branch.type && objectTypeOf(typeOfReference(branch.type, namespace));
}

/** The objects that an object contains in its own memory: its base and, in a union, its branches. */
export function containedTypes(
  definition: StructDefinition | UnionDefinition,
  namespace: Namespace,
): ObjectDefinition[] {
  const references = definition.base ? [definition.base] : [];
  const branches = definition.kind === 'union' ? definition.branches : [];
  for (const { type } of branches) if (type !== undefined) references.push(type);
  return references.flatMap((reference) => {
    const type = reference.isArray ? undefined : objectTypeOf(typeByName(reference.name, namespace));
    return type === undefined || type.kind === 'implicit-object' ? [] : [type];
  });
}
