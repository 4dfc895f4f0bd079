import { type FilePath, nameOf, resolvePath } from '../text/file-path';
import type { DirectoryEntry, FileSystem } from './file-system';
import { isQemuTree } from './qemu-tree';

/** QEMU's schemas say in their first lines that they are to be edited as Python. */
const MODE_LINE =
  /^#.*(?:-\*-(?:[^*\n]*;)?\s*(?:mode:\s*)?python\b|\b(?:vim?|ex):.*\b(?:ft|filetype)=python\b)/im;
/** In how much of a file, in bytes, the mode line is looked for. */
export const HEAD_LENGTH = 512;

/** Bounds of the search, so that no folder, however large, holds up anything. */
const MAX_DIRECTORIES = 5000;
const MAX_HEADS = 5000;
/** Directories in which every `.json` file is a schema. */
const SCHEMA_FOLDERS = new Set(['qapi', 'qapi-schema']);
/** Directories that hold no sources. */
const SKIPPED = new Set(['node_modules', 'build', 'out', 'dist', 'target', '__pycache__']);

export interface SearchResult {
  /** Schema files outside of QEMU trees. */
  readonly files: readonly FilePath[];
  /** QEMU trees, which know by themselves where their schemas are. */
  readonly trees: readonly FilePath[];
}

/** Whether the editor is told to leave a path alone. */
export type Excluded = (path: FilePath) => boolean;

/** Finds the schemas of a folder: `*.qapi`, `.json` files in a folder `qapi`, and those with the mode line. */
export async function searchSchemas(
  folder: FilePath,
  fileSystem: FileSystem,
  isExcluded: Excluded = () => false,
): Promise<SearchResult> {
  return new Search(folder, fileSystem, isExcluded).run();
}

/** Whether the first lines of a file carry QEMU's mode line. */
export function hasModeLine(head: string): boolean {
  return MODE_LINE.test(head);
}

class Search {
  private readonly files: FilePath[] = [];
  private readonly trees: FilePath[] = [];
  private heads = 0;

  constructor(
    private readonly folder: FilePath,
    private readonly fileSystem: FileSystem,
    private readonly isExcluded: Excluded,
  ) {}

  async run(): Promise<SearchResult> {
    const pending: FilePath[] = [this.folder];
    for (let count = 0; pending.length > 0 && count < MAX_DIRECTORIES; count++) {
      const directory = pending.shift();
      if (directory === undefined) break;
      if (await isQemuTree(directory, this.fileSystem)) this.trees.push(directory);
      else pending.push(...(await this.visit(directory)));
    }
    return { files: this.files.sort(), trees: this.trees.sort() };
  }

  /** Takes the schemas of a directory; yields its subdirectories. */
  private async visit(directory: FilePath): Promise<FilePath[]> {
    const subdirectories: FilePath[] = [];
    for (const entry of await this.fileSystem.list(directory)) {
      const path = resolvePath(directory, entry.name);
      if (entry.name.startsWith('.') || this.isExcluded(path)) continue;
      if (entry.kind === 'directory') {
        if (!SKIPPED.has(entry.name)) subdirectories.push(path);
      } else if (await this.isSchema(entry, path, directory)) this.files.push(path);
    }
    return subdirectories;
  }

  private async isSchema({ name }: DirectoryEntry, path: FilePath, directory: FilePath): Promise<boolean> {
    if (name.endsWith('.qapi')) return true;
    if (!name.endsWith('.json')) return false;
    if (SCHEMA_FOLDERS.has(nameOf(directory))) return true;
    if (this.heads++ >= MAX_HEADS) return false;
    return hasModeLine((await this.fileSystem.readHead(path, this.folder, HEAD_LENGTH)) ?? '');
  }
}
