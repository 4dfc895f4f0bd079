import type { RuleSpan } from './rule-span';

/** How the reference reports: in which order, how much at once, with what around the message. */
export const DIAGNOSTIC_RULES = {
  /** A line tells which definition an error is in. */
  'diag.in-line': { since: '4.2' },
  /** The passes are those of section 6.2 of the language reference. */
  'diag.passes': { since: '4.2' },
  /** All missing or unknown keys are listed, with the valid ones, and missing keys come first. */
  'diag.all-keys': { since: '4.0' },
  /** Features of a definition are looked at before its condition, and that they are documented before all else. */
  'diag.features-first': { until: '4.2' },
  /** Members that clash are told apart by their owners, parameters and members of a base too. */
  'diag.owner-tail': { since: '8.1' },
} as const satisfies Record<string, RuleSpan>;
