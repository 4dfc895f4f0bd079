import { NEWEST_RELEASE, type Release } from '../releases/release';
import { type FilePath, isInside, relativePath } from '../text/file-path';
import type { TextChange } from '../text/text-change';
import { FileStore } from './file-store';
import type { FileSystem } from './file-system';
import {
  addReachable,
  discover,
  discoverBelow,
  findPlace,
  isOnlyCheckedWhileOpen,
  type Project,
  rootsOf,
} from './project';
import { analyseRoot, type RootAnalysis } from './root-analysis';
import type { Excluded } from './schema-search';
import { Snapshot } from './snapshot';
import { SourceFile } from './source-file';

export interface WorkspaceOptions {
  readonly release?: Release;
  readonly isExcluded?: Excluded;
}

/** What happened to a file or directory on disk. */
export interface FileChange {
  readonly path: FilePath;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/**
 * The one owner of all that changes: which folders and documents are open, and what is known of the files on disk.
 * Edits take effect at once; what they need from disk is read by `settle`.
 */
export class Workspace {
  private readonly store: FileStore;
  private readonly release: Release;
  private readonly projects = new Map<FilePath, Project>();
  /** The boundary of the project that an open document belongs to. */
  private readonly places = new Map<FilePath, FilePath>();
  private readonly analyses = new Map<FilePath, RootAnalysis>();
  private folders: readonly FilePath[] = [];
  /** The projects that are checked as a whole, because a workspace folder holds them. */
  private folderProjects = new Set<FilePath>();
  private isDiscoveryStale = false;
  private current: Snapshot | undefined;
  private settling: Promise<Snapshot> | undefined;

  constructor(
    private readonly fileSystem: FileSystem,
    private readonly options: WorkspaceOptions = {},
  ) {
    this.release = options.release ?? NEWEST_RELEASE;
    this.store = new FileStore(fileSystem, this.release);
  }

  /** The state after the last change, as far as the files that it needs were read. Made when it is asked for. */
  get snapshot(): Snapshot {
    this.current ??= this.makeSnapshot();
    return this.current;
  }

  /** Whether something must be read before the snapshot is complete. */
  get isUnsettled(): boolean {
    return (
      this.isDiscoveryStale ||
      this.hasUnplacedDocuments() ||
      this.hasUnreadCandidates() ||
      this.snapshot.pending().length > 0
    );
  }

  setFolders(folders: readonly FilePath[]): void {
    this.folders = folders;
    this.isDiscoveryStale = true;
  }

  /** Takes note that `isExcluded` may answer differently from now on. */
  exclusionsChanged(): void {
    this.isDiscoveryStale = true;
  }

  openDocument(path: FilePath, text: string, version: number): void {
    this.store.setDocument(SourceFile.of(path, text, this.release, { version }));
    this.current = undefined;
  }

  /** Applies edits to an open document; edits of a document that is not open are passed over. */
  changeDocument(path: FilePath, changes: readonly TextChange[], version: number): void {
    const file = this.store.document(path);
    if (file === undefined) return;
    this.store.setDocument(file.edit(changes, version));
    this.current = undefined;
  }

  document(path: FilePath): SourceFile | undefined {
    return this.store.document(path);
  }

  closeDocument(path: FilePath): void {
    this.store.closeDocument(path);
    this.places.delete(path);
    this.current = undefined;
  }

  /** Takes note of what happened to files and directories outside of the editor. */
  filesChanged(changes: readonly FileChange[]): void {
    for (const { path, kind } of changes) {
      this.store.forget(path);
      // A new file may be a schema, and one that is gone may have hidden that another one is a root.
      if (kind !== 'changed') this.isDiscoveryStale = true;
    }
    this.current = undefined;
  }

  /** Reads what is missing until nothing is; yields the state then. */
  settle(): Promise<Snapshot> {
    this.settling ??= this.readMissing().finally(() => (this.settling = undefined));
    return this.settling;
  }

  private async readMissing(): Promise<Snapshot> {
    do {
      if (this.isDiscoveryStale) await this.rediscover();
      await this.placeDocuments();
      await Promise.all([...this.projects.values()].map((project) => this.loadProject(project)));
      this.current = undefined;
    } while (this.isUnsettled);
    return this.snapshot;
  }

  private hasUnplacedDocuments(): boolean {
    return [...this.store.openPaths()].some((path) => !this.places.has(path));
  }

