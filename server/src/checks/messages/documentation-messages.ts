import { type CatalogueRows, directive, token } from './catalogue-row';

/** What can be wrong with documentation by itself, and with where it stands. */
export const DOCUMENTATION_MESSAGES = {
  'doc-dangling': { ...directive, message: "documentation for '<symbol>' is not followed by the definition" },
  'doc-freeform-before-def': { ...directive, message: 'definition documentation required' },
  'doc-start-junk': { ...token, message: "junk after '##' at start of documentation comment" },
  'doc-unterminated': { ...token, message: "documentation comment must end with '##'" },
  'doc-end-junk': { ...token, message: "junk after '##' at end of documentation comment" },
  'doc-no-space': { ...token, message: 'missing space after #' },
  'doc-long-line': { ...token, message: 'documentation line longer than 70 characters' },
  'doc-one-space': {
    ...token,
    message: 'Use two spaces between sentences\nIf this not the end of a sentence, please report a bug.',
  },
  'doc-symbol-colon': { ...token, message: "line should end with ':'" },
  'doc-symbol-empty': { ...token, message: "name required after '@'" },
  'doc-features-twice': { ...token, message: "duplicated 'Features:' line" },
  'doc-features-empty': { ...token, message: 'feature descriptions expected' },
  'doc-arg-late': { ...token, message: "description of '@<name>:' follows a section" },
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
  'doc-freeform-arg': { ...token, message: "'@<name>:' not allowed in free-form documentation" },
  'doc-section-twice': { ...directive, message: "duplicated '<name>' section" },
  'doc-arg-unnamed': { ...directive, message: 'invalid parameter name' },
  'doc-arg-twice': { ...directive, message: "'<name>' parameter name duplicated" },
  'doc-text-missing': { ...directive, message: "text required after '<kind>:'" },
} as const satisfies CatalogueRows;
