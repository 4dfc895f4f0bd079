import type { Release } from '../releases/release';
import { includeTarget, type Module } from '../schema/module';
import type { IncludeFailure, ModuleSource } from '../schema/schema-files';
import { type FilePath, isInside } from '../text/file-path';
import type { FileSystem, ReadFailure, ReadResult } from './file-system';
import { type FileDetails, SourceFile } from './source-file';

/** By the rules of which release a file is read. */
export type ReleaseOfFile = (path: FilePath) => Release;

/** How many files the schemas of one place may have; a hundred times QEMU's. */
const MAX_FILES = 10_000;
/** How many files that were forgotten are kept for the case that nothing changed in them. */
const MAX_FORMER = 1000;

/** Open documents over files on disk. What was read from disk is kept until somebody says that it changed. */
export class FileStore {
  private readonly documents = new Map<FilePath, SourceFile>();
  private readonly disk = new Map<FilePath, SourceFile | ReadFailure>();
  private readonly targets = new WeakMap<Module, readonly FilePath[]>();
  private readonly loading = new Map<FilePath, Promise<void>>();
  /** What was known of files that are to be read again: most of them turn out to be as they were. */
  private readonly former = new Map<FilePath, SourceFile>();

  constructor(private readonly fileSystem: FileSystem) {}

  /** What is known of the file; nothing if it was not read yet. */
  get(path: FilePath): SourceFile | ReadFailure | undefined {
    return this.documents.get(path) ?? this.disk.get(path);
  }

  document(path: FilePath): SourceFile | undefined {
    return this.documents.get(path);
  }

  openPaths(): Iterable<FilePath> {
    return this.documents.keys();
  }

  /** Takes the text of a document; it is that of the file on disk as a rule. */
  openDocument(path: FilePath, text: string, version: number): void {
    this.setDocument(this.fileOf(path, text, { version }, this.disk.get(path)));
  }

  setDocument(file: SourceFile): void {
    this.documents.set(file.path, file);
  }

  closeDocument(path: FilePath): void {
    // While the document was open, nobody may have watched the file below it.
    this.forget(path);
    this.keepFormer(path, this.documents.get(path));
    this.documents.delete(path);
  }

  /** Forgets what was read of the file, or of the files below the directory. */
  forget(path: FilePath): void {
    for (const [known, file] of this.disk) {
      if (!isInside(known, path)) continue;
      this.keepFormer(known, file);
      this.disk.delete(known);
    }
    for (const known of this.loading.keys()) if (isInside(known, path)) this.loading.delete(known);
  }

  /** Reads the file unless it is known. */
  async load(path: FilePath, boundary: FilePath): Promise<void> {
    if (this.get(path) !== undefined) return;
    let loading = this.loading.get(path);
    if (loading === undefined) {
      const request = this.fileSystem.read(path, boundary);
      loading = request.then((result) => {
        // Somebody may have forgotten the file in the meantime; then this answer is stale.
        if (this.loading.get(path) !== loading) return;
        this.loading.delete(path);
        this.keep(path, result);
      });
      this.loading.set(path, loading);
    }
    await loading;
  }

  /** Reads files and all that they include by the rules of a release, directly or not, each as soon as its name is known. */
  async loadWithIncludes(
    paths: readonly FilePath[],
    boundary: FilePath,
    releaseOf: ReleaseOfFile,
  ): Promise<void> {
    const seen = new Set<FilePath>();
    const visit = async (path: FilePath): Promise<void> => {
      if (seen.has(path) || !isInside(path, boundary)) return;
      seen.add(path);
      // Links that lead in circles make one file look like any number of them.
      if (seen.size > MAX_FILES) this.keep(path, { kind: 'unreadable', reason: 'Too many files' });
      else await this.load(path, boundary);
      await Promise.all(this.includeTargets(path, releaseOf(path)).map(visit));
    };
    await Promise.all(paths.map(visit));
  }

  /** The files that a file includes by the rules of a release, as far as it is known. */
  includeTargets(path: FilePath, release: Release): readonly FilePath[] {
    const file = this.get(path);
    if (file === undefined || 'kind' in file) return [];
    const module = file.module(release);
    let targets = this.targets.get(module);
    if (targets === undefined) {
      targets = module.includes.flatMap((directive) => includeTarget(module, directive) ?? []);
      this.targets.set(module, targets);
    }
    return targets;
  }

  /** The modules of this store by the rules of a release, for schemas whose files lie inside `boundary`. */
  moduleSource(boundary: FilePath, release: Release): ModuleSource {
    return (path) => {
      if (!isInside(path, boundary)) return { kind: 'out-of-bounds', reason: boundary };
      const file = this.get(path);
      if (file === undefined) return PENDING;
      return 'kind' in file ? file : file.module(release);
    };
  }

  private keep(path: FilePath, result: ReadResult): void {
    const former = this.former.get(path);
    this.former.delete(path);
    if (result.kind !== 'content') this.disk.set(path, result);
    else this.disk.set(path, this.fileOf(path, result.text, { isUtf8: result.isUtf8 }, former));
  }

  /** Nothing is parsed again that is as it was in a file known before. */
  private fileOf(
    path: FilePath,
    text: string,
    details: FileDetails,
    known: SourceFile | ReadFailure | undefined,
  ): SourceFile {
    if (known === undefined || 'kind' in known) return SourceFile.of(path, text, details);
    return known.withText(text, details);
  }

  private keepFormer(path: FilePath, file: SourceFile | ReadFailure | undefined): void {
    if (file === undefined || 'kind' in file) return;
    if (this.former.size >= MAX_FORMER) this.former.clear();
    this.former.set(path, file);
  }
}

const PENDING: IncludeFailure = { kind: 'pending', reason: 'not read yet' };
