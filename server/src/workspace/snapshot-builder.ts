import { type FilePath, relativePath } from '../text/file-path';
import type { FileStore } from './file-store';
import type { Project } from './project';
import { type RootAnalysis, reviseRoot } from './root-analysis';
import type { SchemaReader } from './schema-reader';
import { Snapshot } from './snapshot';
import type { SourceFile } from './source-file';

/** A project with those of its roots that are to be checked. */
interface RootsOfProject {
  readonly project: Project;
  readonly roots: readonly FilePath[];
}

/** Makes snapshots, each with the help of the analyses of the one before. */
export class SnapshotBuilder {
  private readonly analyses = new Map<FilePath, RootAnalysis>();

  constructor(
    private readonly store: FileStore,
    private readonly reader: SchemaReader,
  ) {}

  /** A snapshot of all that is known now. Costs a look at every file. */
  make(projects: readonly RootsOfProject[]): Snapshot {
    const roots = projects.flatMap((project) => this.analyse(project));
    const kept = new Set(roots.map(({ root }) => root));
    for (const root of this.analyses.keys()) if (!kept.has(root)) this.analyses.delete(root);
    return Snapshot.of(roots, this.filesOf(roots));
  }

  /**
   * The snapshot after edits of some open documents, at the cost of what they touched. Nothing if an edit changes which
   * files or roots there are: then one has to be made.
   */
  revise(before: Snapshot, edited: Iterable<FilePath>): Snapshot | undefined {
    let snapshot = before;
    for (const path of edited) {
      const file = this.store.document(path);
      const analyse = (root: RootAnalysis) => file && reviseRoot(root, file.module(root.choice.release));
      const revised = file && snapshot.revise(file, analyse);
      if (revised === undefined) return undefined;
      snapshot = revised;
    }
    for (const root of snapshot.roots) this.analyses.set(root.root, root);
    return snapshot;
  }

  private analyse({ project, roots }: RootsOfProject): RootAnalysis[] {
    return roots.flatMap((root) => {
      const spelling = relativePath(root, project.boundary);
      const { analyses } = this;
      const earlier = { previous: analyses.get(root), others: analyses.values() };
      const analysis = this.reader.analyse(root, spelling, project, earlier);
      if (analysis === undefined) return [];
      analyses.set(root, analysis);
      return [analysis];
    });
  }

  private filesOf(roots: readonly RootAnalysis[]): Map<FilePath, SourceFile> {
    const files = new Map<FilePath, SourceFile>();
    const add = (path: FilePath): void => {
      const file = this.store.get(path);
      if (file !== undefined && !('kind' in file)) files.set(path, file);
    };
    for (const { analysis } of roots) for (const { path } of analysis.schema.files.all) add(path);
    for (const path of this.store.openPaths()) add(path);
    return files;
  }
}
