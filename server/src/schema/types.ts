import type { Release } from '../releases/release';
import { BUILT_IN_TYPES, type BuiltInType, QTYPE_VALUES } from './built-in-types';
import type { Definition, Member, TypeDefinition, TypeReference, UnionDefinition } from './definitions';
import { isTypeKind } from './definitions';

/** What a type name stands for in a schema. */
export type Type = BuiltInType | PredefinedEnum | DefinedType | BranchEnum | ArrayType | ImplicitObject;

/** A type that the schema defines. */
export interface DefinedType {
  readonly kind: 'defined';
  readonly name: string;
  readonly definitionKind: TypeDefinition['kind'];
}

/** `QType`. */
export interface PredefinedEnum {
  readonly kind: 'predefined-enum';
  readonly name: string;
  readonly values: readonly string[];
}

/** The names of a simple union's branches, which make an enum: `UKind` for a union `U`. */
export interface BranchEnum {
  readonly kind: 'branch-enum';
  readonly name: string;
  readonly owner: UnionDefinition;
}

/** `['T']`, which can also be spelled `'TList'` once the schema holds such an array. */
export interface ArrayType {
  readonly kind: 'array';
  readonly name: string;
  readonly elementName: string;
}

/** The object that arguments or a base in place make, or the predefined `q_empty`. */
export interface ImplicitObject {
  readonly kind: 'implicit-object';
  readonly name: string;
  readonly members: readonly Member[];
  /** Absent for `q_empty`. */
  readonly owner?: Definition;
}

/**
 * Finds definitions by name. Those who need to know what was asked for put themselves in between: who asks for no more
 * than a kind need not be checked again when something else about the definition changes.
 */
export interface Namespace {
  readonly release: Release;
  /** What kind of definition the name has, if any. */
  kindOf(name: string): Definition['kind'] | undefined;
  /** The definition, with all that it says. */
  definition(name: string): Definition | undefined;
  /** Whether some definition uses the array of this type. */
  hasArrayOf(name: string): boolean;
  /** Whether a branch of some simple union has this type. */
  hasWrapperOf(name: string): boolean;
}

const EMPTY_OBJECT: ImplicitObject = { kind: 'implicit-object', name: 'q_empty', members: [] };
const QTYPE: PredefinedEnum = { kind: 'predefined-enum', name: 'QType', values: QTYPE_VALUES };

/** Whether the name belongs to a type that every schema has. */
export function isPredefined(name: string): boolean {
  return predefinedType(name) !== undefined;
}

const LOWER_A = 97;
const UPPER_Q = 81;

/** The type of this name that every schema has. */
export function predefinedType(name: string): Type | undefined {
  const first = name.charCodeAt(0);
  // Those of schemas begin with a capital letter, as only `QType` does of these.
  if (first < LOWER_A && first !== UPPER_Q) return undefined;
  const builtIn = BUILT_IN_TYPES.get(name);
  if (builtIn !== undefined) return builtIn;
  if (name === EMPTY_OBJECT.name) return EMPTY_OBJECT;
  if (name === QTYPE.name) return QTYPE;
  const elementName = name.endsWith('List') ? name.slice(0, -4) : '';
  return BUILT_IN_TYPES.has(elementName) ? { kind: 'array', name, elementName } : undefined;
}

/** The type that a plain name stands for; implicit types can be named too (section 4.1). */
export function typeByName(name: string, namespace: Namespace): Type | undefined {
  const predefined = predefinedType(name);
  if (predefined !== undefined) return isNameable(predefined, namespace.release) ? predefined : undefined;
  const definitionKind = namespace.kindOf(name);
  if (definitionKind !== undefined) {
    return isTypeKind(definitionKind) ? { kind: 'defined', name, definitionKind } : undefined;
  }
  return implicitType(name, namespace);
}

/** Whether a plain name stands for a type. */
export function isTypeName(name: string, namespace: Namespace): boolean {
  const predefined = predefinedType(name);
  if (predefined !== undefined) return isNameable(predefined, namespace.release);
  const definitionKind = namespace.kindOf(name);
  if (definitionKind !== undefined) return isTypeKind(definitionKind);
  return implicitType(name, namespace) !== undefined;
}

/** Early releases know built-in types by name only if somebody could have written them. */
function isNameable({ kind }: Type, release: Release): boolean {
  return kind === 'built-in' || kind === 'predefined-enum' || release.has('type.implicit-usable');
}

function implicitType(name: string, namespace: Namespace): Type | undefined {
  if (name.endsWith('Kind')) return branchEnumOf(namespace.definition(name.slice(0, -4)));
  if (!namespace.release.has('type.implicit-usable')) return undefined;
  if (name.endsWith('List') && namespace.hasArrayOf(name.slice(0, -4))) {
    return { kind: 'array', name, elementName: name.slice(0, -4) };
  }
  return name.startsWith('q_obj_') ? implicitObject(name, namespace) : undefined;
}

/** The enum that a simple union makes. */
export function branchEnumOf(definition: Definition | undefined): BranchEnum | undefined {
  if (definition?.kind !== 'union' || !definition.isSimple) return undefined;
  return { kind: 'branch-enum', name: `${definition.name}Kind`, owner: definition };
}

/** The type that a reference stands for; an array of an unknown type is unknown. */
export function typeOfReference(reference: TypeReference, namespace: Namespace): Type | undefined {
  if (!reference.isArray) return typeByName(reference.name, namespace);
  if (!isTypeName(reference.name, namespace)) return undefined;
  return { kind: 'array', name: `${reference.name}List`, elementName: reference.name };
}

function implicitObject(name: string, namespace: Namespace): ImplicitObject | undefined {
  const match = /^q_obj_(.*)-(arg|base|wrapper)$/.exec(name);
  if (match?.[2] === 'wrapper') return wrapperOf(match[1] ?? '', namespace);
  const owner = namespace.definition(match?.[1] ?? '');
  const members = owner && membersInPlace(owner);
  if (members === undefined || (match?.[2] === 'base') !== (owner?.kind === 'union')) return undefined;
  return { kind: 'implicit-object', name, members, ...(owner && { owner }) };
}

/** What a simple union puts a type into. That it has one member, `data`, matters to nobody who names it. */
function wrapperOf(wrapped: string, namespace: Namespace): ImplicitObject | undefined {
  if (!namespace.hasWrapperOf(wrapped)) return undefined;
  return { kind: 'implicit-object', name: `q_obj_${wrapped}-wrapper`, members: [] };
}

/** The members of arguments or of a base that are written in place. Empty arguments count as none. */
export function membersInPlace(definition: Definition): readonly Member[] | undefined {
  switch (definition.kind) {
    case 'union':
      return definition.baseMembers;
    case 'command':
    case 'event':
      return definition.parameters?.length ? definition.parameters : undefined;
    default:
      return undefined;
  }
}

/** The type as messages of QEMU's front end describe it. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case 'built-in':
      return `built-in type '${type.name}'`;
    case 'predefined-enum':
    case 'branch-enum':
      return `enum type '${type.name}'`;
    case 'array':
      return `array type ['${type.elementName}']`;
    case 'implicit-object':
      return `object type '${type.name}'`;
    case 'defined':
      return `${type.definitionKind} type '${type.name}'`;
  }
}
