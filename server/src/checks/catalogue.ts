/**
 * Every diagnostic there is. The texts are those of QEMU's front end, with placeholders in angle brackets, and the
 * codes are the names of the language reference, section 6.1; the last group is ours.
 */

/**
 * The passes of QEMU's front end, in their order. Its first error is in the earliest pass that has one.
 * `own` marks what it has no words for.
 */
export const PHASES = [
  'parse',
  'structure',
  'definitions',
  'semantics',
  'documentation',
  'features',
  'own',
] as const;
export type Phase = (typeof PHASES)[number];

interface CatalogueRow {
  readonly phase: Phase;
  readonly message: string;
  /** Whether QEMU's front end gives a column with the line. */
  readonly column?: boolean;
  /** Whether it says in which definition the error is. */
  readonly context?: boolean;
}

const token = { phase: 'parse', column: true } as const;
const directive = { phase: 'parse' } as const;
const section = { phase: 'structure' } as const;
const structure = { phase: 'structure', context: true } as const;
const semantics = { phase: 'semantics', context: true } as const;

export const CATALOGUE = {
  'lex-stray': { ...token, message: "stray '<run>'" },
  'lex-unterminated-string': { ...token, message: 'missing terminating "\'"' },
  'lex-bad-escape': { ...token, message: 'unknown escape \\<char>' },
  'lex-funny-char': { ...token, message: 'funny character in string' },
  'parse-first-key': { ...token, message: "expected string or '}'" },
  'parse-colon': { ...token, message: "expected ':'" },
  'parse-dup-key': { ...token, message: "duplicate key '<key>'" },
  'parse-member-sep': { ...token, message: "expected ',' or '}'" },
  'parse-next-key': { ...token, message: 'expected string' },
  'parse-first-elem': { ...token, message: "expected '{', '[', ']', string, or boolean" },
  'parse-elem-sep': { ...token, message: "expected ',' or ']'" },
  'parse-value': { ...token, message: "expected '{', '[', string, or boolean" },
  'top-not-object': { ...directive, message: 'top-level expression must be an object' },
  'include-keys': { ...directive, message: "invalid 'include' directive" },
  'include-not-string': { ...directive, message: "value of 'include' must be a string" },
  'include-loop': { ...directive, message: 'inclusion loop for <path>' },
  'include-unreadable': { ...directive, message: "can't read include file '<path>': <reason>" },
  'pragma-keys': { ...directive, message: "invalid 'pragma' directive" },
  'pragma-not-object': { ...directive, message: "value of 'pragma' must be an object" },
  'pragma-unknown': { ...directive, message: "unknown pragma '<name>'" },
  'pragma-not-bool': { ...directive, message: "pragma 'doc-required' must be boolean" },
  'pragma-not-strings': { ...directive, message: 'pragma <name> must be a list of strings' },
  'schema-unreadable': { ...directive, message: "can't read schema file '<path>': <reason>" },
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

  'meta-count': {
    ...section,
    message:
      "expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'",
  },
  'meta-name-not-string': { ...section, message: "'<meta>' requires a string name" },
  'name-not-string': { ...structure, message: '<source> requires a string name' },
  'name-invalid': { ...structure, message: '<source> has an invalid name' },
  'name-not-upper': { ...structure, message: "name of <source> must not use lowercase or '-'" },
  'name-not-lower': { ...structure, message: "name of <source> must not use uppercase or '_'" },
  'name-not-camel': { ...structure, message: 'name of <source> must use CamelCase' },
  'name-list-suffix': { ...structure, message: "<source> name should not end in 'List'" },
  'doc-wrong-symbol': { ...structure, message: "documentation comment is for '<symbol>'" },
  'doc-returns-void': { ...section, message: "'Returns' section, but command doesn't return anything" },
  'doc-returns-kind': { ...section, message: "'Returns' section is only valid for commands" },
  'doc-errors-kind': { ...section, message: "'Errors' section is only valid for commands" },
  'doc-required': { ...structure, message: 'documentation comment required' },
  'keys-missing': { ...structure, message: '<source> misses <keys>' },
  'keys-unknown': { ...structure, message: '<source> has unknown <keys>\nValid keys are <valid>.' },
  'data-not-array': { ...structure, message: "'data' must be an array" },
  'prefix-not-string': { ...structure, message: "'prefix' must be a string" },
  'data-empty': { ...structure, message: "'data' must not be empty" },
  'data-not-object': { ...structure, message: "'data' must be an object" },
  'not-type-name': { ...structure, message: '<source> should be a type name' },
  'not-type-or-array': { ...structure, message: '<source> should be a type name or array' },
  'array-shape': { ...structure, message: '<source>: array type must contain single type name' },
  'not-object-or-name': { ...structure, message: '<source> should be an object or type name' },
  'member-reserved': { ...structure, message: '<source> uses reserved name' },
  'boxed-no-data': { ...structure, message: "'boxed': true requires 'data'" },
  'if-ident': { ...structure, message: "'if' condition '<text>' of <source> is not a valid identifier" },
  'if-kind': { ...structure, message: "'if' condition of <source> must be a string or an object" },
  'if-keys': { ...structure, message: "'if' condition of <source> has conflicting keys" },
  'if-list': { ...structure, message: "'<key>' condition of <source> must be an array" },
  'if-empty': { ...structure, message: "'if' condition [] of <source> is useless" },
  'features-not-array': { ...structure, message: "'features' must be an array" },
  'flag-false': { ...structure, message: "flag '<flag>' may only use false value" },
  'flag-true': { ...structure, message: "flag '<flag>' may only use true value" },
  'flag-conflict': { ...structure, message: "flags 'allow-oob' and 'coroutine' are incompatible" },

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
  'union-empty': { ...semantics, message: 'union has no branches' },
  'branch-not-value': { ...semantics, message: "branch '<name>' is not a value of <type>" },
  'branch-type': { ...semantics, message: "branch '<name>' cannot use <type>" },
  'alternate-ambiguous': { ...semantics, message: "branch '<name>' can't be distinguished from '<earlier>'" },
  'data-type': { ...semantics, message: "<meta>'s 'data' cannot take <type>" },
  'data-needs-boxed': { ...semantics, message: "<meta>'s 'data' can take <type> only with 'boxed': true" },
  'data-conditional': { ...semantics, message: "conditional <meta> arguments require 'boxed': true" },
  'returns-type': { ...semantics, message: "command's 'returns' cannot take <type>" },
  'member-undocumented': { ...semantics, message: "<role> '<name>' lacks documentation" },
  'feature-undocumented': { ...semantics, message: "feature '<name>' lacks documentation" },

  'doc-ghost': { phase: 'documentation', message: 'documented <names>' },
  'too-many-features': {
    phase: 'features',
    context: true,
    message: 'Maximum of 64 schema features is permitted',
  },

  'nesting-too-deep': { phase: 'own', message: 'brackets are nested too deeply to be a schema' },
  'include-out-of-bounds': {
    phase: 'own',
    message: "include file '<path>' lies outside of <boundary> and is not read",
  },
  'file-too-large': { phase: 'own', message: 'file is larger than <limit> and is not checked' },
  'file-not-utf8': { phase: 'own', message: 'file is not valid UTF-8; QEMU cannot read it' },
} as const satisfies Record<string, CatalogueRow>;

export type DiagnosticCode = keyof typeof CATALOGUE;

type Placeholders<Text extends string> = Text extends `${string}<${infer Name}>${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What fills the placeholders of a code's message. */
export type ArgumentsOf<C extends DiagnosticCode> = Readonly<
  Record<Placeholders<(typeof CATALOGUE)[C]['message']>, string>
>;

export function catalogueRow(code: DiagnosticCode): CatalogueRow {
  return CATALOGUE[code];
}

export function formatMessage(code: DiagnosticCode, values: Readonly<Record<string, string>>): string {
  return CATALOGUE[code].message.replaceAll(
    /<(\w+)>/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  );
}
