import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { FileDiagnostic } from '../../workspace/file-diagnostics';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileView, viewsOf } from '../file-view';
import { type Fix, problemOf } from './fix';
import { FIXES } from './fixes';
import { unlessWorse } from './harmless';
import { withLineEnds } from './line-ends';

/** A fix with the diagnostic that it mends. */
export interface QuickFix extends Fix {
  readonly diagnostic: FileDiagnostic;
}

/** The ways to mend what is wrong in a range of the file; touching counts. */
export function quickFixes(snapshot: Snapshot, path: FilePath, range: TextRange): QuickFix[] {
  const diagnostics = snapshot.diagnosticsWithExamples(path).filter(({ range: own }) => {
    return own.start <= range.end && range.start <= own.end;
  });
  return diagnostics
    .flatMap((diagnostic) => fixesOf(diagnostic, snapshot, path))
    .map((fix) => unlessWorse(fix, snapshot));
}

/** The ways to mend a diagnostic, in the eyes of a schema for which it holds. */
export function fixesOf(diagnostic: FileDiagnostic, snapshot: Snapshot, path: FilePath): QuickFix[] {
  const makeFixes = FIXES[diagnostic.code];
  if (makeFixes === undefined) return [];
  const view = viewsOf(snapshot, path).find((one) => holdsFor(diagnostic, one));
  const problem = view && problemOf(diagnostic, view);
  if (problem === undefined) return [];
  return makeFixes(problem).map((fix) => {
    return { ...fix, edits: withLineEnds(fix.edits, snapshot), diagnostic };
  });
}

function holdsFor({ onlyIn }: FileDiagnostic, { root }: FileView): boolean {
  return onlyIn === undefined || onlyIn.includes(root.root);
}
