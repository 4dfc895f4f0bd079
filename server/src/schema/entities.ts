/**
 * What a schema amounts to: its definitions and the types that they bring along without naming them, in the order in
 * which QEMU's front end enters them. Types are referred to by name. The schema should be a correct one; of any other
 * the entities are what can be made of it.
 */
import type { BuiltInType } from './built-in-types';
import type { CommandDefinition, Condition, EventDefinition, Feature } from './definitions';
import type { SchemaDefinition } from './definition-index';
import type { SchemaInclude } from './schema-files';

export interface Entities {
  readonly all: readonly Entity[];
  /** The type of this name, be it defined, implied or predefined. */
  type(name: string): TypeEntity | undefined;
}

export type Entity = IncludeEntity | TypeEntity | CommandEntity | EventEntity;

export type TypeEntity = BuiltInEntity | EnumEntity | ArrayEntity | ObjectEntity | AlternateEntity;

/** An include directive. */
export interface IncludeEntity {
  readonly kind: 'include';
  readonly include: SchemaInclude;
}

interface NamedEntity {
  readonly name: string;
  /** The definition that it is, or that brought it along; absent if it is predefined. */
  readonly origin: SchemaDefinition | undefined;
}

interface DefinedEntity extends NamedEntity {
  readonly condition: Condition | undefined;
  readonly features: readonly Feature[];
}

/** `str`, `int` and so on. */
export interface BuiltInEntity extends NamedEntity {
  readonly kind: 'built-in';
  readonly type: BuiltInType;
}

/** An enum, the predefined `QType`, or the tags of a simple union. */
export interface EnumEntity extends DefinedEntity {
  readonly kind: 'enum';
  readonly values: readonly EntityValue[];
  readonly prefix: string | undefined;
}

/** `['T']`: compiled in under the condition of its element. */
export interface ArrayEntity extends NamedEntity {
  readonly kind: 'array';
  readonly elementName: string;
}

/** A struct, a union, the predefined `q_empty`, or members in place. */
export interface ObjectEntity extends DefinedEntity {
  readonly kind: 'object';
  readonly baseName: string | undefined;
  /** Without those of the base. */
  readonly members: readonly EntityMember[];
  readonly variants: EntityVariants | undefined;
  /** The type that is wrapped for a branch of a simple union, if the wrapper is compiled in under its condition. */
  readonly wrappedName: string | undefined;
}

export interface AlternateEntity extends DefinedEntity {
  readonly kind: 'alternate';
  readonly branches: readonly EntityBranch[];
}

export interface CommandEntity extends DefinedEntity {
  readonly kind: 'command';
  readonly definition: CommandDefinition;
  readonly argumentsName: string | undefined;
  readonly returnsName: string | undefined;
}

export interface EventEntity extends DefinedEntity {
  readonly kind: 'event';
  readonly definition: EventDefinition;
  readonly argumentsName: string | undefined;
}

export interface EntityValue {
  readonly name: string;
  readonly condition: Condition | undefined;
  readonly features: readonly Feature[];
}

export interface EntityMember extends EntityValue {
  readonly typeName: string;
  readonly isOptional: boolean;
}

/** What a union has besides its members. */
export interface EntityVariants {
  readonly tagName: string;
  /** Those that are written; `branchesOf` adds the others. */
  readonly branches: readonly EntityBranch[];
}

export interface EntityBranch {
  readonly name: string;
  readonly typeName: string;
  readonly condition: Condition | undefined;
}
