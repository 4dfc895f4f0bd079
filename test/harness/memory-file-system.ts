import { directoryOf, type FilePath, isInside, nameOf } from '../../server/src/text/file-path';
import type {
  DirectoryEntry,
  FileSystem,
  ReadFailure,
  ReadResult,
} from '../../server/src/workspace/file-system';

/** What the memory holds for a path: a text, or why there is none. */
export type MemoryFile = string | ReadFailure;

type Directories = Map<FilePath, Map<string, DirectoryEntry>>;

/** Files in memory, and a record of all that was asked for. Directories are there as long as files are in them. */
export class MemoryFileSystem implements FileSystem {
  /** The files whose whole content was read, in order; one that was refused is not among them. */
  readonly filesRead: FilePath[] = [];
  /** The files of which only the beginning was read, in order. */
  readonly headsRead: FilePath[] = [];
  /** The directories that were listed, in order, with those that are not there. */
  readonly directoriesListed: FilePath[] = [];
  private readonly files: Map<FilePath, MemoryFile>;
  private readonly gates: Promise<void>[] = [];
  /** What the directories hold; made anew after a change. */
  private directories: Directories | undefined;

  constructor(files: Readonly<Record<FilePath, MemoryFile>>) {
    this.files = new Map(Object.entries(files));
  }

  write(path: FilePath, file: MemoryFile): void {
    this.files.set(path, file);
    this.directories = undefined;
  }

  /** Removes the file, or all files below the directory. */
  remove(path: FilePath): void {
    for (const known of [...this.files.keys()]) if (isInside(known, path)) this.files.delete(known);
    this.directories = undefined;
  }

  /** Begins a new record. */
  forgetRecord(): void {
    for (const record of [this.filesRead, this.headsRead, this.directoriesListed]) record.length = 0;
  }

  /** Lets every call from now on wait; what is returned lets them go on. */
  hold(): () => void {
    let release = (): void => undefined;
    this.gates.push(new Promise((resolve) => (release = resolve)));
    return release;
  }

  async read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    if (!isInside(path, boundary)) return { kind: 'out-of-bounds', reason: boundary };
    this.filesRead.push(path);
    // What is read is what is there when reading begins, as on a real disk.
    const file = this.files.get(path) ?? { kind: 'unreadable', reason: this.reasonFor(path) };
    await this.passGates();
    return typeof file === 'string' ? { kind: 'content', text: file, isUtf8: true } : file;
  }

  async readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    if (!isInside(path, boundary)) return undefined;
    this.headsRead.push(path);
    await this.passGates();
    const file = this.files.get(path);
    return typeof file === 'string' ? file.slice(0, length) : undefined;
  }

  async list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    this.directoriesListed.push(directory);
    await this.passGates();
    this.directories ??= this.collectDirectories();
    return [...(this.directories.get(directory)?.values() ?? [])];
  }

  private collectDirectories(): Directories {
    const directories: Directories = new Map();
    const add = (path: FilePath, kind: DirectoryEntry['kind']): void => {
      const directory = directoryOf(path);
      const name = nameOf(path);
      const entries = directories.get(directory);
      if (entries !== undefined) return void entries.set(name, { name, kind });
      directories.set(directory, new Map([[name, { name, kind }]]));
      if (directoryOf(directory) !== directory) add(directory, 'directory');
    };
    for (const path of this.files.keys()) add(path, 'file');
    return directories;
  }

  private reasonFor(path: FilePath): string {
    const isDirectory = [...this.files.keys()].some((known) => isInside(directoryOf(known), path));
    return isDirectory ? 'Is a directory' : 'No such file or directory';
  }

  private async passGates(): Promise<void> {
    await Promise.all(this.gates);
  }
}
