import { type CatalogueRows, directive, token } from './catalogue-row';

/** What can be wrong with tokens, expressions and directives. */
export const PARSE_MESSAGES = {
  'lex-stray': {
    ...token,
    message: "stray '<run>'",
    earlier: [{ until: '4.1', message: 'Stray "<run>"' }],
  },
  'lex-unterminated-string': {
    ...token,
    message: 'missing terminating "\'"',
    earlier: [{ until: '4.1', message: 'Missing terminating "\'"' }],
  },
  'lex-bad-escape': {
    ...token,
    message: 'unknown escape \\<char>',
    earlier: [{ until: '4.1', message: 'Unknown escape \\<char>' }],
  },
  'lex-unicode-digits': { ...token, message: '\\u escape needs 4 hex digits' },
  'lex-unicode-value': {
    ...token,
    message: 'For now, \\u escape only supports non-zero values up to \\u007f',
  },
  'lex-funny-char': { ...token, message: 'funny character in string' },
  'parse-first-key': {
    ...token,
    message: "expected string or '}'",
    earlier: [{ until: '4.1', message: 'Expected string or "}"' }],
  },
  'parse-colon': {
    ...token,
    message: "expected ':'",
    earlier: [{ until: '4.1', message: 'Expected ":"' }],
  },
  'parse-dup-key': {
    ...token,
    message: "duplicate key '<key>'",
    earlier: [{ until: '4.1', message: 'Duplicate key "<key>"' }],
  },
  'parse-member-sep': {
    ...token,
    message: "expected ',' or '}'",
    earlier: [{ until: '4.1', message: 'Expected "," or "}"' }],
  },
  'parse-next-key': {
    ...token,
    message: 'expected string',
    earlier: [{ until: '4.1', message: 'Expected string' }],
  },
  'parse-first-elem': {
    ...token,
    message: "expected '{', '[', ']', string, or boolean",
    earlier: [
      { until: '4.1', message: 'Expected "{", "[", "]", string, boolean or "null"' },
      { until: '5.2', message: "expected '{', '[', ']', string, boolean or 'null'" },
    ],
  },
  'parse-elem-sep': {
    ...token,
    message: "expected ',' or ']'",
    earlier: [{ until: '4.1', message: 'Expected "," or "]"' }],
  },
  'parse-value': {
    ...token,
    message: "expected '{', '[', string, or boolean",
    earlier: [
      { until: '4.1', message: 'Expected "{", "[", string, boolean or "null"' },
      { until: '5.2', message: "expected '{', '[', string, boolean or 'null'" },
    ],
  },
  'top-not-object': {
    ...directive,
    message: 'top-level expression must be an object',
    earlier: [
      { until: '4.1', message: 'Expected "{"', column: true },
      { until: '6.0', message: "expected '{'", column: true },
    ],
  },
  'include-keys': {
    ...directive,
    message: "invalid 'include' directive",
    earlier: [{ until: '4.1', message: "Invalid 'include' directive" }],
  },
  'include-not-string': {
    ...directive,
    message: "value of 'include' must be a string",
    earlier: [{ until: '4.1', message: "Value of 'include' must be a string" }],
  },
  'include-loop': {
    ...directive,
    message: 'inclusion loop for <path>',
    earlier: [{ until: '4.1', message: 'Inclusion loop for <path>' }],
  },
  'include-unreadable': {
    ...directive,
    message: "can't read include file '<path>': <reason>",
    earlier: [{ until: '4.1', message: '<reason>: <path>' }],
  },
  'pragma-keys': {
    ...directive,
    message: "invalid 'pragma' directive",
    earlier: [{ until: '4.1', message: "Invalid 'pragma' directive" }],
  },
  'pragma-not-object': {
    ...directive,
    message: "value of 'pragma' must be an object",
    earlier: [{ until: '4.1', message: "Value of 'pragma' must be a dictionary" }],
  },
  'pragma-unknown': {
    ...directive,
    message: "unknown pragma '<name>'",
    earlier: [{ until: '4.1', message: "Unknown pragma '<name>'" }],
  },
  'pragma-not-bool': {
    ...directive,
    message: "pragma 'doc-required' must be boolean",
    earlier: [{ until: '4.1', message: "Pragma 'doc-required' must be boolean" }],
  },
  'pragma-not-strings': {
    ...directive,
    message: 'pragma <name> must be a list of strings',
    earlier: [{ until: '4.1', message: 'Pragma <name> must be a list of strings' }],
  },
  'schema-unreadable': { ...directive, message: "can't read schema file '<path>': <reason>" },
} as const satisfies CatalogueRows;
