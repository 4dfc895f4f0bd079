import { byPlace } from '../checks/diagnostic';
import type { FilePath } from '../text/file-path';
import { type FileDiagnostic, mergeDiagnostics, problemsOfFile } from './file-diagnostics';
import { pendingFiles, type RootAnalysis } from './root-analysis';
import type { SourceFile } from './source-file';

/** The whole workspace at one moment. Never changes; whoever holds one sees one consistent state. */
export class Snapshot {
  private readonly holders = new Map<FilePath, RootAnalysis[]>();
  private readonly merged = new Map<FilePath, readonly FileDiagnostic[]>();

  constructor(
    readonly roots: readonly RootAnalysis[],
    private readonly files: ReadonlyMap<FilePath, SourceFile>,
  ) {
    for (const root of roots) {
      for (const { module } of root.analysis.schema.files) {
        const holders = this.holders.get(module.path);
        if (holders === undefined) this.holders.set(module.path, [root]);
        else holders.push(root);
      }
    }
  }

  /** The file, if it is open or belongs to one of the schemas. */
  file(path: FilePath): SourceFile | undefined {
    return this.files.get(path);
  }

  /** All files of all schemas, and those that are open. */
  paths(): Iterable<FilePath> {
    return this.files.keys();
  }

  /** The roots whose schemas hold the file. */
  rootsOf(path: FilePath): readonly RootAnalysis[] {
    return this.holders.get(path) ?? [];
  }

  /** What is to be said of a file, from top to bottom. */
  diagnostics(path: FilePath): readonly FileDiagnostic[] {
    let diagnostics = this.merged.get(path);
    if (diagnostics === undefined) {
      diagnostics = this.collect(path);
      this.merged.set(path, diagnostics);
    }
    return diagnostics;
  }

  /** Files that are included somewhere and not read yet. */
  pending(): FilePath[] {
    return this.roots.flatMap(pendingFiles);
  }

  private collect(path: FilePath): readonly FileDiagnostic[] {
    const file = this.files.get(path);
    if (file === undefined) return [];
    return [...problemsOfFile(file), ...mergeDiagnostics(path, this.rootsOf(path))].sort(byPlace);
  }
}
