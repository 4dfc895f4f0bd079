import { EXAMPLE_FIXES } from './examples/example-fixes';
import { DIRECTIVE_FIXES } from './directives/directive-fixes';
import { DOCUMENTATION_FIXES } from './documentation/documentation-fixes';
import type { FixTable } from './fix';
import { NAME_FIXES } from './names/name-fixes';
import { STRUCTURE_FIXES } from './structure/structure-fixes';
import { SYNTAX_FIXES } from './syntax/syntax-fixes';
import { TYPE_FIXES } from './types/type-fixes';

/** How what is wrong can be mended, by the code of its diagnostic. */
export const FIXES: FixTable = {
  ...SYNTAX_FIXES,
  ...DIRECTIVE_FIXES,
  ...DOCUMENTATION_FIXES,
  ...STRUCTURE_FIXES,
  ...NAME_FIXES,
  ...TYPE_FIXES,
  ...EXAMPLE_FIXES,
};
