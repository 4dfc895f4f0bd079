import { firstNewError, hasMoreErrors } from '../../workspace/new-errors';
import type { Snapshot } from '../../workspace/snapshot';
import { withChanges } from '../../workspace/with-changes';
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

/** What is sure must not lead to more errors than there are now, even if these were only hidden. */
export function unlessWorse<T extends Fix>(fix: T, snapshot: Snapshot): T {
  if (!fix.isPreferred || !hasMoreErrors(withChanges(fix.edits, snapshot), snapshot)) return fix;
  return { ...fix, isPreferred: false };
}
