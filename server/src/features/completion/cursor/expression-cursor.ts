import type { ArrayNode, MemberNode, ObjectNode, ValueNode } from '../../../syntax/nodes';
import type { TextRange } from '../../../text/text-range';
import type { Quotes } from './lenient-tokens';

/**
 * An object or an array that is open at the cursor. Its node is that of a lenient parse, without what is typed there, and
 * counts from wherever that began.
 */
export type Frame = ObjectFrame | ArrayFrame;

export interface ObjectFrame {
  readonly kind: 'object';
  readonly node: ObjectNode;
  /** Whose value the cursor is in; absent where a key is typed. */
  readonly key: string | undefined;
}

export interface ArrayFrame {
  readonly kind: 'array';
  readonly node: ArrayNode;
}

/** What is typed where the cursor is. */
export interface TypedText {
  /** The token up to the cursor, without quotes. */
  readonly prefix: string;
  /** The whole token without quotes, in the file; empty where nothing stands yet. */
  readonly range: TextRange;
  readonly quotes: Quotes;
  /** Whether a colon or comma stands right in front, from which a space must part it. */
  readonly needsSpace: boolean;
  /** Whether something follows from which a comma must part it. */
  readonly needsComma: boolean;
}

/** What can stand at a place within brackets, or outside of all. */
export type ExpressionCursor =
  | { readonly slot: 'top'; readonly typed: TypedText }
  | { readonly slot: 'value' | 'element'; readonly path: readonly Frame[]; readonly typed: TypedText }
  | {
      readonly slot: 'key';
      readonly path: readonly Frame[];
      readonly typed: TypedText;
      /** Whether a colon follows, so that only the key is to be typed; and the value behind it. */
      readonly hasColon: boolean;
      readonly value: ValueNode | undefined;
    };

/** A cursor within brackets. */
export type InnerCursor = Exclude<ExpressionCursor, { readonly slot: 'top' }>;

/** The outermost object. */
export function rootOf({ path }: InnerCursor): ObjectNode | undefined {
  const [root] = path;
  return root?.kind === 'object' ? root.node : undefined;
}

export function keysIn(members: readonly MemberNode[]): ReadonlySet<string> {
  return new Set(members.map(({ key }) => key.value));
}
