/**
 * The nodes of an expression. Offsets are UTF-16 code units from the start of the entry that holds the node, so
 * an edit elsewhere in the file leaves every node as it is. White space, comments and punctuation have no nodes:
 * they are the text between them.
 */
import type { TextRange } from '../text/text-range';

export type ValueNode = ObjectNode | ArrayNode | StringNode | BooleanNode | NullNode | MissingNode;

export interface ObjectNode extends TextRange {
  readonly kind: 'object';
  /** In source order; a key that stands twice is in the list twice. */
  readonly members: readonly MemberNode[];
}

export interface MemberNode {
  readonly key: StringNode;
  /** A `MissingNode` where the text has no value yet. */
  readonly value: ValueNode;
}

export interface ArrayNode extends TextRange {
  readonly kind: 'array';
  readonly elements: readonly ValueNode[];
}

export interface StringNode extends TextRange {
  readonly kind: 'string';
  /** The text between the quotes, escapes resolved; the bare word where the quotes are missing. */
  readonly value: string;
}

export interface BooleanNode extends TextRange {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** The literal of early releases; as the value of an optional key it counts as absent. */
export interface NullNode extends TextRange {
  readonly kind: 'null';
}

/** Stands where a value should be and is not; empty. */
export interface MissingNode extends TextRange {
  readonly kind: 'missing';
}

/** The first member with this key, as QEMU's front end would see it (it rejects a second one). */
export function findMember(node: ObjectNode, key: string): MemberNode | undefined {
  return findAmong(node.members, key);
}

export function findAmong(members: readonly MemberNode[], key: string): MemberNode | undefined {
  for (let index = 0; index < members.length; index++) {
    if (members[index]?.key.value === key) return members[index];
  }
  return undefined;
}

/** The value of a key that may be absent; `null` counts as that. */
export function optionalValue(node: ObjectNode, key: string): ValueNode | undefined {
  const value = findMember(node, key)?.value;
  return value?.kind === 'null' ? undefined : value;
}
