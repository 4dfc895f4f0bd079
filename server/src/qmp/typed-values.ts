/**
 * What the values of an example are by a schema. A tree beside that of the JSON: names are looked up in it, and whether
 * an example conforms to the schema can be told from it.
 */
import type {
  Branch,
  CommandDefinition,
  Definition,
  EnumDefinition,
  EnumValue,
  EventDefinition,
  Member,
  UnionDefinition,
} from '../schema/definitions';
import type { ObjectType } from '../schema/flattened-members';
import type { Type } from '../schema/types';
import type { JsonArray, JsonMember, JsonNode, JsonObject, JsonString } from './json-nodes';
import type { Message } from './transcript';

export type TypedValue = TypedObject | TypedArray | TypedEnumValue | TypedName | TypedScalar | Untyped;

export interface TypedObject {
  readonly kind: 'object';
  readonly node: JsonObject;
  /** Absent for what belongs to the protocol itself. */
  readonly type: ObjectType | undefined;
  /** In source order. */
  readonly members: readonly TypedMember[];
  /** All that the object may have, those of the branches that its text selects included. */
  readonly declared: readonly DeclaredMember[];
  /** There may be more than those: the branch is not known, or a type. */
  readonly isOpen: boolean;
}

/** A member that an object may have. */
export type DeclaredMember =
  | {
      readonly kind: 'member';
      readonly member: Member;
      readonly owner: Definition;
      /** Whether it is one of the type whatever the branch, or of the branch that is selected. */
      readonly isCertain: boolean;
    }
  /** One that no definition declares: `type` and `data` of a simple union, and what the protocol itself has. */
  | { readonly kind: 'implicit'; readonly name: string };

export interface TypedMember {
  readonly node: JsonMember;
  /** Absent if the schema knows no such member, at least not here. */
  readonly declared: DeclaredMember | undefined;
  readonly value: TypedValue;
}

export interface TypedArray {
  readonly kind: 'array';
  readonly node: JsonArray;
  readonly elements: readonly TypedValue[];
}

export interface TypedEnumValue {
  readonly kind: 'enum-value';
  readonly node: JsonString;
  readonly type: EnumDefinition;
  /** Absent if the enum has no such value. */
  readonly value: EnumValue | undefined;
}

/** A string that names a branch of a simple union, or a definition. */
export interface TypedName {
  readonly kind: 'name';
  readonly node: JsonString;
  /** What would be named: a branch of this union, else a command or an event. */
  readonly among: UnionDefinition | 'commands' | 'events';
  readonly named:
    | { readonly kind: 'branch'; readonly owner: UnionDefinition; readonly branch: Branch }
    | { readonly kind: 'definition'; readonly definition: CommandDefinition | EventDefinition }
    | undefined;
}

/** A value of a built-in type other than `any`, or one that does not fit its type. */
export interface TypedScalar {
  readonly kind: 'scalar';
  readonly node: JsonNode;
  readonly type: Type;
}

/** A value of which the schema says nothing, or of which the example does not tell what it is. */
export interface Untyped {
  readonly kind: 'untyped';
  readonly node: JsonNode;
}

/** What a message is, told by its keys. */
export type MessageKind = 'command' | 'reply' | 'error' | 'event' | 'greeting' | 'other';

export interface TypedMessage {
  readonly message: Message;
  readonly kind: MessageKind;
  /** What a command or event names; of a reply or error, the command that it answers. */
  readonly definition: CommandDefinition | EventDefinition | undefined;
  /** Which message of the transcript a reply or error answers. */
  readonly answered: number | undefined;
  /** The members of the message itself; of a message that is none, the whole value. */
  readonly members: readonly EnvelopeMember[];
  readonly value: TypedValue | undefined;
  /** What a message says that leaves out `arguments` or `data`: an empty object. */
  readonly implied: TypedObject | undefined;
}

/** A member of a message itself: `execute`, `arguments`, `return`, … */
export interface EnvelopeMember {
  readonly node: JsonMember;
  /** Whether the protocol has such a member in a message of this kind. */
  readonly isKnown: boolean;
  readonly value: TypedValue;
}
