import { byPlace, type Diagnostic } from '../checks/diagnostic';
import { isAboutNames } from '../checks/examples/example-diagnostics';
import { LayeredMap } from '../schema/layered-map';
import type { FilePath } from '../text/file-path';
import { type FileDiagnostic, mergeDiagnostics, problemsOfFile } from './file-diagnostics';
import { diagnosticsIn, exampleDiagnosticsIn, pendingFiles, type RootAnalysis } from './root-analysis';
import type { SourceFile } from './source-file';

/** What is said of a file, with what it was put together of. */
interface MergedDiagnostics {
  readonly file: SourceFile;
  readonly lists: readonly (readonly Diagnostic[])[];
  readonly diagnostics: readonly FileDiagnostic[];
}

/** Which files there are, and which roots hold them; the same as long as no include changes. */
interface Layout {
  readonly paths: readonly FilePath[];
  /** Indices into `Snapshot.roots`. */
  readonly holders: ReadonlyMap<FilePath, readonly number[]>;
  /** For each file the last answers, which hold for whoever has the same parts of them. */
  readonly merged: Map<FilePath, MergedDiagnostics>;
  readonly mergedWithExamples: Map<FilePath, MergedDiagnostics>;
}

const CLEAN: readonly FileDiagnostic[] = [];

/** The whole workspace at one moment. Never changes; whoever holds one sees one consistent state. */
export class Snapshot {
  private constructor(
    readonly roots: readonly RootAnalysis[],
    private readonly files: LayeredMap<FilePath, SourceFile>,
    /** The files of which something is to be said as such. */
    private readonly troubled: ReadonlySet<FilePath>,
    private readonly layout: Layout,
  ) {}

  static of(roots: readonly RootAnalysis[], files: ReadonlyMap<FilePath, SourceFile>): Snapshot {
    const holders = new Map<FilePath, number[]>();
    roots.forEach(({ analysis }, index) => {
      for (const { path } of analysis.schema.files.all) {
        const known = holders.get(path);
        if (known === undefined) holders.set(path, [index]);
        else known.push(index);
      }
    });
    const troubled = new Set<FilePath>();
    for (const file of files.values()) if (problemsOfFile(file).length > 0) troubled.add(file.path);
    const layout: Layout = {
      paths: [...files.keys()],
      holders,
      merged: new Map(),
      mergedWithExamples: new Map(),
    };
    return new Snapshot(roots, LayeredMap.of(files), troubled, layout);
  }

  /**
   * The snapshot after an edit of one file; `analyse` yields the new state of each root that holds it. Nothing if the
   * edit changes more than what its roots say of the files that they have.
   */
  revise(file: SourceFile, analyse: (root: RootAnalysis) => RootAnalysis | undefined): Snapshot | undefined {
    const { path } = file;
    const roots = [...this.roots];
    const holders = this.layout.holders.get(path);
    if (holders === undefined) return undefined;
    for (const index of holders) {
      const revised = analyse(roots[index]!);
      if (revised === undefined) return undefined;
      roots[index] = revised;
    }
    const files = this.files.with(new Map([[path, file]]));
    const isTroubled = problemsOfFile(file).length > 0;
    const troubled = isTroubled === this.troubled.has(path) ? this.troubled : this.toggleTrouble(path);
    return new Snapshot(roots, files, troubled, this.layout);
  }

  /** The file, if it is open or belongs to one of the schemas. */
  file(path: FilePath): SourceFile | undefined {
    return this.files.get(path);
  }

  /** All files of all schemas, and those that are open. */
  paths(): Iterable<FilePath> {
    return this.layout.paths;
  }

  /** The files of which something is to be said. */
  pathsWithDiagnostics(): ReadonlySet<FilePath> {
    const paths = new Set(this.troubled);
    for (const { placed } of this.roots) {
      for (const [{ path }, { diagnostics }] of placed) if (diagnostics.length > 0) paths.add(path);
    }
    return paths;
  }

  /** Whether it is made of the same files and analyses as another one, and so says the same. */
  isLike(other: Snapshot): boolean {
    const { roots, layout } = this;
    const isSame = (path: FilePath, index: number): boolean =>
      path === other.layout.paths[index] && this.file(path) === other.file(path);
    return (
      roots.length === other.roots.length &&
      roots.every((root, index) => root === other.roots[index]) &&
      layout.paths.length === other.layout.paths.length &&
      layout.paths.every(isSame)
    );
  }

  /** The roots whose schemas hold the file. */
  rootsOf(path: FilePath): readonly RootAnalysis[] {
    return this.layout.holders.get(path)?.map((index) => this.roots[index]!) ?? [];
  }

  /** What is to be said of a file, from top to bottom; the same object as before if all that it is made of is. */
  diagnostics(path: FilePath): readonly FileDiagnostic[] {
    const file = this.files.get(path);
    if (file === undefined) return CLEAN;
    const lists = this.rootsOf(path).map((root) => diagnosticsIn(root, path));
    if (!this.troubled.has(path) && lists.every(({ length }) => length === 0)) return CLEAN;
    return mergeOnce(this.layout.merged, file, lists, () => {
      const merged = mergeDiagnostics(this.rootsOf(path), lists);
      return [...problemsOfFile(file), ...merged].sort(byPlace);
    });
  }

  /**
   * The same with what is to be said of the examples in the file's documentation. That takes longer when it is asked for
   * first, so it is for files that somebody looks at.
   */
  diagnosticsWithExamples(path: FilePath): readonly FileDiagnostic[] {
    const diagnostics = this.diagnostics(path);
    const file = this.files.get(path);
    const lists = this.rootsOf(path).map((root) => exampleDiagnosticsIn(root, path));
    if (file === undefined || lists.every(({ length }) => length === 0)) return diagnostics;
    return mergeOnce(this.layout.mergedWithExamples, file, [diagnostics, ...lists], () => {
      const merged = mergeDiagnostics(this.rootsOf(path), lists);
      // An example may well show what only one of the schemas has.
      const lasting = merged.filter((one) => one.onlyIn === undefined || !isAboutNames(one));
      return [...diagnostics, ...lasting].sort(byPlace);
    });
  }

  /** Files that are included somewhere and not read yet. */
  pending(): FilePath[] {
    return this.roots.flatMap(pendingFiles);
  }

  private toggleTrouble(path: FilePath): ReadonlySet<FilePath> {
    const troubled = new Set(this.troubled);
    if (!troubled.delete(path)) troubled.add(path);
    return troubled;
  }
}

/** What was merged of these lists the last time, or what `merge` makes of them now. */
function mergeOnce(
  merged: Map<FilePath, MergedDiagnostics>,
  file: SourceFile,
  lists: MergedDiagnostics['lists'],
  merge: () => readonly FileDiagnostic[],
): readonly FileDiagnostic[] {
  const known = merged.get(file.path);
  if (known?.file === file && lists.every((list, index) => list === known.lists[index]))
    return known.diagnostics;
  const diagnostics = merge();
  merged.set(file.path, { file, lists, diagnostics });
  return diagnostics;
}
