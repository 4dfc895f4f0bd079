/**
 * The values in an example of the protocol: JSON, with all that people leave out or get wrong when they write examples.
 * Ranges count UTF-16 code units from wherever the offsets of the lines do that were parsed.
 */
import type { TextRange } from '../text/text-range';

export type JsonNode =
  | JsonObject
  | JsonArray
  | JsonString
  | JsonNumber
  | JsonBoolean
  | JsonNull
  | JsonElision
  | JsonUnknown
  | JsonMissing;

export interface JsonObject extends TextRange {
  readonly kind: 'object';
  /** In source order; a key that stands twice is in the list twice. */
  readonly members: readonly JsonMember[];
  /** An elision stands for some of the members, or some cannot be read. */
  readonly isPartial: boolean;
}

export interface JsonMember {
  /** Empty where the text has none. */
  readonly key: JsonString;
  readonly value: JsonNode;
}

export interface JsonArray extends TextRange {
  readonly kind: 'array';
  readonly elements: readonly JsonNode[];
  /** An elision stands for some of the elements. */
  readonly isPartial: boolean;
}

/** The range is that of the quotes and what is between them, as far as they are there. */
export interface JsonString extends TextRange {
  readonly kind: 'string';
  /** Escapes resolved. */
  readonly value: string;
  /** How many of its quotes there are: one if the closing one is missing, none around a key without. */
  readonly quotes: 0 | 1 | 2;
}

/** The range of the text alone. */
export function contentOf({ start, end, quotes }: JsonString): TextRange {
  return { start: quotes > 0 ? start + 1 : start, end: quotes > 1 ? end - 1 : end };
}

export interface JsonNumber extends TextRange {
  readonly kind: 'number';
  /** As written, since an integer of 64 bits does not fit into a number. */
  readonly text: string;
}

export interface JsonBoolean extends TextRange {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface JsonNull extends TextRange {
  readonly kind: 'null';
}

/** `...`, `… text …`: something that the example leaves out. */
export interface JsonElision extends TextRange {
  readonly kind: 'elision';
}

/** A word that JSON does not know, such as `<value>`, or a number that it does not write so. */
export interface JsonUnknown extends TextRange {
  readonly kind: 'unknown';
}

/** Stands where a value should be and is not; empty. */
export interface JsonMissing extends TextRange {
  readonly kind: 'missing';
}
