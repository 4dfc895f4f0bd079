import type { TextRange } from '../text/text-range';

export type Punctuation = '{' | '}' | '[' | ']' | ':' | ',';

export type JsonTokenKind = Punctuation | 'string' | 'number' | 'word' | 'elision' | 'end';

/** A token; the text of one never crosses the end of a line. */
export interface JsonToken extends TextRange {
  readonly kind: JsonTokenKind;
  /** Of a string what it stands for, of anything else its text. */
  readonly value: string;
  /** The index of its line. */
  readonly line: number;
  /** Of a string where the closing quote would stand. */
  readonly contentEnd: number;
}

export function isCloser({ kind }: Pick<JsonToken, 'kind'>): boolean {
  return kind === '}' || kind === ']';
}

/** Whether a value can begin with the token. */
export function startsValue(token: JsonToken): boolean {
  return !isCloser(token) && token.kind !== ',' && token.kind !== ':' && token.kind !== 'end';
}
