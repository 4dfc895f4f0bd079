import type { IncludeFailure, ModuleSource } from '../schema/schema-files';
import type { FilePath } from '../text/file-path';
import type { TextChange } from '../text/text-change';
import { analyseRoot, type RootAnalysis } from './root-analysis';
import { Snapshot } from './snapshot';
import type { SourceFile } from './source-file';

/** For each file its changes: in ascending order, without overlaps, all in offsets of the text as it is. */
export type ChangesByFile = ReadonlyMap<FilePath, readonly TextChange[]>;

/**
 * What the workspace would be after changes that nobody made yet: what an edit does can be asked before it is proposed.
 * Schemas that hold none of the files stay the same objects. By the rules of which release they are read stays as it is.
 */
export function withChanges(changes: ChangesByFile, before: Snapshot): Snapshot {
  const changed = changedFiles(changes, before);
  const affected = new Set([...changed.keys()].flatMap((path) => before.rootsOf(path)));
  const roots = before.roots.map((root) => (affected.has(root) ? analyseAgain(root, changed, before) : root));
  const files = Array.from(before.paths(), (path) => [path, changed.get(path) ?? before.file(path)] as const);
  const known = files.filter((pair): pair is [FilePath, SourceFile] => pair[1] !== undefined);
  return Snapshot.of(roots, new Map(known));
}

function changedFiles(changes: ChangesByFile, before: Snapshot): ReadonlyMap<FilePath, SourceFile> {
  const files = new Map<FilePath, SourceFile>();
  for (const [path, ofFile] of changes) {
    const file = before.file(path);
    if (file !== undefined && ofFile.length > 0) files.set(path, changeFile(file, ofFile));
  }
  return files;
}

/** The last change comes first, so that the offsets of the others still hold. */
function changeFile(file: SourceFile, changes: readonly TextChange[]): SourceFile {
  const version = file.details.version ?? 0;
  return changes.reduceRight((changed, change) => changed.edit(change, version), file);
}

function analyseAgain(
  previous: RootAnalysis,
  changed: ReadonlyMap<FilePath, SourceFile>,
  before: Snapshot,
): RootAnalysis {
  const { root, choice, severities, analysis } = previous;
  const { files } = analysis.schema;
  const failures = new Map<FilePath, IncludeFailure>();
  for (const { target, outcome } of files.includes.values())
    if ('reason' in outcome) failures.set(target, outcome);
  const source: ModuleSource = (path) => {
    const module = changed.get(path)?.module(choice.release) ?? analysis.schema.moduleAt(path);
    // A file that is included only now may belong to another schema.
    return module ?? failures.get(path) ?? before.file(path)?.module(choice.release) ?? UNKNOWN;
  };
  const { spelling } = analysis.schema.root;
  return analyseRoot({ root, spelling, source, choice, severities }, { previous }) ?? previous;
}

/** Of a file that no schema asked for so far. */
const UNKNOWN: IncludeFailure = { kind: 'pending', reason: '' };
