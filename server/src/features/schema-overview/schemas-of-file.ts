import { explainChoice } from '../../releases/release-choice';
import type { FilePath } from '../../text/file-path';
import type { RootAnalysis } from '../../workspace/root-analysis';
import type { Snapshot } from '../../workspace/snapshot';
import { countProblems, type ProblemCounts } from './problem-counts';

/** One of the schemas that hold a file, in short. */
export interface SchemaSummary {
  readonly root: FilePath;
  /** How the root is called in its tree or folder. */
  readonly name: string;
  readonly version: string;
  /** Why it is read by the rules of that release. */
  readonly explanation: string;
  readonly files: number;
  readonly problems: ProblemCounts;
}

/** The schemas that hold a file. */
export function schemasOfFile(snapshot: Snapshot, path: FilePath): SchemaSummary[] {
  return snapshot.rootsOf(path).map(summarize);
}

function summarize(root: RootAnalysis): SchemaSummary {
  const { schema } = root.analysis;
  return {
    root: root.root,
    name: schema.root.spelling,
    version: root.choice.release.version,
    explanation: explainChoice(root.choice),
    files: schema.files.all.length,
    problems: countProblems(root),
  };
}
