import type { TextRange } from '../text/text-range';

/**
 * What can be wrong with a text, by the names of the language reference, section 6.1. The words stand in the
 * catalogue of `checks/`. The last two are ours: where QEMU's front end ends in a Python traceback.
 */
export type SyntaxErrorCode =
  | 'lex-stray'
  | 'lex-unterminated-string'
  | 'lex-bad-escape'
  | 'lex-unicode-digits'
  | 'lex-unicode-value'
  | 'lex-funny-char'
  | 'parse-first-key'
  | 'parse-colon'
  | 'parse-dup-key'
  | 'parse-member-sep'
  | 'parse-next-key'
  | 'parse-first-elem'
  | 'parse-elem-sep'
  | 'parse-value'
  | 'top-not-object'
  | 'doc-start-junk'
  | 'doc-unterminated'
  | 'doc-end-junk'
  | 'doc-no-space'
  | 'doc-long-line'
  | 'doc-one-space'
  | 'doc-symbol-colon'
  | 'doc-symbol-empty'
  | 'doc-features-twice'
  | 'doc-features-empty'
  | 'doc-arg-late'
  | 'doc-note-tag'
  | 'doc-example-tag'
  | 'doc-dedent'
  | 'doc-heading-in-definition'
  | 'doc-heading-not-first'
  | 'doc-freeform-arg'
  | 'doc-section-twice'
  | 'doc-arg-unnamed'
  | 'doc-arg-twice'
  | 'doc-text-missing'
  | 'nesting-too-deep';

/** A syntax error. The range is relative to the entry that holds it and marks the token to look at. */
export interface SyntaxError extends TextRange {
  readonly code: SyntaxErrorCode;
  /** What fills the placeholders of the message, by name. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Where QEMU's front end reports it, if that is not `start`: an offset relative to the entry. */
  readonly referenceOffset?: number;
}

export const NO_ARGUMENTS: Readonly<Record<string, string>> = {};

/** Serves all that is right. */
export const NO_ERRORS: readonly SyntaxError[] = [];
