import { statSync } from 'node:fs';
import { toNativePath } from '../../node/native-path';
import { directoryOf, type FilePath, isInside } from '../../text/file-path';
import type { DirectoryEntry, FileSystem, ReadResult } from '../../workspace/file-system';
import { DirectoryWatcher } from './directory-watcher';

/** How long it must be quiet after a change, in milliseconds: whoever writes one file writes more as a rule. */
const QUIET = 50;

/**
 * Files that tell when something changes that somebody looked at. Each place is watched before it is looked at, so that
 * no change falls between the two.
 */
export class WatchedFiles implements FileSystem {
  /** The files that were read, or were to be read. */
  private readonly looked = new Set<FilePath>();
  private readonly listed = new Set<FilePath>();
  private readonly changed = new Set<FilePath>();
  private readonly watcher: DirectoryWatcher;
  private wake: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly files: FileSystem,
    failed: (directory: FilePath, reason: string) => void,
  ) {
    this.watcher = new DirectoryWatcher((path) => this.notice(path), failed);
  }

  read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    this.lookAt(path);
    return this.files.read(path, boundary);
  }

  readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    this.lookAt(path);
    return this.files.readHead(path, boundary, length);
  }

  list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    this.listed.add(directory);
    this.watcher.add(directory);
    return this.files.list(directory);
  }

  /** What changed since this was asked last; waits until something does. */
  async changes(): Promise<ReadonlySet<FilePath>> {
    if (this.changed.size === 0 || this.timer !== undefined)
      await new Promise<void>((resolve) => (this.wake = resolve));
    const changed = new Set(this.changed);
    this.changed.clear();
    return changed;
  }

  /** Whether there is anything from which a change may be heard. */
  get isWatching(): boolean {
    return this.watcher.isWatching;
  }

  close(): void {
    clearTimeout(this.timer);
    this.watcher.close();
  }

  private lookAt(path: FilePath): void {
    this.looked.add(path);
    this.watcher.add(directoryOf(path));
  }

  private notice(path: FilePath): void {
    if (!this.matters(path)) return;
    this.changed.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.wake?.();
    }, QUIET);
  }

  /** Whether it was looked at, holds what was looked at, or may be a new schema or hold some. */
  private matters(path: FilePath): boolean {
    if (this.looked.has(path) || this.listed.has(path)) return true;
    const holds = (known: FilePath): boolean => isInside(known, path);
    if ([...this.looked].some(holds) || [...this.listed].some(holds)) return true;
    return this.listed.has(directoryOf(path)) && (/\.(?:json|qapi)$/.test(path) || isDirectory(path));
  }
}

function isDirectory(path: FilePath): boolean {
  try {
    return statSync(toNativePath(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
