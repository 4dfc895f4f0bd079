import { directoryOf, type FilePath, isInside, resolvePath } from '../text/file-path';
import type { FileSystem } from './file-system';
import { findQemuTree, isQemuTestCase, isSchemaName, listQemuSchemas } from './qemu-tree';
import { NO_NAMED_SCHEMAS, type NamedSchemas, searchNamedSchemas } from './named-schemas';
import { type Excluded, HEAD_LENGTH, hasModeLine, searchSchemas } from './schema-search';

/** Where files belong together: nothing beyond the boundary is read for any of them. */
export interface Place {
  readonly kind: 'qemu-tree' | 'folder' | 'directory';
  readonly boundary: FilePath;
}

/** A place with the schemas in it. */
export interface Project extends Place {
  /** The schema files that were found, sorted. */
  readonly candidates: readonly FilePath[];
}

/** What the user says of where schemas are. */
export interface SearchRules {
  readonly isExcluded?: Excluded;
  readonly named?: NamedSchemas;
}

/** The place of a file: the QEMU tree around it, else the workspace folder that holds it, else its directory. */
export async function findPlace(
  path: FilePath,
  folders: readonly FilePath[],
  fileSystem: FileSystem,
): Promise<Place> {
  const tree = await findQemuTree(path, fileSystem);
  if (tree !== undefined) return { kind: 'qemu-tree', boundary: tree };
  const around = folders.filter((folder) => isInside(path, folder)).sort((a, b) => b.length - a.length)[0];
  if (around !== undefined) return { kind: 'folder', boundary: around };
  return { kind: 'directory', boundary: directoryOf(path) };
}

/** Finds the schemas of a place. In a lone directory only its own files are looked at. */
export async function discover(
  { kind, boundary }: Place,
  fileSystem: FileSystem,
  { isExcluded, named = NO_NAMED_SCHEMAS }: SearchRules = {},
): Promise<Project> {
  const nameIn = () => searchNamedSchemas(boundary, fileSystem, named);
  switch (kind) {
    case 'qemu-tree':
      return {
        kind,
        boundary,
        candidates: merge(await listQemuSchemas(boundary, fileSystem), await nameIn()),
      };
    case 'folder': {
      const { files } = await searchSchemas(boundary, fileSystem, isExcluded);
      return { kind, boundary, candidates: merge(files, await nameIn()) };
    }
    case 'directory':
      return { kind, boundary, candidates: await siblings(boundary, fileSystem) };
  }
}

/** Finds the schemas below a folder that lies in a place: its own, and the QEMU trees in it, each a place by itself. */
export async function discoverBelow(
  folder: FilePath,
  place: Place,
  fileSystem: FileSystem,
  rules: SearchRules = {},
): Promise<Project[]> {
  const { files, trees } = await searchSchemas(folder, fileSystem, rules.isExcluded);
  const named = await searchNamedSchemas(folder, fileSystem, rules.named ?? NO_NAMED_SCHEMAS);
  const inTrees = trees.map((boundary) => discover({ kind: 'qemu-tree', boundary }, fileSystem, rules));
  return [{ ...place, candidates: merge(files, named) }, ...(await Promise.all(inTrees))];
}

/** The files of both lists, sorted. */
function merge(files: readonly FilePath[], named: readonly FilePath[]): readonly FilePath[] {
  return named.length === 0 ? files : [...new Set([...files, ...named])].sort();
}

/** How many files of a lone directory are looked at. */
const MAX_SIBLINGS = 200;

async function siblings(directory: FilePath, fileSystem: FileSystem): Promise<FilePath[]> {
  const files = (await fileSystem.list(directory)).filter(isSchemaName).slice(0, MAX_SIBLINGS);
  const found: FilePath[] = [];
  for (const { name } of files) {
    const path = resolvePath(directory, name);
    const isSchema =
      name.endsWith('.qapi') || hasModeLine((await fileSystem.readHead(path, directory, HEAD_LENGTH)) ?? '');
    if (isSchema) found.push(path);
  }
  return found.sort();
}

/** The files that a file includes. */
export type IncludesOf = (path: FilePath) => readonly FilePath[];

/**
 * The roots among the candidates: those that no other one includes. Candidates that include each other in a circle
 * have none, so the first of them is taken. All of them must be loaded.
 */
export function rootsOf(candidates: readonly FilePath[], includesOf: IncludesOf): FilePath[] {
  const included = new Set(
    candidates.flatMap((path) => includesOf(path).filter((target) => target !== path)),
  );
  const roots = candidates.filter((path) => !included.has(path));
  const reached = new Set<FilePath>();
  for (const root of roots) addReachable(root, includesOf, reached);
  for (const path of candidates) {
    if (reached.has(path)) continue;
    roots.push(path);
    addReachable(path, includesOf, reached);
  }
  return roots.sort();
}

export function addReachable(start: FilePath, includesOf: IncludesOf, reached: Set<FilePath>): void {
  const pending = [start];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    pending.push(...includesOf(path));
  }
}

/** Whether the file is checked only while it is open. */
export function isOnlyCheckedWhileOpen(path: FilePath, project: Place): boolean {
  return project.kind === 'qemu-tree' && isQemuTestCase(path, project.boundary);
}
