import type { DiagnosticCode } from '../checks/catalogue';
import type { Diagnostic } from '../checks/diagnostic';
import type { FilePath } from '../text/file-path';
import { growth, type TextChange } from '../text/text-change';
import { type RootAnalysis, strictDiagnosticsIn } from './root-analysis';
import type { Snapshot } from './snapshot';
import { type ChangesByFile, withChanges } from './with-changes';

/**
 * The first error that a schema would have after the changes and does not have now. So whatever the checks forbid is
 * refused in their words: names that are invalid, reserved, taken, or that clash in C. How much the project cares for a
 * rule does not count: QEMU does. Errors of `tolerated` codes may come.
 */
export function firstNewError(
  changes: ChangesByFile,
  before: Snapshot,
  tolerated: ReadonlySet<DiagnosticCode> = NONE,
): Diagnostic | undefined {
  const after = withChanges(changes, before);
  for (const [index, root] of after.roots.entries()) {
    const old = before.roots[index];
    if (old === undefined || old === root) continue;
    const known = new Set(
      errorsOf(old).map(({ path, error }) => keyOf(path, error, changes.get(path) ?? [])),
    );
    const found = errorsOf(root).find(
      ({ path, error }) => !tolerated.has(error.code) && !known.has(keyOf(path, error, [])),
    );
    if (found !== undefined) return found.error;
  }
  return undefined;
}

/** Whether the schemas have more errors than they had; those of the one snapshot are revisions of those of the other. */
export function hasMoreErrors(after: Snapshot, before: Snapshot): boolean {
  // What several schemas say of a file is one error.
  const [now, then] = [new Set<string>(), new Set<string>()];
  for (const [index, root] of after.roots.entries()) {
    const old = before.roots[index];
    if (old === undefined || old === root) continue;
    for (const { path, error } of errorsOf(root)) now.add(keyOf(path, error, []));
    for (const { path, error } of errorsOf(old)) then.add(keyOf(path, error, []));
  }
  return now.size > then.size;
}

const NONE: ReadonlySet<DiagnosticCode> = new Set();

interface PlacedError {
  readonly path: FilePath;
  readonly error: Diagnostic;
}

function errorsOf(root: RootAnalysis): PlacedError[] {
  return root.analysis.schema.files.all.flatMap(({ path }) => {
    const errors = strictDiagnosticsIn(root, path).filter(({ severity }) => severity === 'error');
    return errors.map((error) => ({ path, error }));
  });
}

/** The same for one error before and after the changes, however much its message names what was renamed. */
function keyOf(path: FilePath, { code, range }: Diagnostic, changes: readonly TextChange[]): string {
  const before = changes.filter(({ end }) => end <= range.start);
  const start = before.reduce((offset, change) => offset + growth(change), range.start);
  return `${start} ${code} ${path}`;
}
