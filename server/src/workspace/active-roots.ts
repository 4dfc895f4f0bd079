import { type FilePath, isInside } from '../text/file-path';
import { addReachable, isOnlyCheckedWhileOpen, type Project } from './project';
import type { SchemaReader } from './schema-reader';

/**
 * The roots of a project that are to be checked: all of them if a workspace folder holds the project, else those that
 * lead to an open document.
 */
export function activeRoots(
  project: Project,
  documents: readonly FilePath[],
  isWhole: boolean,
  reader: SchemaReader,
): FilePath[] {
  const isTest = (path: FilePath) => isOnlyCheckedWhileOpen(path, project);
  const ordinary = documents.filter((path) => !isTest(path) && isInside(path, project.boundary));
  const roots = reader.rootsOf(project, ordinary);
  const tests = reader.rootsAmong(documents.filter(isTest), project);
  const active = isWhole ? roots : roots.filter((root) => leadsTo(root, documents, project, reader));
  return [...new Set([...active, ...tests])];
}

function leadsTo(
  root: FilePath,
  documents: readonly FilePath[],
  project: Project,
  reader: SchemaReader,
): boolean {
  const reached = new Set<FilePath>();
  addReachable(root, reader.includesOf(project), reached);
  return documents.some((path) => reached.has(path));
}
