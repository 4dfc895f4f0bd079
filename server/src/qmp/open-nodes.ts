import type { TextRange } from '../text/text-range';
import type { JsonArray, JsonMember, JsonNode, JsonObject, JsonString } from './json-nodes';
import type { JsonToken } from './json-tokens';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** An object or array that is still being read, with what only its parser wants to know. */
export type OpenNode = OpenObject | OpenArray;

interface OpenBase {
  /** The opening one; empty if it is missing. */
  readonly bracket: TextRange;
}

export interface OpenObject extends OpenBase {
  readonly kind: 'object';
  readonly node: Mutable<JsonObject> & { readonly members: JsonMember[] };
  /** Where each key stands first. */
  readonly keys: Map<string, TextRange>;
}

export interface OpenArray extends OpenBase {
  readonly kind: 'array';
  readonly node: Mutable<JsonArray> & { readonly elements: JsonNode[] };
}

/** The object or array that a bracket opens. */
export function openNode({ kind, start, end }: JsonToken): OpenNode {
  return kind === '{' ? openObject({ start, end }) : openArray({ start, end });
}

export function openObject(bracket: TextRange): OpenObject {
  const { start, end } = bracket;
  const node = { kind: 'object' as const, members: [], isPartial: false, start, end };
  return { kind: 'object', node, bracket, keys: new Map() };
}

function openArray(bracket: TextRange): OpenArray {
  const { start, end } = bracket;
  const node = { kind: 'array' as const, elements: [], isPartial: false, start, end };
  return { kind: 'array', node, bracket };
}

/** Notes a key of the object, and yields the one of the same name that it has already. */
export function noteKey({ keys }: OpenObject, { value, start, end }: JsonString): TextRange | undefined {
  const known = keys.get(value);
  if (known === undefined) keys.set(value, { start, end });
  return known;
}
