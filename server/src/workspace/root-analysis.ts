import { analyseSchema, type SchemaAnalysis } from '../checks/analysis';
import type { Diagnostic } from '../checks/diagnostic';
import { diagnosticsByFile } from '../checks/place-findings';
import { isSameChoice, type ReleaseChoice } from '../releases/release-choice';
import { buildSchema, type ModuleSource, type SchemaInclude } from '../schema/schema';
import type { FilePath } from '../text/file-path';

/** A root with all that was found in its files. */
export interface RootAnalysis {
  readonly root: FilePath;
  /** By the rules of which release, and why. */
  readonly choice: ReleaseChoice;
  readonly analysis: SchemaAnalysis;
  /** By the path of the file; files without diagnostics are left out. */
  readonly diagnostics: ReadonlyMap<FilePath, readonly Diagnostic[]>;
}

/**
 * Analyses the schema of a root; nothing if the root itself cannot be had. `spelling` is how messages of QEMU's
 * front end would call it; `source` yields modules by the rules of the chosen release. The previous analysis is handed back as it is if none of its files changed.
 */
export function analyseRoot(
  root: FilePath,
  spelling: string,
  source: ModuleSource,
  choice: ReleaseChoice,
  previous?: RootAnalysis,
): RootAnalysis | undefined {
  if (previous !== undefined && isCurrent(previous, source)) {
    return isSameChoice(previous.choice, choice) ? previous : { ...previous, choice };
  }
  const module = source(root);
  if ('kind' in module) return undefined;
  const isComparable = previous?.choice.release === choice.release;
  const schema = buildSchema(module, spelling, source);
  const analysis = analyseSchema(schema, isComparable ? previous.analysis : undefined);
  const diagnostics = new Map<FilePath, readonly Diagnostic[]>();
  for (const [file, list] of diagnosticsByFile(analysis)) diagnostics.set(file.module.path, list);
  return { root, choice, analysis, diagnostics };
}

/** The files that the root's includes ask for and that were not read yet. */
export function pendingFiles({ analysis }: RootAnalysis): FilePath[] {
  return analysis.schema.includes
    .filter(({ outcome }) => outcome.kind === 'pending')
    .map(({ target }) => target);
}

function isCurrent({ analysis }: RootAnalysis, source: ModuleSource): boolean {
  const { files, includes } = analysis.schema;
  return files.every(({ module }) => source(module.path) === module) && includes.every(isSame);

  function isSame({ target, outcome }: SchemaInclude): boolean {
    if (outcome.kind === 'included' || outcome.kind === 'repeated' || outcome.kind === 'loop') return true;
    const now = source(target);
    return 'kind' in now && now.kind === outcome.kind && now.reason === outcome.reason;
  }
}
