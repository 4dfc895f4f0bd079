import type { TextRange } from '../text/text-range';
import type { JsonError } from './json-error';
import type { JsonNode } from './json-nodes';

/** Who sends a message, as far as the mark in front of it says so. */
export type Direction = 'to-server' | 'from-server';

/** One message of an example, from its mark on. */
export interface Message extends TextRange {
  readonly direction: Direction | undefined;
  /** Absent if there is no JSON behind the mark. */
  readonly value: JsonNode | undefined;
  readonly errors: readonly JsonError[];
}

/** What an example shows: messages that belong together, in their order. */
export interface Transcript {
  readonly messages: readonly Message[];
}
