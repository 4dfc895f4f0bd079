import type { JsonClass } from '../schema/built-in-types';
import type { AlternateDefinition, TypeReference, UnionDefinition } from '../schema/definitions';
import type { ObjectType } from '../schema/flattened-members';
import { jsonClassOf } from '../schema/json-class';
import {
  type BranchEnum,
  branchEnumOf,
  type ImplicitObject,
  type Namespace,
  type Type,
  typeByName,
  typeOfReference,
} from '../schema/types';
import { DeclaredMembers, textOf } from './declared-members';
import type { JsonMember, JsonNode, JsonObject } from './json-nodes';
import type { TypedMember, TypedObject, TypedValue } from './typed-values';

/** Far more values than any example has; what follows them has no type, so that no text keeps us busy for long. */
export const MAX_VALUES = 5000;

const ANY_OBJECT: ImplicitObject = { kind: 'implicit-object', name: 'q_empty', members: [] };

/** Tells what values are by the types that a schema gives them. */
export class ValueTyper {
  private values = 0;
  private readonly declared: DeclaredMembers;

  constructor(
    private readonly namespace: Namespace,
    private readonly maxValues: number,
  ) {
    this.declared = new DeclaredMembers(namespace);
  }

  /** What a value is if it has the type; there is nothing to say without one. */
  typeValue(node: JsonNode, type: Type | undefined): TypedValue {
    if (type === undefined || isLeftOut(node) || this.values++ >= this.maxValues) return untyped(node);
    switch (type.kind) {
      case 'built-in':
        return type.jsonClass === undefined ? untyped(node) : { kind: 'scalar', node, type };
      case 'predefined-enum':
        return { kind: 'scalar', node, type };
      case 'branch-enum':
        return typeTag(node, type);
      case 'array': {
        if (node.kind !== 'array') return { kind: 'scalar', node, type };
        const element = typeByName(type.elementName, this.namespace);
        return { kind: 'array', node, elements: node.elements.map((one) => this.typeValue(one, element)) };
      }
      case 'implicit-object':
        return node.kind === 'object' ? this.typeObject(node, type) : { kind: 'scalar', node, type };
      case 'defined':
        return this.typeDefined(node, type);
    }
  }

  /** The same for a type as a definition refers to it. */
  typeReferred(node: JsonNode, reference: TypeReference | undefined): TypedValue {
    return this.typeValue(node, reference && typeOfReference(reference, this.namespace));
  }

  /** What an object is that the protocol itself has, with members of these types. */
  typeProtocolObject(node: JsonNode, types: ReadonlyMap<string, Type | undefined>): TypedValue {
    if (isLeftOut(node)) return untyped(node);
    if (node.kind !== 'object') return { kind: 'scalar', node, type: ANY_OBJECT };
    const members = node.members.map((member): TypedMember => {
      const name = member.key.value;
      const declared = types.has(name) ? { kind: 'implicit' as const, name } : undefined;
      return { node: member, declared, value: this.typeValue(member.value, types.get(name)) };
    });
    const declared = Array.from(types.keys(), (name) => ({ kind: 'implicit' as const, name }));
    return { kind: 'object', node, type: undefined, members, declared, isOpen: false };
  }

  private typeDefined(node: JsonNode, type: Extract<Type, { kind: 'defined' }>): TypedValue {
    const definition = this.namespace.definition(type.name);
    switch (definition?.kind) {
      case 'enum': {
        if (node.kind !== 'string') return { kind: 'scalar', node, type };
        const value = definition.values.find((one) => one.name === node.value);
        return { kind: 'enum-value', node, type: definition, value };
      }
      case 'alternate': {
        const branch = this.branchFor(node, definition);
        return branch === undefined ? { kind: 'scalar', node, type } : this.typeReferred(node, branch.type);
      }
      case 'struct':
      case 'union':
        return node.kind === 'object' ? this.typeObject(node, definition) : { kind: 'scalar', node, type };
      default:
        return untyped(node);
    }
  }

  private typeObject(node: JsonObject, type: ObjectType): TypedObject {
    const { members: known, declared: all, isOpen, simpleUnion } = this.declared.of(type, node);
    const members = node.members.map((member): TypedMember => {
      const declared = known.get(member.key.value);
      const value =
        declared?.kind === 'implicit' && simpleUnion !== undefined
          ? this.typeInSimpleUnion(member, node, simpleUnion)
          : this.typeReferred(member.value, declared?.kind === 'member' ? declared.member.type : undefined);
      return { node: member, declared, value };
    });
    return { kind: 'object', node, type, members, declared: all, isOpen };
  }

  /** `type` names a branch, which says what `data` is. */
  private typeInSimpleUnion(
    { key, value }: JsonMember,
    object: JsonObject,
    union: UnionDefinition,
  ): TypedValue {
    if (key.value === 'type') return this.typeValue(value, branchEnumOf(union));
    const tag = textOf('type', object);
    return this.typeReferred(value, union.branches.find(({ name }) => name === tag)?.type);
  }

  /** The branch of an alternate that takes values of that kind. */
  private branchFor(node: JsonNode, { branches }: AlternateDefinition) {
    return branches.find(({ type: reference }) => {
      return reference !== undefined && hasClass(node, jsonClassOf(reference, this.namespace));
    });
  }
}

/** A value of which nobody says what it is. */
export function untyped(node: JsonNode): TypedValue {
  return { kind: 'untyped', node };
}

/** The value that tells the branch of a simple union. */
function typeTag(node: JsonNode, type: BranchEnum): TypedValue {
  if (node.kind !== 'string') return { kind: 'scalar', node, type };
  const { owner } = type;
  const branch = owner.branches.find((one) => one.name === node.value);
  return { kind: 'name', node, among: owner, named: branch && { kind: 'branch', owner, branch } };
}

/** Brackets around nothing but an elision may stand for a value of any kind. */
function isLeftOut(node: JsonNode): boolean {
  switch (node.kind) {
    case 'elision':
    case 'missing':
    case 'unknown':
      return true;
    case 'object':
      return node.isPartial && node.members.length === 0;
    case 'array':
      return node.isPartial && node.elements.length === 0;
    default:
      return false;
  }
}

/** Whether a value is one of such a JSON type. */
export function hasClass({ kind }: JsonNode, jsonClass: JsonClass | undefined): boolean {
  return jsonClass !== undefined && jsonClass === CLASSES[kind];
}

const CLASSES: Readonly<Partial<Record<JsonNode['kind'], JsonClass>>> = {
  object: 'object',
  array: 'list',
  string: 'string',
  number: 'number',
  boolean: 'bool',
  null: 'null',
};
