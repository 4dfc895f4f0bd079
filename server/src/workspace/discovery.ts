import { type FilePath, isInside } from '../text/file-path';
import type { FileSystem } from './file-system';
import { discover, discoverBelow, findPlace, type Project, type SearchRules } from './project';

/** Finds the schemas of all workspace folders, by the boundaries of the places in which they are. */
export async function discoverAll(
  folders: readonly FilePath[],
  fileSystem: FileSystem,
  rules: SearchRules,
): Promise<ReadonlyMap<FilePath, Project>> {
  const projects = new Map<FilePath, Project>();
  for (const folder of folders) {
    for (const project of await discoverFolder(folder, folders, fileSystem, rules)) {
      projects.set(project.boundary, project);
    }
  }
  return keepApart(projects);
}

async function discoverFolder(
  folder: FilePath,
  folders: readonly FilePath[],
  fileSystem: FileSystem,
  rules: SearchRules,
): Promise<Project[]> {
  const place = await findPlace(`${folder}/.`, folders, fileSystem);
  if (place.kind === 'qemu-tree') return [await discover(place, fileSystem, rules)];
  return discoverBelow(folder, { kind: 'folder', boundary: folder }, fileSystem, rules);
}

/** One folder may lie in another one: a file belongs to the innermost place that holds it. */
function keepApart(projects: ReadonlyMap<FilePath, Project>): ReadonlyMap<FilePath, Project> {
  const kept = new Map<FilePath, Project>();
  for (const [boundary, project] of projects) {
    const inner = [...projects.keys()].filter((other) => other !== boundary && isInside(other, boundary));
    const candidates = project.candidates.filter((path) => !inner.some((other) => isInside(path, other)));
    kept.set(boundary, { ...project, candidates });
  }
  return kept;
}
