import type { JsonClass } from '../schema/built-in-types';
import type { Branch, Definition, TypeReference, UnionDefinition } from '../schema/definitions';
import type { ObjectType } from '../schema/flattened-members';
import { objectTypeOf } from '../schema/flattened-members';
import { type BranchEnum, type Namespace, type Type, typeByName, typeOfReference } from '../schema/types';
import { contentsOf } from './declared-members';
import type { JsonArray, JsonMember, JsonNode, JsonObject } from './json-nodes';
import type { DeclaredMember, TypedMember, TypedValue } from './typed-values';

/** What a value is, if it has the type; there is nothing to say without one. */
export function typeValue(node: JsonNode, type: Type | undefined, namespace: Namespace): TypedValue {
  if (type === undefined || isLeftOut(node)) return untyped(node);
  switch (type.kind) {
    case 'built-in':
      return type.jsonClass === undefined ? untyped(node) : { kind: 'scalar', node, type };
    case 'predefined-enum':
      return { kind: 'scalar', node, type };
    case 'branch-enum':
      return typeTag(node, type);
    case 'array':
      if (node.kind !== 'array') return { kind: 'scalar', node, type };
      return typeArray(node, typeByName(type.elementName, namespace), namespace);
    case 'implicit-object':
      return typeObjectOr(node, type, type, namespace);
    case 'defined':
      return typeDefined(node, type, namespace);
  }
}

/** The same for a type as a definition refers to it. */
export function typeReferred(
  node: JsonNode,
  reference: TypeReference | undefined,
  namespace: Namespace,
): TypedValue {
  return typeValue(node, reference && typeOfReference(reference, namespace), namespace);
}

/** What an object is that has the members of a type. */
export function typeObject(node: JsonObject, type: ObjectType, namespace: Namespace): TypedValue {
  const { members: known, isOpen, simpleBranch } = contentsOf(type, node, namespace);
  const members = node.members.map((member): TypedMember => {
    const declared = known.get(member.key.value);
    return { node: member, declared, value: typeMember(member, declared, simpleBranch, namespace) };
  });
  return { kind: 'object', node, type, members, declared: [...known.values()], isOpen };
}

function typeMember(
  { value }: JsonMember,
  declared: DeclaredMember | undefined,
  simpleBranch: Branch | undefined,
  namespace: Namespace,
): TypedValue {
  if (declared === undefined) return untyped(value);
  if (declared.kind === 'member') return typeReferred(value, declared.member.type, namespace);
  if (declared.name === 'data') return typeReferred(value, simpleBranch?.type, namespace);
  return typeTagOf(value, declared.owner);
}

function typeDefined(
  node: JsonNode,
  type: Extract<Type, { kind: 'defined' }>,
  namespace: Namespace,
): TypedValue {
  const definition = namespace.definition(type.name);
  switch (definition?.kind) {
    case 'enum': {
      if (node.kind !== 'string') return { kind: 'scalar', node, type };
      const value = definition.values.find((one) => one.name === node.value);
      return { kind: 'enum-value', node, type: definition, value };
    }
    case 'alternate': {
      const branch = definition.branches.find((one) => fits(node, one, namespace));
      return branch === undefined
        ? { kind: 'scalar', node, type }
        : typeReferred(node, branch.type, namespace);
    }
    case 'struct':
    case 'union':
      return typeObjectOr(node, definition, type, namespace);
    default:
      return untyped(node);
  }
}

function typeObjectOr(node: JsonNode, object: ObjectType, type: Type, namespace: Namespace): TypedValue {
  return node.kind === 'object' ? typeObject(node, object, namespace) : { kind: 'scalar', node, type };
}

function typeArray(node: JsonArray, element: Type | undefined, namespace: Namespace): TypedValue {
  return { kind: 'array', node, elements: node.elements.map((one) => typeValue(one, element, namespace)) };
}

function typeTag(node: JsonNode, type: BranchEnum): TypedValue {
  return node.kind === 'string' ? typeTagOf(node, type.owner) : { kind: 'scalar', node, type };
}

function typeTagOf(node: JsonNode, owner: UnionDefinition): TypedValue {
  if (node.kind !== 'string') return untyped(node);
  const branch = owner.branches.find((one) => one.name === node.value);
  return { kind: 'name', node, named: branch && { kind: 'branch', owner, branch } };
}

/** A value of which nobody says what it is. */
export function untyped(node: JsonNode): TypedValue {
  return { kind: 'untyped', node };
}

function isLeftOut({ kind }: JsonNode): boolean {
  return kind === 'elision' || kind === 'missing' || kind === 'unknown';
}

const CLASSES: Readonly<Partial<Record<JsonNode['kind'], JsonClass>>> = {
  object: 'object',
  array: 'list',
  string: 'string',
  number: 'number',
  boolean: 'bool',
  null: 'null',
};

/** Whether a branch of an alternate takes the value. */
function fits(node: JsonNode, { type: reference }: Branch, namespace: Namespace): boolean {
  const type = reference && typeOfReference(reference, namespace);
  return (
    type !== undefined && classOf(type, namespace.definition(type.name), namespace) === CLASSES[node.kind]
  );
}

function classOf(
  type: Type,
  definition: Definition | undefined,
  namespace: Namespace,
): JsonClass | undefined {
  switch (type.kind) {
    case 'built-in':
      return type.jsonClass;
    case 'array':
      return 'list';
    case 'predefined-enum':
    case 'branch-enum':
      return 'string';
    default:
      if (definition?.kind === 'enum') return 'string';
      return objectTypeOf(type, namespace) && 'object';
  }
}
