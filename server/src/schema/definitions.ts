/**
 * What a schema file says, entry by entry, free of sugar. Everything here is made from one entry alone, so it
 * lives exactly as long as the entry does; ranges in nodes are relative to that entry. A part that is malformed is
 * left out, and the definition says that it is incomplete. What is absent is `undefined` and not a missing property, so
 * that all objects of a kind have one shape, which JavaScript engines reward.
 */
import type { ObjectNode, StringNode, ValueNode } from '../syntax/nodes';
import type { ExpressionEntry } from '../syntax/syntax-tree';

export type Definition =
  | EnumDefinition
  | StructDefinition
  | UnionDefinition
  | AlternateDefinition
  | CommandDefinition
  | EventDefinition;

export type DefinitionKind = Definition['kind'];

/** A definition that can be used as a type. */
export type TypeDefinition = EnumDefinition | StructDefinition | UnionDefinition | AlternateDefinition;

/** A definition of an object type. */
export type ObjectDefinition = StructDefinition | UnionDefinition;

interface DefinitionBase {
  /** Empty if the text gives none. */
  readonly name: string;
  /** Where the name stands; where it should stand if the text gives none. */
  readonly nameNode: ValueNode;
  readonly node: ObjectNode;
  readonly entry: ExpressionEntry;
  readonly condition: Condition | undefined;
  readonly features: readonly Feature[];
  /** Something in the text was not understood, so what seems absent may just not have been read. */
  readonly isIncomplete: boolean;
  /**
   * Nothing can be wrong with the form of its parts by themselves, they have neither features nor conditions, and no
   * two of their names clash (see `plain-parts.ts`).
   */
  readonly hasPlainParts: boolean;
}

export interface EnumDefinition extends DefinitionBase {
  readonly kind: 'enum';
  readonly values: readonly EnumValue[];
  readonly prefix: string | undefined;
}

export interface StructDefinition extends DefinitionBase {
  readonly kind: 'struct';
  readonly base: TypeReference | undefined;
  readonly members: readonly Member[];
}

export interface UnionDefinition extends DefinitionBase {
  readonly kind: 'union';
  /** The base is either a named type or a list of members in place. */
  readonly base: TypeReference | undefined;
  readonly baseMembers: readonly Member[] | undefined;
  readonly discriminator: StringNode | undefined;
  /**
   * Has neither base nor discriminator, as it may be up to 6.1: it is a member `type`, whose values are the names of the
   * branches (the implicit enum `…Kind`), and a member `data` of the type that the branch gives.
   */
  readonly isSimple: boolean;
  readonly branches: readonly Branch[];
}

export interface AlternateDefinition extends DefinitionBase {
  readonly kind: 'alternate';
  readonly branches: readonly Branch[];
}

export interface CommandDefinition extends DefinitionBase {
  readonly kind: 'command';
  /** The arguments are either a named type or a list of members in place. */
  readonly data: TypeReference | undefined;
  readonly parameters: readonly Member[] | undefined;
  readonly returns: TypeReference | undefined;
  readonly boxed: boolean;
  readonly flags: CommandFlags;
}

/** What only commands can be told. */
export interface CommandFlags {
  readonly gen: boolean;
  readonly successResponse: boolean;
  readonly allowOob: boolean;
  readonly allowPreconfig: boolean;
  readonly coroutine: boolean;
}

export interface EventDefinition extends DefinitionBase {
  readonly kind: 'event';
  readonly data: TypeReference | undefined;
  readonly parameters: readonly Member[] | undefined;
  readonly boxed: boolean;
}

export interface TypeReference {
  readonly name: string;
  /** Whether the type is the array of `name`. */
  readonly isArray: boolean;
  readonly node: StringNode;
}

/** A member of a struct, of a base in place, or of arguments in place. */
export interface Member {
  /** Without the star that marks it as optional. */
  readonly name: string;
  readonly isOptional: boolean;
  readonly key: StringNode;
  /** Absent if it is malformed. */
  readonly type: TypeReference | undefined;
  readonly condition: Condition | undefined;
  readonly features: readonly Feature[];
}

export interface EnumValue {
  readonly name: string;
  readonly node: StringNode;
  readonly condition: Condition | undefined;
  readonly features: readonly Feature[];
}

/** A branch of a union or of an alternate. */
export interface Branch {
  readonly name: string;
  readonly key: StringNode;
  /** Absent if it is malformed. */
  readonly type: TypeReference | undefined;
  readonly condition: Condition | undefined;
}

export interface Feature {
  readonly name: string;
  readonly node: StringNode;
  readonly condition: Condition | undefined;
}

/** When a part of the schema is compiled in. */
export type Condition =
  /** Text for the preprocessor. A list of texts, which must all hold, is an `all` of them. */
  | { readonly kind: 'text'; readonly node: StringNode }
  | { readonly kind: 'symbol'; readonly node: StringNode }
  | { readonly kind: 'all' | 'any'; readonly operands: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition };

export interface IncludeDirective {
  readonly kind: 'include';
  readonly entry: ExpressionEntry;
  readonly node: ObjectNode;
  /** The path as written; absent if the directive is malformed. */
  readonly path: StringNode | undefined;
}

export interface PragmaDirective {
  readonly kind: 'pragma';
  readonly entry: ExpressionEntry;
  readonly node: ObjectNode;
}

/** An expression that is neither a definition nor a directive. */
export interface UnknownExpression {
  readonly kind: 'unknown';
  readonly entry: ExpressionEntry;
  readonly node: ObjectNode;
}

export type Declaration = Definition | IncludeDirective | PragmaDirective | UnknownExpression;

export const DEFINITION_KINDS: readonly DefinitionKind[] = [
  'enum',
  'struct',
  'union',
  'alternate',
  'command',
  'event',
];

/** The features that mean something to QEMU itself (section 4.6 of the language reference). */
export const SPECIAL_FEATURES = ['deprecated', 'unstable'] as const;
export type SpecialFeature = (typeof SPECIAL_FEATURES)[number];

export function isSpecialFeature(name: string): name is SpecialFeature {
  return (SPECIAL_FEATURES as readonly string[]).includes(name);
}

/** Whether one of its features says so. */
export function isDeprecated({ features }: { readonly features: readonly Feature[] }): boolean {
  return features.some(({ name }) => name === 'deprecated');
}

/** Whether the key is one that says what an expression defines. */
export function isDefinitionKind(key: string): key is DefinitionKind {
  return (DEFINITION_KINDS as readonly string[]).includes(key);
}

export function isDefinition(declaration: Declaration): declaration is Definition {
  const { kind } = declaration;
  return kind !== 'include' && kind !== 'pragma' && kind !== 'unknown';
}

export function isTypeDefinition(definition: Definition): definition is TypeDefinition {
  return isTypeKind(definition.kind);
}

export function isTypeKind(kind: DefinitionKind): kind is TypeDefinition['kind'] {
  return kind !== 'command' && kind !== 'event';
}
