import { DIAGNOSTIC_RULES } from './diagnostic-rules';
import { DOCUMENTATION_RULES } from './documentation-rules';
import { DUMP_RULES } from './dump-rules';
import { GENERATED_RULES } from './generated-rules';
import { LANGUAGE_RULES } from './language-rules';
import type { RuleSpan } from './rule-span';

/**
 * Which rule holds in which releases (section 10.3 of the language reference, by its names). What a message says in
 * which release stands beside the message, in `checks/catalogue.ts`.
 */
export const RULES = {
  ...LANGUAGE_RULES,
  ...DOCUMENTATION_RULES,
  ...DIAGNOSTIC_RULES,
  ...DUMP_RULES,
  ...GENERATED_RULES,
};

export type Rule = keyof typeof RULES;

/** The spans of the table, without their literal types. */
export const RULE_SPANS: Readonly<Record<Rule, RuleSpan>> = RULES;
