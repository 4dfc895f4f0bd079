import { firstNewError } from '../../workspace/new-errors';
import type { Fix, Problem } from './fix';

/** Those of the fixes that bring no error that is not there now. */
export function harmless(fixes: readonly Fix[], { view }: Problem): Fix[] {
  return fixes.filter(({ edits }) => firstNewError(edits, view.snapshot) === undefined);
}
