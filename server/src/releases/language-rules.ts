import type { RuleSpan } from './rule-span';

/** What the language itself allows: tokens, expressions, keys, types, names, pragmas, C names. */
export const LANGUAGE_RULES = {
  /** Strings know JSON's escapes and `\uXXXX`; later only a doubled backslash. */
  'lex.json-escapes': { until: '4.1' },
  /** `null` is a literal. */
  'lex.null': { until: '4.1' },
  /** A string holds any character. */
  'lex.string-any-char': { until: '4.1' },
  /** Stray text is reported character by character. */
  'lex.stray-one-char': { until: '4.1' },
  /** A run of stray text ends before `"`. */
  'lex.stray-stops-at-dquote': { since: '4.2', until: '8.0' },
  /** An expression that is no object is rejected at its first token. */
  'parse.top-brace': { until: '6.0' },
  /** Of several keys that say what is defined one wins, by kind; later that is an error. */
  'meta.first-wins': { until: '6.1' },

  /** `{ 'type': … }` and `{ 'name': … }`. */
  'form.long': { since: '4.0' },
  /** `if` on definitions. */
  'if.definition': { since: '3.0' },
  /** `if` on members, arguments, enum values, branches. */
  'if.part': { since: '4.0' },
  /** `if` on features. */
  'if.feature': { since: '4.1' },
  /** A condition is preprocessor text, or a list of it. */
  'if.cpp-text': { since: '3.0', until: '6.1' },
  /** A condition is a symbol, or a tree of `all`, `any` and `not`. */
  'if.tree': { since: '6.2' },
  /** Arguments that are not boxed cannot be conditional. */
  'if.unboxed-args-rejected': { since: '8.1' },

  'feature.struct': { since: '4.1' },
  'feature.command': { since: '4.2' },
  /** Features on all other definitions, on members and on arguments. */
  'feature.rest': { since: '5.0' },
  'feature.enum-value': { since: '6.2' },
  /** `deprecated` means something, and not on types. */
  'feature.deprecated': { since: '5.0' },
  /** `unstable` means something, and not on types. */
  'feature.unstable': { since: '6.2' },
  /** A schema has no more than 64 features. */
  'feature.budget-64': { since: '10.0' },
  'flag.allow-preconfig': { since: '3.0' },
  'flag.coroutine': { since: '5.2' },

  /** Unions without base and discriminator. */
  'union.simple': { until: '6.1' },
  /** Each value of the discriminator needs a branch. */
  'union.cover-all': { until: '2.12' },
  /** Names of branches are checked as names. */
  'union.branch-name-rule': { until: '5.2' },
  /** A branch may be a union. */
  'union.branch-union': { since: '8.1' },
  /** A branch may be an array. */
  'alternate.array': { since: '7.1' },
  /** Types that nobody wrote can be named: `strList`, `q_obj_…`. */
  'type.implicit-usable': { since: '4.2' },

  /** CamelCase types, events in upper case, everything else in lower case with hyphens. */
  'name.style': { since: '6.0' },
  /** Only upper case is rejected, in members, arguments, values, branches and features. */
  'name.uppercase-only': { until: '5.2' },
  /** Names of features need no style. */
  'name.feature-style-gap': { since: '6.1', until: '7.0' },
  /** No definition at all ends in `Kind` or `List`. */
  'name.suffix-any-definition': { until: '5.2' },
  /** No type ends in `Kind`. */
  'name.suffix-kind-type': { until: '6.1' },
  /** `*u` and `*has-x` are reserved as well. */
  'name.reserved-optional': { since: '6.0' },

  'pragma.returns-whitelist': { until: '5.2' },
  'pragma.name-case-whitelist': { until: '5.2' },
  'pragma.command-returns-exceptions': { since: '6.0' },
  'pragma.command-name-exceptions': { since: '6.0' },
  'pragma.member-name-exceptions': { since: '6.0' },
  'pragma.documentation-exceptions': { since: '9.0' },

  /** A C name that starts with a digit is protected. */
  'c.leading-digit': { since: '6.0' },
  /** `linux` is a protected word. */
  'c.linux': { since: '7.1' },
} as const satisfies Record<string, RuleSpan>;
