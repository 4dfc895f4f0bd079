import { type FilePath, relativePath } from '../text/file-path';
import type { FileSystem } from '../workspace/file-system';
import { addReachable, discover, findPlace } from '../workspace/project';
import type { SchemaReader } from '../workspace/schema-reader';

/**
 * The roots, as the user would call them, that lead to a file which was checked as a root itself. All schemas around it are
 * read for that.
 */
export async function containingRoots(
  path: FilePath,
  directory: FilePath,
  fileSystem: FileSystem,
  reader: SchemaReader,
): Promise<string[]> {
  const project = await discover(await findPlace(path, [directory], fileSystem), fileSystem);
  await reader.load(project.candidates, project);
  const includesOf = reader.includesOf(project);
  const leadsToIt = (root: FilePath): boolean => {
    const reached = new Set<FilePath>();
    addReachable(root, includesOf, reached);
    return root !== path && reached.has(path);
  };
  return reader
    .rootsOf(project)
    .filter(leadsToIt)
    .map((root) => relativePath(root, directory));
}
