import type { TextRange } from '../text/text-range';

/** What can be wrong with a message of an example as JSON. */
export type JsonErrorCode =
  /** Between two members or elements. */
  | 'missing-comma'
  /** In front of a closing bracket. */
  | 'trailing-comma'
  /** Where there is nothing to separate. */
  | 'extra-comma'
  | 'missing-colon'
  | 'missing-key'
  | 'missing-value'
  /** A bracket that is never closed, or not before an outer one is. */
  | 'missing-bracket'
  /** Members in an array that no brace opens an object for. */
  | 'missing-opening-bracket'
  /** A bracket that closes what goes on behind it. */
  | 'early-bracket'
  /** A bracket that closes nothing. */
  | 'extra-bracket'
  /** `]` for `}`, or the other way round. */
  | 'wrong-bracket'
  | 'duplicate-key'
  | 'unquoted-key'
  | 'unterminated-string'
  | 'bad-escape'
  | 'control-character'
  | 'bad-number'
  | 'unknown-word'
  | 'comment'
  /** Something behind the end of a message. */
  | 'text-after-message'
  | 'nesting-too-deep';

/** A replacement of a range of the text. */
export interface JsonCorrection extends TextRange {
  readonly text: string;
}

/** A mistake. What is missing is missing right behind the range. */
export interface JsonError extends TextRange {
  readonly code: JsonErrorCode;
  /** The bracket that is not closed, the key that was there before. */
  readonly related: TextRange | undefined;
  /** What mends it, where that is plain. */
  readonly correction: JsonCorrection | undefined;
}
