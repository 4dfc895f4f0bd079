import { type CatalogueRows, directive, token } from './catalogue-row';

/** Up to this release messages begin with a capital letter. */
const CAPITAL = '4.1';
/** Up to this release a block is read line by line, and everything wrong with it is told with a column. */
const BY_LINE = '8.2';

/** What can be wrong with documentation by itself, and with where it stands. */
export const DOCUMENTATION_MESSAGES = {
  'doc-dangling': {
    ...directive,
    message: "documentation for '<symbol>' is not followed by the definition",
    earlier: [{ until: CAPITAL, message: "Documentation for '<symbol>' is not followed by the definition" }],
  },
  'doc-freeform-before-def': {
    ...directive,
    message: 'definition documentation required',
    earlier: [{ until: CAPITAL, message: 'Expression documentation required' }],
  },
  'doc-start-junk': {
    ...token,
    message: "junk after '##' at start of documentation comment",
    earlier: [{ until: CAPITAL, message: "Junk after '##' at start of documentation comment" }],
  },
  'doc-unterminated': {
    ...token,
    message: "documentation comment must end with '##'",
    earlier: [{ until: CAPITAL, message: "Documentation comment must end with '##'" }],
  },
  'doc-end-junk': {
    ...token,
    message: "junk after '##' at end of documentation comment",
    earlier: [{ until: CAPITAL, message: "Junk after '##' at end of documentation comment" }],
  },
  'doc-no-space': {
    ...token,
    message: 'missing space after #',
    earlier: [{ until: CAPITAL, message: 'Missing space after #' }],
  },
  'doc-long-line': { ...token, message: 'documentation line longer than 70 characters' },
  'doc-one-space': {
    ...token,
    message: 'Use two spaces between sentences\nIf this not the end of a sentence, please report a bug.',
  },
  'doc-symbol-colon': {
    ...token,
    message: "line should end with ':'",
    earlier: [{ until: CAPITAL, message: 'Line should end with :' }],
  },
  'doc-symbol-empty': {
    ...token,
    message: "name required after '@'",
    earlier: [
      { until: CAPITAL, message: 'Invalid name' },
      { until: '6.1', message: 'invalid name' },
    ],
  },
  'doc-features-twice': { ...token, message: "duplicated 'Features:' line" },
  'doc-features-empty': { ...token, message: 'feature descriptions expected' },
  'doc-arg-late': {
    ...token,
    message: "description of '@<name>:' follows a section",
    earlier: [{ until: '8.0', message: "'@<name>:' can't follow '<first>' section" }],
  },
  'doc-note-tag': {
    ...token,
    message:
      "The '<tag>' section is no longer supported. Please use rST's '.. note::' or '.. admonition:: notes' " +
      'directives, or another suitable admonition instead.',
  },
  'doc-example-tag': {
    ...token,
    message:
      "The '<tag>' section is no longer supported. Please use the '.. qmp-example::' directive, or other " +
      'suitable markup instead.',
  },
  'doc-dedent': { ...token, message: 'unexpected de-indent (expected at least <n> spaces)' },
  'doc-heading-in-definition': { ...token, message: "unexpected '=' markup in definition documentation" },
  'doc-heading-not-first': { ...token, message: "'=' heading must come first in a comment block" },
  'doc-freeform-arg': { ...token, message: "'@<name>:' not allowed in free-form documentation" },
  'doc-section-twice': {
    ...directive,
    message: "duplicated '<name>' section",
    earlier: [
      { until: CAPITAL, message: "Duplicated '<name>' section", column: true },
      { until: BY_LINE, column: true },
    ],
  },
  'doc-arg-unnamed': {
    ...directive,
    message: 'invalid parameter name',
    earlier: [
      { until: CAPITAL, message: 'Invalid parameter name', column: true },
      { until: BY_LINE, column: true },
    ],
  },
  'doc-arg-twice': {
    ...directive,
    message: "'<name>' parameter name duplicated",
    earlier: [{ until: BY_LINE, column: true }],
  },
  'doc-text-missing': {
    ...directive,
    message: "text required after '<kind>:'",
    earlier: [
      { until: CAPITAL, message: "Empty doc section '<name>'", column: true },
      { until: BY_LINE, message: "empty doc section '<name>'", column: true },
      { until: '9.2', message: "text required after '<tag>:'" },
    ],
  },
} as const satisfies CatalogueRows;
