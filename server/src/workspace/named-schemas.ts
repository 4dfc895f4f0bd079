import { type FilePath, relativePath, resolvePath } from '../text/file-path';
import type { DirectoryEntry, FileSystem } from './file-system';

/** Which files the user says are schemas, besides those that look like it. */
export interface NamedSchemas {
  readonly isNamed: (path: FilePath) => boolean;
  /** The directories in a place below which such files may lie. */
  readonly directoriesIn: (boundary: FilePath) => readonly FilePath[];
}

export const NO_NAMED_SCHEMAS: NamedSchemas = { isNamed: () => false, directoriesIn: () => [] };

/** Bound of the search, so that no pattern, however wide, holds up anything. */
const MAX_DIRECTORIES = 5000;

/** Finds the schemas in a place that the user names. */
export async function searchNamedSchemas(
  boundary: FilePath,
  fileSystem: FileSystem,
  { isNamed, directoriesIn }: NamedSchemas,
): Promise<FilePath[]> {
  const found = new Set<FilePath>();
  const pending: FilePath[] = [];
  for (const directory of directoriesIn(boundary))
    if (await isReachable(directory, boundary, fileSystem)) pending.push(directory);
  for (let count = 0; pending.length > 0 && count < MAX_DIRECTORIES; count++) {
    const directory = pending.shift();
    if (directory === undefined) break;
    for (const { name, kind } of await fileSystem.list(directory)) {
      const path = resolvePath(directory, name);
      if (kind === 'file' && isNamed(path)) found.add(path);
      if (kind === 'directory' && !name.startsWith('.') && name !== 'node_modules') pending.push(path);
    }
  }
  return [...found];
}

/** Whether a directory lies in a place without a link on the way: one may lead anywhere. */
async function isReachable(
  directory: FilePath,
  boundary: FilePath,
  fileSystem: FileSystem,
): Promise<boolean> {
  if (directory === boundary) return true;
  let above = boundary;
  for (const name of relativePath(directory, boundary).split('/')) {
    const isHere = (entry: DirectoryEntry): boolean => entry.name === name && entry.kind === 'directory';
    if (!(await fileSystem.list(above)).some(isHere)) return false;
    above = resolvePath(above, name);
  }
  return true;
}
