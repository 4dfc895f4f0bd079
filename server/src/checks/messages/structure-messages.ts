import { type CatalogueRows, section, structure } from './catalogue-row';

/** What can be wrong with a definition, whatever the others are. */
export const STRUCTURE_MESSAGES = {
  'meta-count': {
    ...section,
    message:
      "expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'",
    earlier: [{ until: '6.1', message: 'expression is missing metatype' }],
  },
  'meta-name-not-string': { ...section, message: "'<meta>' requires a string name" },
  'name-not-string': { ...structure, message: '<source> requires a string name' },
  'name-invalid': { ...structure, message: '<source> has an invalid name' },
  'name-not-upper': { ...structure, message: "name of <source> must not use lowercase or '-'" },
  'name-not-lower': {
    ...structure,
    message: "name of <source> must not use uppercase or '_'",
    earlier: [{ until: '5.2', message: '<source> uses uppercase in name' }],
  },
  'name-not-camel': { ...structure, message: 'name of <source> must use CamelCase' },
  'name-list-suffix': { ...structure, message: "<source> name should not end in '<suffix>'" },
  'doc-wrong-symbol': { ...structure, message: "documentation comment is for '<symbol>'" },
  'doc-returns-void': { ...section, message: "'Returns' section, but command doesn't return anything" },
  'doc-returns-kind': {
    ...section,
    message: "'Returns' section is only valid for commands",
    earlier: [{ until: '8.2', message: "'Returns:' is only valid for commands" }],
  },
  'doc-errors-kind': { ...section, message: "'Errors' section is only valid for commands" },
  'doc-required': { ...structure, message: 'documentation comment required' },
  'keys-missing': { ...structure, message: '<source> misses <keys>' },
  'keys-unknown': { ...structure, message: '<source> has unknown <keys>\nValid keys are <valid>.' },
  'data-not-array': { ...structure, message: "'data' must be an array" },
  'prefix-not-string': { ...structure, message: "'prefix' must be a string" },
  'data-empty': { ...structure, message: "'data' must not be empty" },
  'data-not-object': { ...structure, message: "'data' must be an object" },
  'union-base-alone': { ...structure, message: "'base' requires 'discriminator'" },
  'union-discriminator-alone': { ...structure, message: "'discriminator' requires 'base'" },
  'not-type-name': {
    ...structure,
    message: '<source> should be a type name',
    earlier: [{ until: '8.0', message: '<source> <objection>' }],
  },
  'not-type-or-array': {
    ...structure,
    message: '<source> should be a type name or array',
    earlier: [{ until: '8.0', message: '<source> should be a type name' }],
  },
  'array-shape': { ...structure, message: '<source>: array type must contain single type name' },
  'not-object-or-name': {
    ...structure,
    message: '<source> should be an object or type name',
    earlier: [{ until: '8.0', message: '<source> <objection>' }],
  },
  'member-reserved': { ...structure, message: '<source> uses reserved name' },
  'boxed-no-data': { ...structure, message: "'boxed': true requires 'data'" },
  'if-ident': {
    ...structure,
    message: "'if' condition '<text>' of <source> is not a valid identifier",
    earlier: [{ until: '6.1', message: "'if' condition '<text>' of <source> makes no sense" }],
  },
  'if-kind': {
    ...structure,
    message: "'if' condition of <source> must be a string or an object",
    earlier: [{ until: '6.1', message: "'if' condition of <source> must be a string or a list of strings" }],
  },
  'if-keys': { ...structure, message: "'if' condition of <source> has conflicting keys" },
  'if-list': { ...structure, message: "'<key>' condition of <source> must be an array" },
  'if-empty': { ...structure, message: "'if' condition [] of <source> is useless" },
  'features-not-array': { ...structure, message: "'features' must be an array" },
  'flag-false': { ...structure, message: "flag '<flag>' may only use false value" },
  'flag-true': { ...structure, message: "flag '<flag>' may only use true value" },
  'flag-conflict': { ...structure, message: "flags 'allow-oob' and 'coroutine' are incompatible" },
} as const satisfies CatalogueRows;
