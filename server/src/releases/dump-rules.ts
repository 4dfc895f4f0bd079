import type { RuleSpan } from './rule-span';

/** What the dump of a correct schema looks like (section 7.3 of the language reference). */
export const DUMP_RULES = {
  /** An enum takes one line; arrays and the built-in module are not shown. */
  'dump.enum-one-line': { until: '3.1' },
  /** Entities stand in one order over all modules, with a line wherever the module changes. */
  'dump.module-on-change': { until: '4.2' },
  /** The built-in module is called `None`. */
  'dump.module-none': { since: '4.0', until: '5.2' },
  /** The built-in module is called `./builtin`, and a module that is spelled with `./` keeps its name. */
  'dump.module-system': { since: '6.0' },
  /** Lines of flags are indented by three blanks. */
  'dump.three-blanks': { until: '4.1' },
  'dump.preconfig': { since: '3.0' },
  'dump.coroutine': { since: '5.2' },
  /** Features of a documentation block are shown. */
  'dump.doc-feature': { since: '4.2' },
  /** A condition is always shown as a list. */
  'dump.if-list': { since: '3.0', until: '6.1' },
  /** `QType` has a prefix. */
  'dump.qtype-prefix': { until: '9.1' },
  /** A section without tag is called `None`, and `TODO` by its tag. */
  'dump.doc-none': { until: '9.2' },
  /** All sections of a block are shown, in their order in the text. */
  'dump.doc-source-order': { since: '11.1' },
  /** A command that returns something gets an empty `Returns` section. */
  'dump.returns-stub': { since: '11.1' },
} as const satisfies Record<string, RuleSpan>;
