/**
 * What `query-qmp-schema` tells clients of a schema (section 8 of the language reference), before conditions are decided
 * and names of types are masked. Types go by their names in the model (`entities.ts`), integers of all sizes as `int`.
 */
import type { Condition, Feature } from '../schema/definitions';
import type { Entity, EntityValue } from '../schema/entities';
import type { JsonType } from './json-type';

/** All entries: commands and events, then the types that they need, in the order of first use. */
export interface Introspection {
  readonly entries: readonly SchemaInfo[];
  readonly byName: ReadonlyMap<string, SchemaInfo>;
  /** The numbers that stand for the names of types which are no concern of clients. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Whether values of enums are told with their features, too. */
  readonly hasEnumMembers: boolean;
}

export type SchemaInfo =
  BuiltInInfo | EnumInfo | ArrayInfo | ObjectInfo | AlternateInfo | CommandInfo | EventInfo;

export type IntrospectedEntity = Exclude<Entity, { readonly kind: 'include' }>;

interface InfoBase {
  readonly entity: IntrospectedEntity;
  readonly condition: Condition | undefined;
  readonly features: readonly Feature[];
}

export interface BuiltInInfo extends InfoBase {
  readonly metaType: 'builtin';
  readonly jsonType: JsonType;
}

export interface EnumInfo extends InfoBase {
  readonly metaType: 'enum';
  readonly values: readonly EntityValue[];
}

export interface ArrayInfo extends InfoBase {
  readonly metaType: 'array';
  readonly elementName: string;
}

export interface ObjectInfo extends InfoBase {
  readonly metaType: 'object';
  /** Those of its base first. */
  readonly members: readonly MemberInfo[];
  readonly union: { readonly tag: string; readonly variants: readonly VariantInfo[] } | undefined;
}

export interface MemberInfo extends EntityValue {
  readonly typeName: string;
  readonly isOptional: boolean;
}

export interface VariantInfo {
  /** The name of the branch, which clients are not told where it is one of an alternate. */
  readonly name: string;
  readonly typeName: string;
  readonly condition: Condition | undefined;
}

export interface AlternateInfo extends InfoBase {
  readonly metaType: 'alternate';
  readonly variants: readonly VariantInfo[];
}

export interface CommandInfo extends InfoBase {
  readonly metaType: 'command';
  readonly argumentsName: string;
  readonly returnsName: string;
  /** Absent where it is told only of those of which it is true. */
  readonly allowOob: boolean | undefined;
}

export interface EventInfo extends InfoBase {
  readonly metaType: 'event';
  readonly argumentsName: string;
}

/** The types that an entry names, in the order in which it does so. */
export function typesNamedBy(info: SchemaInfo): string[] {
  switch (info.metaType) {
    case 'builtin':
    case 'enum':
      return [];
    case 'array':
      return [info.elementName];
    case 'object':
      return [...info.members, ...(info.union?.variants ?? [])].map(({ typeName }) => typeName);
    case 'alternate':
      return info.variants.map(({ typeName }) => typeName);
    case 'command':
      return [info.argumentsName, info.returnsName];
    case 'event':
      return [info.argumentsName];
  }
}
