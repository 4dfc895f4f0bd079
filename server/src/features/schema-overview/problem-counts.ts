import type { Diagnostic, Severity } from '../../checks/diagnostic';
import { counted } from '../../text/counted';
import type { FilePath } from '../../text/file-path';
import { diagnosticsIn, exampleDiagnosticsIn, type RootAnalysis } from '../../workspace/root-analysis';
import type { Snapshot } from '../../workspace/snapshot';

/** How many problems there are of each severity. */
export type ProblemCounts = Readonly<Record<Severity, number>>;

/** Of what people want to know the number; what is less than that are remarks. */
const TOLD: readonly Severity[] = ['error', 'warning'];

/** The problems in a schema, apart from those in examples: they take longer to find out than all else. */
export function countProblems(root: RootAnalysis): ProblemCounts {
  return count(pathsOf(root).map((path) => diagnosticsIn(root, path)));
}

/** The problems in files of a schema, by default in all of them, and in the examples in them. */
export function countWithExamples(root: RootAnalysis, paths = pathsOf(root)): ProblemCounts {
  return count(paths.flatMap((path) => [diagnosticsIn(root, path), exampleDiagnosticsIn(root, path)]));
}

function pathsOf(root: RootAnalysis): readonly FilePath[] {
  return root.analysis.schema.files.all.map(({ path }) => path);
}

/** The problems in all files and in the examples in them, each told once, however many schemas share it. */
export function countAllProblems(snapshot: Snapshot): ProblemCounts {
  return count(Array.from(snapshot.paths(), (path) => snapshot.diagnosticsWithExamples(path)));
}

function count(lists: readonly (readonly Diagnostic[])[]): ProblemCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const list of lists) for (const { severity } of list) counts[severity]++;
  return counts;
}

/** `2 errors, 1 warning`; nothing if there are none. */
export function describeCounts(counts: ProblemCounts): string {
  return TOLD.filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severity))
    .join(', ');
}
