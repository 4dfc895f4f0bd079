import type { RuleSpan } from './rule-span';

/** How `##` blocks are read, and what they owe to the definition behind them. */
export const DOCUMENTATION_RULES = {
  /** `Features:` opens a list of features. */
  'doc.features-line': { since: '4.1' },
  /** Features must be documented. */
  'doc.feature-required': { since: '4.2' },
  /** Members must be documented. */
  'doc.member-required': { since: '9.0' },
  /** `Note:`, `Example:` and their plurals are sections; later they are errors. */
  'doc.tag-note-example': { until: '9.0' },
  'doc.tag-errors': { since: '9.0' },
  /** Tags and `@name:` count inside paragraphs too. */
  'doc.tag-any-line': { until: '8.2' },
  /** `@name:` and tags need a blank or the line's end behind them. */
  'doc.at-name-blank': { until: '8.0' },
  /** `Since:: x` is a tag. */
  'doc.double-colon-tag': { since: '8.1', until: '9.0' },
  /** Lines are stripped of their indentation, except in examples. */
  'doc.indent-free': { until: '5.1' },
  /** Further lines must reach the column in which the text of the first line begins. */
  'doc.indent-column': { since: '5.2', until: '8.0' },
  /** Text is stored with its indentation; before, without the part that all lines share. */
  'doc.indent-stored': { since: '9.1' },
  /** Indented text below the symbol line is an intro section of its own. */
  'doc.intro': { since: '11.1' },
  /** Roles such as `:qapi:cmd:` say what a reference means. */
  'doc.roles': { since: '10.0' },
  'doc.width-70': { since: '10.2' },
  'doc.two-spaces': { since: '10.2' },
  /** A heading inside the documentation of a definition is an error. */
  'doc.heading-not-in-definition': { since: '5.2', until: '10.0' },
  /** A later heading in a free-form block begins a new block. */
  'doc.heading-splits': { since: '5.2', until: '8.2' },
  /** A later heading in a free-form block is an error. */
  'doc.heading-first': { since: '9.0', until: '10.0' },
  /** `Returns:` needs a command that returns something. */
  'doc.returns-void': { since: '9.0' },
  /**
   * What does not exist cannot be documented anywhere. Before, that is not looked for in features and enums, and in
   * commands and events only if they have members in place.
   */
  'doc.ghost-everywhere': { since: '4.2' },
  /** Ghosts have a pass of their own, and are reported at their section. */
  'doc.ghost-late': { since: '9.0' },
  /** That a section has no text is reported when the block is complete. */
  'doc.text-check-late': { since: '9.0' },
  /** A plain comment right behind a block is taken for the start of another one. */
  'doc.comment-behind': { since: '9.0', until: '9.0' },
  /** White space may follow the colon of the symbol line. */
  'doc.symbol-trailing-blank': { since: '9.0' },
} as const satisfies Record<string, RuleSpan>;
