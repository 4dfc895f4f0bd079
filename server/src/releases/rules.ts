/** `MAJOR.MINOR` of a QEMU release, for instance `10.2`. */
export type Version = `${number}.${number}`;

/** A row of the table of rules: the rule holds in all releases from `since` to `until`, both included. */
interface RuleSpan {
  /** Absent: the rule is older than the oldest release that we know. */
  readonly since?: Version;
  /** Absent: the rule still holds. */
  readonly until?: Version;
}

/** Which rule holds in which releases (section 10.3 of the language reference, by its names). */
export const RULES = {
  /** Indented text below the symbol line is an intro section of its own. */
  'doc.intro': { since: '11.1' },
} as const satisfies Record<string, RuleSpan>;

export type Rule = keyof typeof RULES;

/** The spans of the table, without their literal types. */
export const RULE_SPANS: Readonly<Record<Rule, RuleSpan>> = RULES;
