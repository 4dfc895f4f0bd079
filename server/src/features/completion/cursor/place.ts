import type { KeyPlace } from '../../../checks/structure/allowed-keys';
import type { DefinitionKind } from '../../../schema/definitions';
import type { TypeRole } from '../../../schema/type-uses';
import type { ArrayNode, ObjectNode } from '../../../syntax/nodes';

/** What a place within an expression is for. */
export type Place =
  /** Keys of an object that has a fixed set of them; `start` where nothing tells yet what is declared. */
  | { readonly kind: 'key'; readonly of: KeyPlace | 'start' | 'pragma'; readonly node: ObjectNode }
  | { readonly kind: 'definition-name' }
  | { readonly kind: 'member-name'; readonly node: ObjectNode }
  | { readonly kind: 'branch-name'; readonly node: ObjectNode }
  | { readonly kind: 'enum-value' }
  | TypePlace
  | { readonly kind: 'discriminator' }
  /** Of a definition, or of a part of one; `taken` are those that it has. */
  | { readonly kind: 'feature'; readonly isPart: boolean; readonly taken: readonly string[] }
  | { readonly kind: 'condition'; readonly operandsOf: ArrayNode | undefined }
  | { readonly kind: 'include' }
  | { readonly kind: 'pragma-entry'; readonly list: string; readonly node: ArrayNode }
  /** The value of a key that has one form only: a flag, or something in brackets. */
  | { readonly kind: 'key-value'; readonly key: string; readonly of: KeyPlace | 'pragma' };

export interface TypePlace {
  readonly kind: 'type';
  readonly role: TypeRole;
  /** The member or branch whose type it is. */
  readonly part: string | undefined;
  readonly isElement: boolean;
  /** The key whose value may be an object instead. */
  readonly orObject: 'data' | 'base' | undefined;
}

/** What holds the parts of a definition under `data`. */
export const CONTENTS: Readonly<Record<DefinitionKind, 'values' | 'members' | 'branches'>> = {
  enum: 'values',
  struct: 'members',
  union: 'branches',
  alternate: 'branches',
  command: 'members',
  event: 'members',
};
