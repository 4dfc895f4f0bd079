import { describeUnusable, type ReleaseChoice, writtenChoice } from '../releases/release-choice';
import { type FilePath, isInside, resolvePath } from '../text/file-path';
import type { FileSystem } from './file-system';

/** How much of a `VERSION` file is read, in bytes: it holds a number. */
const LENGTH = 128;

/**
 * The releases that the `VERSION` files of QEMU trees tell, each file read once. One that is to be read again still
 * tells what it told before until that is done, so that nobody parses by other rules in the meantime.
 */
export class VersionFiles {
  private readonly choices = new Map<FilePath, ReleaseChoice | undefined>();
  /** What is wrong with those that tell nothing. */
  private readonly troubles = new Map<FilePath, string>();
  private readonly current = new Set<FilePath>();
  private readonly loading = new Map<FilePath, Promise<void>>();

  constructor(private readonly fileSystem: FileSystem) {}

  /** Whether it was ever read. */
  isKnown(tree: FilePath): boolean {
    return this.choices.has(tree);
  }

  /** Whether it was read since somebody said that it changed. */
  isCurrent(tree: FilePath): boolean {
    return this.current.has(tree);
  }

  /** The release that the tree says it is; nothing if it says none. */
  choice(tree: FilePath): ReleaseChoice | undefined {
    return this.choices.get(tree);
  }

  /** What is wrong with the `VERSION` of the tree, if it tells no release. */
  trouble(tree: FilePath): string | undefined {
    return this.troubles.get(tree);
  }

  /**
   * Takes note that something happened at a path. Not only a `VERSION` file itself counts: an editor watches no file
   * above the folders that are open in it, but what changes below tells that the tree may be at another release.
   */
  forget(path: FilePath): void {
    const isNear = (tree: FilePath): boolean => isInside(path, tree) || isInside(tree, path);
    for (const tree of [...this.current]) if (isNear(tree)) this.current.delete(tree);
    for (const tree of [...this.loading.keys()]) if (isNear(tree)) this.loading.delete(tree);
  }

  /** Reads it, again if somebody says in the meantime that it changed: nobody should begin with a guess. */
  async load(tree: FilePath): Promise<void> {
    while (!this.isCurrent(tree)) await this.read(tree);
  }

  private async read(tree: FilePath): Promise<void> {
    let loading = this.loading.get(tree);
    if (loading === undefined) {
      const path = versionFileOf(tree);
      loading = this.fileSystem.readHead(path, tree, LENGTH).then((text) => {
        // Somebody may have said in the meantime that it changed; then this answer is stale.
        if (this.loading.get(tree) !== loading) return;
        this.loading.delete(tree);
        this.keep(tree, path, text);
        this.current.add(tree);
      });
      this.loading.set(tree, loading);
    }
    await loading;
  }

  private keep(tree: FilePath, path: FilePath, text: string | undefined): void {
    const choice = writtenChoice('version-file', text ?? '', path);
    this.choices.set(tree, choice);
    if (choice === undefined) this.troubles.set(tree, describeUnusable(path, text));
    else this.troubles.delete(tree);
  }
}

function versionFileOf(tree: FilePath): FilePath {
  return resolvePath(tree, 'VERSION');
}
