import { statSync } from 'node:fs';
import { type FilePath, isInside, joinSpelling, relativePath } from '../text/file-path';
import { fromArgument, toNativePath } from '../node/native-path';
import type { FileSystem } from '../workspace/file-system';
import { discover, discoverBelow, findPlace, type Place, type Project } from '../workspace/project';
import { isQemuTree } from '../workspace/qemu-tree';
import type { SchemaReader } from '../workspace/schema-reader';

/** A root that is to be checked. */
export interface RootRequest {
  /** As the user calls it. */
  readonly spelling: string;
  readonly path: FilePath;
  /** Nothing outside of its boundary is read. */
  readonly place: Place;
}

/** The roots that a path on the command line, written from `directory`, stands for: itself, or those in it. */
export async function findRoots(
  given: string,
  directory: FilePath,
  fileSystem: FileSystem,
  reader: SchemaReader,
): Promise<RootRequest[]> {
  const spelling = given.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  const path = fromArgument(spelling, directory);
  if (!isDirectory(path)) {
    return [{ spelling, path, place: await findPlace(path, [directory], fileSystem) }];
  }
  const projects = await findProjects(path, directory, fileSystem);
  const requests = projects.map(async (project) => {
    await reader.load(project.candidates, project);
    const roots = reader.rootsOf(project).filter((root) => isInside(root, path));
    return roots.map((root) => {
      const relative = relativePath(root, path);
      return {
        spelling: spelling === '.' ? relative : joinSpelling(spelling, relative),
        path: root,
        place: project,
      };
    });
  });
  return (await Promise.all(requests)).flat();
}

/** Reads a root with all that it includes. */
export async function loadRoot({ path, place }: RootRequest, reader: SchemaReader): Promise<void> {
  await reader.load([path], place);
  await reader.completeRoot(path, place);
}

function isDirectory(path: FilePath): boolean {
  try {
    return statSync(toNativePath(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // Whoever reads it says why it cannot be had.
    return false;
  }
}

async function findProjects(path: FilePath, directory: FilePath, fileSystem: FileSystem): Promise<Project[]> {
  if (await isQemuTree(path, fileSystem)) {
    return [await discover({ kind: 'qemu-tree', boundary: path }, fileSystem)];
  }
  const folder = isInside(path, directory) ? directory : path;
  return discoverBelow(path, await findPlace(`${path}/.`, [folder], fileSystem), fileSystem);
}
