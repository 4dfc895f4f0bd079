import { type FilePath, isInside, resolvePath } from '../text/file-path';
import type { FileSystem } from './file-system';

/** Which file of each place is read, and what is made of it. */
export interface PlaceFileKind<T> {
  readonly name: string;
  /** How much of it is read, in bytes. */
  readonly length: number;
  /** Makes something of its text; there is none if it cannot be read. */
  readonly parse: (path: FilePath, text: string | undefined) => T;
}

/**
 * Files of one name at the boundaries of places, each read once. One that is to be read again still tells what it told
 * before until that is done, so that nobody goes by other rules in the meantime.
 */
export class PlaceFiles<T> {
  private readonly values = new Map<FilePath, { readonly text: string | undefined; readonly value: T }>();
  private readonly current = new Set<FilePath>();
  private readonly loading = new Map<FilePath, Promise<void>>();

  constructor(
    private readonly fileSystem: FileSystem,
    private readonly kind: PlaceFileKind<T>,
  ) {}

  /** Whether the file of the place was ever read. */
  isKnown(boundary: FilePath): boolean {
    return this.values.has(boundary);
  }

  /** Whether it was read since somebody said that it changed. */
  isCurrent(boundary: FilePath): boolean {
    return this.current.has(boundary);
  }

  /** What was made of it, the same object as long as the text is the same; nothing if it was not read yet. */
  get(boundary: FilePath): T | undefined {
    return this.values.get(boundary)?.value;
  }

  /**
   * Takes note that something happened at a path. Not only the file itself counts: an editor watches no file above the
   * folders that are open in it, but what changes below tells that another state of the tree may be checked out.
   */
  forget(path: FilePath): void {
    const isNear = (boundary: FilePath): boolean => isInside(path, boundary) || isInside(boundary, path);
    for (const boundary of [...this.current]) if (isNear(boundary)) this.current.delete(boundary);
    for (const boundary of [...this.loading.keys()]) if (isNear(boundary)) this.loading.delete(boundary);
  }

  /** Reads it, again if somebody says in the meantime that it changed: nobody should begin with a guess. */
  async load(boundary: FilePath): Promise<void> {
    while (!this.isCurrent(boundary)) await this.read(boundary);
  }

  private async read(boundary: FilePath): Promise<void> {
    let loading = this.loading.get(boundary);
    if (loading === undefined) {
      const { name, length, parse } = this.kind;
      const path = resolvePath(boundary, name);
      loading = this.fileSystem.readHead(path, boundary, length).then((text) => {
        // Somebody may have said in the meantime that it changed; then this answer is stale.
        if (this.loading.get(boundary) !== loading) return;
        this.loading.delete(boundary);
        const known = this.values.get(boundary);
        if (known === undefined || known.text !== text)
          this.values.set(boundary, { text, value: parse(path, text) });
        this.current.add(boundary);
      });
      this.loading.set(boundary, loading);
    }
    await loading;
  }
}
