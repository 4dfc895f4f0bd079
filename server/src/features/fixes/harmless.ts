import { firstNewError } from '../../workspace/new-errors';
import type { Fix, Problem } from './fix';

/** The fixes, of which only those are sure that bring no error that is not there now. */
export function sureIfHarmless(fixes: readonly Fix[], problem: Problem): Fix[] {
  return fixes.map((fix) => {
    return fix.isPreferred && harmless([fix], problem).length === 0 ? { ...fix, isPreferred: false } : fix;
  });
}

/** Those of the fixes that bring no error that is not there now. */
export function harmless(fixes: readonly Fix[], { view }: Problem): Fix[] {
  return fixes.filter(({ edits }) => firstNewError(edits, view.snapshot) === undefined);
}
