import { directoryOf, type FilePath, isInside, nameOf, resolvePath } from '../text/file-path';
import type { DirectoryEntry, FileSystem } from './file-system';

/** The places where QEMU keeps schemas: directories of them, and single files. */
const SCHEMA_DIRECTORIES = ['qapi', 'storage-daemon/qapi'];
const SCHEMA_FILES = ['qga/qapi-schema.json', 'docs/interop/firmware.json', 'docs/interop/vhost-user.json'];

/** Deliberate errors, in every checkout: of interest only to those who open them. */
const TEST_DIRECTORY = 'tests/qapi-schema';

/** The nearest directory above the path that is a QEMU tree: one that holds `VERSION` and `qapi/`. */
export async function findQemuTree(path: FilePath, fileSystem: FileSystem): Promise<FilePath | undefined> {
  for (let directory = directoryOf(path); ; directory = directoryOf(directory)) {
    if (await isQemuTree(directory, fileSystem)) return directory;
    if (directoryOf(directory) === directory || directoryOf(directory) === '') return undefined;
  }
}

export async function isQemuTree(directory: FilePath, fileSystem: FileSystem): Promise<boolean> {
  const entries = await fileSystem.list(directory);
  const has = (name: string, kind: string) =>
    entries.some((entry) => entry.name === name && entry.kind === kind);
  return has('VERSION', 'file') && has('qapi', 'directory');
}

/** The schema files of a QEMU tree. Asks for the places where they are, and for nothing else. */
export async function listQemuSchemas(tree: FilePath, fileSystem: FileSystem): Promise<FilePath[]> {
  const inDirectories = SCHEMA_DIRECTORIES.map(async (directory) => {
    const path = resolvePath(tree, directory);
    const names = (await fileSystem.list(path)).filter(isSchemaName).map(({ name }) => name);
    return names.map((name) => resolvePath(path, name));
  });
  const single = SCHEMA_FILES.map(async (file) => {
    const path = resolvePath(tree, file);
    const entries = await fileSystem.list(directoryOf(path));
    return entries.some(({ name, kind }) => name === nameOf(path) && kind === 'file') ? [path] : [];
  });
  return (await Promise.all([...inDirectories, ...single])).flat().sort();
}

/** Whether the file is one of QEMU's own test cases, which are wrong on purpose. */
export function isQemuTestCase(path: FilePath, tree: FilePath): boolean {
  return isInside(path, resolvePath(tree, TEST_DIRECTORY));
}

/** Editors keep lock and backup files beside the ones that they edit, under names that start with a dot. */
export function isSchemaName({ name, kind }: DirectoryEntry): boolean {
  return kind === 'file' && !name.startsWith('.') && /\.(?:json|qapi)$/.test(name);
}
