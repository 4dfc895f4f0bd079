import type { FixTable } from '../fix';
import { removeDuplicate } from '../structure/remove-key';
import { fixBadEscape, fixUnicodeDigits, fixUnicodeValue } from './escapes';
import { fixFunnyCharacters } from './funny-characters';
import { fixStray } from './lex-stray';
import { closeString } from './lex-unterminated-string';
import { fixFirstElement, fixFirstKey, fixNextKey, fixValue } from './misplaced-token';
import { fixElementSeparator, fixMemberSeparator } from './missing-separator';
import { fixColon } from './parse-colon';
import { fixTopLevel } from './top-level';

/** For tokens and the shape of expressions. */
export const SYNTAX_FIXES: FixTable = {
  'lex-stray': fixStray,
  'lex-unterminated-string': closeString,
  'lex-bad-escape': fixBadEscape,
  'lex-unicode-digits': fixUnicodeDigits,
  'lex-unicode-value': fixUnicodeValue,
  'lex-funny-char': fixFunnyCharacters,
  'parse-first-key': fixFirstKey,
  'parse-colon': fixColon,
  'parse-dup-key': removeDuplicate,
  'parse-member-sep': fixMemberSeparator,
  'parse-next-key': fixNextKey,
  'parse-first-elem': fixFirstElement,
  'parse-elem-sep': fixElementSeparator,
  'parse-value': fixValue,
  'top-not-object': fixTopLevel,
};
