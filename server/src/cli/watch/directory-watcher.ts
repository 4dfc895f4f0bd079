import { type FSWatcher, statSync, watch } from 'node:fs';
import { toNativePath } from '../../node/native-path';
import { directoryOf, type FilePath, nameOf, resolvePath } from '../../text/file-path';

/** Says that something happened to a file or directory. */
export type Listener = (path: FilePath) => void;

/** As `watch` of Node calls it. */
type NativeListener = (event: string, name: string | null) => void;

interface Watched {
  readonly watcher: FSWatcher;
  /** Which directory it is: another one may take its place under the same name. */
  readonly identity: string;
}

/**
 * Watches directories, and not the files in them: editors save by moving a new file to the place of the old one, and a
 * file that is missing may come. A directory that is missing is watched for by the nearest one above it.
 */
export class DirectoryWatcher {
  private readonly watched = new Map<FilePath, Watched>();
  /** Of these it was said that they cannot be watched; once will do, however many files are in them. */
  private readonly refused = new Set<FilePath>();

  constructor(
    private readonly changed: Listener,
    private readonly failed: (directory: FilePath, reason: string) => void,
    private readonly watchNative: (path: string, listener: NativeListener) => FSWatcher = watch,
  ) {}

  /** Watches a directory, or where it would appear. */
  add(directory: FilePath): void {
    const identity = identityOf(directory);
    const known = this.watched.get(directory);
    if (known !== undefined && known.identity === identity) return;
    this.drop(directory);
    if (identity !== undefined) this.watch(directory, identity);
    else if (directoryOf(directory) !== directory) this.add(directoryOf(directory));
  }

  /** Whether there is anything from which a change may be heard. */
  get isWatching(): boolean {
    return this.watched.size > 0;
  }

  close(): void {
    for (const directory of [...this.watched.keys()]) this.drop(directory);
  }

  private watch(directory: FilePath, identity: string): void {
    try {
      const watcher = this.watchNative(toNativePath(directory), (_, name) => this.notice(directory, name));
      watcher.on('error', () => this.lose(directory));
      this.watched.set(directory, { watcher, identity });
      this.refused.delete(directory);
    } catch (error) {
      if (this.refused.has(directory)) return;
      this.refused.add(directory);
      this.failed(directory, error instanceof Error ? error.message : String(error));
    }
  }

  private notice(directory: FilePath, name: string | null): void {
    if (this.isGone(directory, name)) this.renew(directory);
    else this.changed(name === null ? directory : resolvePath(directory, name));
  }

  /**
   * Whether the directory is not the one any more that is watched. What happens to it itself is told by its own name, and
   * that must do: one that takes its place at once may have the same number.
   */
  private isGone(directory: FilePath, name: string | null): boolean {
    return name === nameOf(directory) || identityOf(directory) !== this.watched.get(directory)?.identity;
  }

  private renew(directory: FilePath): void {
    this.drop(directory);
    this.add(directory);
    this.changed(directory);
  }

  /** Windows tells by an error that a directory is gone. With one that is still there nothing can be done. */
  private lose(directory: FilePath): void {
    if (identityOf(directory) === undefined) this.renew(directory);
    else this.drop(directory);
  }

  private drop(directory: FilePath): void {
    this.watched.get(directory)?.watcher.close();
    this.watched.delete(directory);
  }
}

/** Tells one directory from another of the same name; nothing if there is none. */
function identityOf(directory: FilePath): string | undefined {
  try {
    const stats = statSync(toNativePath(directory));
    return stats.isDirectory() ? `${stats.dev}:${stats.ino}` : undefined;
  } catch {
    return undefined;
  }
}
