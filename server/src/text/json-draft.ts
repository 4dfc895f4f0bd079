/** JSON that is yet to be written down, with what people are to be told about its parts. */

export type JsonDraft = string | number | boolean | null | ArrayDraft | ObjectDraft;

export interface ArrayDraft {
  readonly kind: 'array';
  readonly elements: readonly ElementDraft[];
}

export interface ObjectDraft {
  readonly kind: 'object';
  readonly members: readonly MemberDraft[];
}

export interface ElementDraft {
  readonly value: JsonDraft;
  /** A comment behind the value, where comments are wanted. */
  readonly note?: string | undefined;
  /** A comment on a line of its own above it. */
  readonly heading?: string | undefined;
}

export interface MemberDraft extends ElementDraft {
  readonly key: string;
}

/** An object of these members, in their order, without comments. */
export function objectDraft(members: Readonly<Record<string, JsonDraft>>): ObjectDraft {
  return { kind: 'object', members: Object.entries(members).map(([key, value]) => ({ key, value })) };
}

/** An array of these elements, without comments. */
export function arrayDraft(elements: readonly JsonDraft[]): ArrayDraft {
  return { kind: 'array', elements: elements.map((value) => ({ value })) };
}
