import type { FilePath } from '../text/file-path';
import type { TextChange } from '../text/text-change';
import type { ConfigurationFile } from './configuration-files';
import { FileStore } from './file-store';
import type { FileSystem } from './file-system';
import { activeRoots } from './active-roots';
import { type PlaceState, placeState } from './place-state';
import type { Project, SearchRules } from './project';
import { Projects } from './projects';
import { SchemaReader, type SettingsOf } from './schema-reader';
import type { Snapshot } from './snapshot';
import { SnapshotBuilder } from './snapshot-builder';
import type { SourceFile } from './source-file';

export interface WorkspaceOptions extends SearchRules {
  /** What the user wants for a schema. */
  readonly settingsOf?: SettingsOf;
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
  private readonly reader: SchemaReader;
  private readonly projects: Projects;
  private readonly snapshots: SnapshotBuilder;
  private isThorough = false;
  /** Whether all that the schemas need was read; edits that change no include leave it so. */
  private isSettled = false;
  private current: Snapshot | undefined;
  /** The documents that were edited since `current` was made. */
  private readonly edited = new Set<FilePath>();
  private settling: Promise<Snapshot> | undefined;

  constructor(fileSystem: FileSystem, options: WorkspaceOptions = {}) {
    this.store = new FileStore(fileSystem);
    this.projects = new Projects(fileSystem, options);
    this.reader = new SchemaReader(fileSystem, this.store, options.settingsOf);
    this.snapshots = new SnapshotBuilder(this.store, this.reader);
  }

  /** The state after the last change, as far as the files that it needs were read. Made when it is asked for. */
  get snapshot(): Snapshot {
    if (this.current !== undefined && this.edited.size > 0) {
      this.current = this.snapshots.revise(this.current, this.edited);
      // What the edits changed may ask for other files.
      if (this.current === undefined) this.reset();
    }
    this.edited.clear();
    this.current ??= this.makeSnapshot();
    return this.current;
  }

  /** Whether something must be read before the snapshot is complete, or is being read. */
  get isUnsettled(): boolean {
    return this.settling !== undefined || this.lacksSomething();
  }

  private lacksSomething(): boolean {
    const { snapshot } = this;
    this.isSettled ||= !(
      this.projects.isIncomplete(this.store.openPaths()) ||
      this.hasStaleProjects() ||
      snapshot.pending().length > 0
    );
    return !this.isSettled;
  }

  setFolders(folders: readonly FilePath[]): void {
    this.projects.setFolders(folders);
    this.isSettled = false;
  }

  /** Takes note that other files may be excluded, or named as schemas, from now on. */
  searchRulesChanged(): void {
    this.projects.expire();
    this.isSettled = false;
  }

  /** Takes note that `settingsOf` may answer differently from now on. */
  settingsChanged(): void {
    this.reset();
  }

  openDocument(path: FilePath, text: string, version: number): void {
    this.store.openDocument(path, text, version);
    this.reader.noteOpened(path);
    this.reset();
  }

  /** Applies edits, one after the other, to an open document; edits of a document that is not open are passed over. */
  changeDocument(path: FilePath, changes: readonly TextChange[], version: number): void {
    let file = this.store.document(path);
    if (file === undefined) return;
    for (const change of changes) file = file.edit(change, version);
    this.store.setDocument(file);
    this.edited.add(path);
  }

  openPaths(): Iterable<FilePath> {
    return this.store.openPaths();
  }

  document(path: FilePath): SourceFile | undefined {
    return this.store.document(path);
  }

  closeDocument(path: FilePath): void {
    this.store.closeDocument(path);
    this.projects.forgetDocument(path);
    this.reset();
  }

  /** Whether files are checked, too, that no root leads to and nobody opened. */
  get checksEverything(): boolean {
    return this.isThorough;
  }

  /** Has all that was found looked for and read again, and from now on checked, whether a root leads to it or not. */
  checkEverything(): void {
    this.isThorough = true;
    this.filesChanged(this.projects.all().map(({ boundary }) => ({ path: boundary, kind: 'created' })));
  }

  /** Has only that checked again which roots lead to, and what is open. */
  checkRootsOnly(): void {
    this.isThorough = false;
    this.reset();
  }

  /** Takes note of what happened to files and directories outside of the editor. */
  filesChanged(changes: readonly FileChange[]): void {
    for (const { path, kind } of changes) {
      this.reader.forget(path);
      // A new file may be a schema, and one that is gone may have hidden that another one is a root.
      if (kind !== 'changed') this.projects.expire();
    }
    this.reset();
  }

  /** The configurations of all places that are known, as they were read. */
  configurations(): ConfigurationFile[] {
    return this.projects.all().flatMap((project) => this.reader.configurationFile(project) ?? []);
  }

  /** All places that are known, with what was found in them. */
  placeStates(): PlaceState[] {
    return this.projects.all().map((project) => placeState(project, this.isWhole(project), this.reader));
  }

  /** Does by the way what the first edit would have to wait for. */
  prepareForEdits(): void {
    // What is there so far is not worth it.
    if (this.settling !== undefined) return;
    // They are found out when they are asked for.
    this.snapshot.roots.forEach(({ analysis }) => analysis.readers);
  }

  /** Reads what is missing until nothing is; yields the state then. */
  settle(): Promise<Snapshot> {
    this.settling ??= this.readMissing().finally(() => (this.settling = undefined));
    return this.settling;
  }

  private async readMissing(): Promise<Snapshot> {
    do {
      if (await this.projects.rediscover()) this.current = undefined;
      await this.projects.placeDocuments(this.store.openPaths());
      await Promise.all(this.projects.all().map((project) => this.loadProject(project)));
      this.reset();
    } while (this.lacksSomething());
    return this.snapshot;
  }

  /** A candidate or `VERSION` that changed on disk must be read again before anybody can say what is in force. */
  private hasStaleProjects(): boolean {
    return this.projects.all().some((project) => {
      const isUnread = (path: FilePath): boolean => this.store.get(path) === undefined;
      return !this.reader.isUpToDate(project) || project.candidates.some(isUnread);
    });
  }

  private async loadProject(project: Project): Promise<void> {
    await this.reader.load([...this.documentsOf(project), ...project.candidates], project);
    await Promise.all(this.activeRoots(project).map((root) => this.reader.completeRoot(root, project)));
  }

  private documentsOf(project: Project): FilePath[] {
    return [...this.store.openPaths()].filter((path) => this.projects.holds(project, path));
  }

  /** Forgets the snapshot, and with it that it was complete. */
  private reset(): void {
    this.current = undefined;
    this.isSettled = false;
  }

  private makeSnapshot(): Snapshot {
    const projects = this.projects.all().filter((project) => this.reader.canRead(project));
    return this.snapshots.make(projects.map((project) => ({ project, roots: this.activeRoots(project) })));
  }

  private activeRoots(project: Project): FilePath[] {
    const known = [...this.documentsOf(project), ...(this.isThorough ? project.candidates : [])];
    return activeRoots(project, known, this.isWhole(project), this.reader);
  }

  private isWhole(project: Project): boolean {
    return this.isThorough || this.projects.isInFolder(project);
  }
}
