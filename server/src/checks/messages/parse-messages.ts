import { type CatalogueRows, directive, token } from './catalogue-row';

/** What can be wrong with tokens, expressions and directives. */
export const PARSE_MESSAGES = {
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
} as const satisfies CatalogueRows;
