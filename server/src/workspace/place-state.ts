import type { FilePath } from '../text/file-path';
import type { Place, Project } from './project';
import type { SchemaReader } from './schema-reader';

/** What is known of a place, for people who ask which schemas were found there, and why. */
export interface PlaceState extends Place {
  /** Whether all of its schemas are checked, and not only those that lead to open documents. */
  readonly isWhole: boolean;
  /** The schema files that were found, sorted. */
  readonly candidates: readonly FilePath[];
  /** Its roots, if somebody listed them, in the project's configuration or in settings. */
  readonly listed: ListedRoots | undefined;
}

export interface ListedRoots {
  readonly roots: readonly FilePath[];
  readonly by: 'configuration' | 'settings';
}

export function placeState(project: Project, isWhole: boolean, reader: SchemaReader): PlaceState {
  const { kind, boundary, candidates } = project;
  const { roots } = reader.configurationOf(boundary, project);
  const ofProject = reader.configurationFile(project)?.configuration.roots;
  const by = roots === ofProject ? 'configuration' : 'settings';
  return { kind, boundary, isWhole, candidates, listed: roots && { roots, by } };
}