  /** A candidate that was closed or changed on disk must be read again before anybody can say what it includes. */
  private hasUnreadCandidates(): boolean {
    return [...this.projects.values()].some(({ candidates }) =>
      candidates.some((path) => this.store.get(path) === undefined),
    );
  }

  private async rediscover(): Promise<void> {
    this.isDiscoveryStale = false;
    const { fileSystem } = this;
    const { isExcluded } = this.options;
    const projects = new Map<FilePath, Project>();
    for (const folder of this.folders) {
      const place = await findPlace(`${folder}/.`, this.folders, fileSystem);
      if (place.kind === 'qemu-tree') projects.set(place.boundary, await discover(place, fileSystem));
      else {
        const found = await discoverBelow(
          folder,
          { kind: 'folder', boundary: folder },
          fileSystem,
          isExcluded,
        );
        for (const project of found) projects.set(project.boundary, project);
      }
    }
    this.projects.clear();
    for (const [boundary, project] of projects) {
      // One folder may lie in another one: a file belongs to the innermost place that holds it.
      const inner = [...projects.keys()].filter((other) => other !== boundary && isInside(other, boundary));
      const candidates = project.candidates.filter((path) => !inner.some((other) => isInside(path, other)));
      this.projects.set(boundary, { ...project, candidates });
    }
    this.folderProjects = new Set(projects.keys());
    this.places.clear();
    this.current = undefined;
  }

  private async placeDocuments(): Promise<void> {
    for (const path of [...this.store.openPaths()]) {
      if (this.places.has(path)) continue;
      const place = await findPlace(path, this.folders, this.fileSystem);
      this.places.set(path, place.boundary);
      if (!this.projects.has(place.boundary)) {
        this.projects.set(place.boundary, await discover(place, this.fileSystem, this.options.isExcluded));
      }
    }
  }

  private loadProject(project: Project): Promise<void> {
    const paths = [...this.documentsOf(project), ...project.candidates];
    return this.store.loadWithIncludes(paths, project.boundary);
  }

  private documentsOf({ boundary }: Project): FilePath[] {
    return [...this.store.openPaths()].filter((path) => this.places.get(path) === boundary);
  }

  private makeSnapshot(): Snapshot {
    const roots: RootAnalysis[] = [];
    for (const project of this.projects.values()) roots.push(...this.analyseProject(project));
    const kept = new Set(roots.map(({ root }) => root));
    for (const root of this.analyses.keys()) if (!kept.has(root)) this.analyses.delete(root);
    return new Snapshot(roots, this.filesOf(roots));
  }

  private analyseProject(project: Project): RootAnalysis[] {
    const source = this.store.moduleSource(project.boundary);
    return this.activeRoots(project).flatMap((root) => {
      const spelling = relativePath(root, project.boundary);
      const analysis = analyseRoot(root, spelling, source, this.analyses.get(root));
      if (analysis === undefined) return [];
      this.analyses.set(root, analysis);
      return [analysis];
    });
  }

  /** All roots of a project that a workspace folder holds; else those that lead to an open document. */
  private activeRoots(project: Project): FilePath[] {
    const documents = this.documentsOf(project);
    const isTest = (path: FilePath) => isOnlyCheckedWhileOpen(path, project);
    const ordinary = documents.filter((path) => !isTest(path) && isInside(path, project.boundary));
    const candidates = [...new Set([...project.candidates, ...ordinary])].sort();
    const roots = rootsOf({ ...project, candidates }, this.store);
    const tests = rootsOf({ ...project, candidates: documents.filter(isTest) }, this.store);
    const isWhole = this.folderProjects.has(project.boundary);
    const active = isWhole ? roots : roots.filter((root) => this.leadsTo(root, documents));
    return [...new Set([...active, ...tests])];
  }

  private leadsTo(root: FilePath, documents: readonly FilePath[]): boolean {
    const reached = new Set<FilePath>();
    addReachable(root, this.store, reached);
    return documents.some((path) => reached.has(path));
  }

  private filesOf(roots: readonly RootAnalysis[]): Map<FilePath, SourceFile> {
    const files = new Map<FilePath, SourceFile>();
    const add = (path: FilePath): void => {
      const file = this.store.get(path);
      if (file !== undefined && !('kind' in file)) files.set(path, file);
    };
    for (const { analysis } of roots) for (const { module } of analysis.schema.files) add(module.path);
    for (const path of this.store.openPaths()) add(path);
    return files;
  }
}
