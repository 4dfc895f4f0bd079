import { type CatalogueRows, semantics } from './catalogue-row';

/** What can be wrong with a definition among the others. */
export const SEMANTIC_MESSAGES = {
  redefined: { phase: 'definitions', context: true, message: "'<name>' is already defined" },
  'redefined-builtin': { phase: 'definitions', context: true, message: '<type> is already defined' },

  'feature-on-type': { ...semantics, message: "feature '<name>' is not supported for types" },
  clash: { ...semantics, message: '<later> collides with <earlier>' },
  'unknown-type': { ...semantics, message: "<what> uses unknown type '<name>'" },
  'base-kind': { ...semantics, message: "'base' requires a struct type, <type> isn't" },
  cycle: { ...semantics, message: 'object <name> contains itself' },
  'disc-missing': { ...semantics, message: "discriminator '<name>' is not a member of 'base'" },
  'disc-not-enum': { ...semantics, message: "discriminator member '<name>' of <base> must be of enum type" },
  'disc-optional': { ...semantics, message: "discriminator member '<name>' of <base> must not be optional" },
  'disc-conditional': {
    ...semantics,
    message: "discriminator member '<name>' of <base> must not be conditional",
  },
  'branch-missing': { ...semantics, message: "union '<ownName>' data missing '<name>' branch" },
  'union-empty': { ...semantics, message: 'union has no branches' },
  'branch-not-value': { ...semantics, message: "branch '<name>' is not a value of <type>" },
  'branch-type': { ...semantics, message: "branch '<name>' cannot use <type>" },
  'alternate-ambiguous': { ...semantics, message: "branch '<name>' can't be distinguished from '<earlier>'" },
  'data-type': { ...semantics, message: "<meta>'s 'data' cannot take <type>" },
  'data-needs-boxed': { ...semantics, message: "<meta>'s 'data' can take <type> only with 'boxed': true" },
  'boxed-empty': { ...semantics, message: "cannot use 'boxed' with empty type" },
  'data-conditional': { ...semantics, message: "conditional <meta> arguments require 'boxed': true" },
  'returns-type': { ...semantics, message: "command's 'returns' cannot take <type>" },
  'member-undocumented': { ...semantics, message: "<role> '<name>' lacks documentation" },
  'feature-undocumented': { ...semantics, message: "feature '<name>' lacks documentation" },

  'doc-ghost': {
    phase: 'documentation',
    message: 'documented <names>',
    earlier: [
      { until: '4.1', message: 'The following documented members are not in the declaration: <list>' },
      { until: '6.1', message: 'documented <members>' },
    ],
  },
  'too-many-features': {
    phase: 'features',
    context: true,
    message: 'Maximum of 64 schema features is permitted',
  },
} as const satisfies CatalogueRows;
