/**
 * What the front end up to 4.1 says, where its successors say it otherwise; it was another program, and judges in
 * another order (`checks/early/`). What says which definition or part it is about is made by `early/sources.ts`.
 */
export const EARLY_MESSAGES = {
  'doc-required': 'Expression missing documentation comment',
  'doc-wrong-symbol': "Definition of '<ownName>' follows documentation for '<symbol>'",

  'meta-count': 'Expression is missing metatype',
  'meta-name-not-string': "'<ownKind>' key must have a string value",
  'keys-missing': '<keys> missing from <source>',
  'keys-unknown': 'Unknown <keys> in <source><valid>',
  'flag-false': "'<flag>' of <source> should only use false value",
  'flag-true': "'<flag>' of <source> should only use true value",
  'if-kind': "'if' condition must be a string or a list of strings",
  'if-ident': "'if' condition '' makes no sense",
  'if-empty': "'if' condition [] is useless",

  'name-not-string': '<source> requires a string name',
  'name-invalid': "<source> <objection> name '<name>'",
  'name-list-suffix': "<ownKind> '<ownName>' should not end in '<suffix>'",
  'name-not-lower': '<who> should not use uppercase',
  'member-reserved': "Member of <source> uses reserved name '<name>'",
  redefined: "<kind> '<name>' is already defined",
  'redefined-builtin': "built-in '<name>' is already defined",

  'data-not-array': "Enum '<ownName>' requires an array for 'data'",
  'prefix-not-string': "Enum '<ownName>' requires a string for 'prefix'",
  'features-not-array': "Struct '<ownName>' requires an array for 'features'",
  'data-empty': "Alternate '<ownName>' should have at least two branches in 'data'",
  'union-empty': "Union '<ownName>' cannot have empty 'data'",
  'union-base-alone': "Simple union '<ownName>' must not have a base",
  'union-discriminator-alone': "Flat union '<ownName>' must have a base",
  'not-type-name': '<source> <objection>',
  'not-object-or-name': '<source> should be a dictionary or type name',
  'array-shape': '<source>: array type must contain single type name',
  'boxed-no-data': "Use of 'boxed' requires 'data'",
  'boxed-empty': "Cannot use 'boxed' with empty type",

  'unknown-type': "<source> uses unknown type '<name>'",
  'base-kind': "<source> cannot use <type> '<name>'",
  'data-type': "<source> cannot use <type> '<name>'",
  'returns-type': "<source> cannot use <type> '<name>'",
  'branch-type': "<source> cannot use <type> '<name>'",
  'disc-missing': "Discriminator '<name>' is not a member of base struct '<base>'",
  'disc-not-enum': "Discriminator '<name>' must be of enumeration type",
  'disc-conditional': 'The discriminator <base>.<name> for union <ownName> must not be conditional',
  'branch-not-value': "Discriminator value '<name>' is not found in enum '<enum>'",
  'branch-missing': "Union '<ownName>' data missing '<name>' branch",
  'alternate-ambiguous':
    "Alternate '<ownName>' member '<name>' can't be distinguished from member '<earlier>'",
  clash: '<later> collides with <earlier>',
  cycle: 'Object <name> contains itself',
} as const;
