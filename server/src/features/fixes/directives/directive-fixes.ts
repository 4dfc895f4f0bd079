import type { FixTable } from '../fix';
import { fixDirectiveKeys } from './directive-keys';
import { fixIncludeValue, fixPragmaFlag, fixPragmaList, fixPragmaValue } from './directive-values';
import { removeInclude } from './include-loop';
import { fixIncludePath } from './include-unreadable';
import { fixUnknownPragma } from './pragma-unknown';

/** For includes and pragmas. */
export const DIRECTIVE_FIXES: FixTable = {
  'include-keys': fixDirectiveKeys,
  'include-not-string': fixIncludeValue,
  'include-loop': removeInclude,
  'include-unreadable': fixIncludePath,
  'pragma-keys': fixDirectiveKeys,
  'pragma-not-object': fixPragmaValue,
  'pragma-unknown': fixUnknownPragma,
  'pragma-not-bool': fixPragmaFlag,
  'pragma-not-strings': fixPragmaList,
};
