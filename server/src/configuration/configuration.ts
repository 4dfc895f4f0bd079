import type { ReleaseChoice } from '../releases/release-choice';
import type { FilePath } from '../text/file-path';
import { NO_SEVERITIES, type Severities } from './severities';

/** The name of the file at the root of a tree that says how its schemas are to be checked. */
export const CONFIGURATION_NAME = '.qapi.json';

/** What a project wants. */
export interface Configuration {
  readonly severities: Severities;
  /** By the rules of which release; nothing if that is to be found out. */
  readonly choice: ReleaseChoice | undefined;
  /** The roots of its schemas; nothing if they are to be found. */
  readonly roots: readonly FilePath[] | undefined;
}

/** What a project wants, where the user does not want something else. */
export function combine(project: Configuration, user: Configuration): Configuration {
  return {
    severities: project.severities.with(user.severities),
    choice: user.choice ?? project.choice,
    roots: user.roots ?? project.roots,
  };
}

export const NO_CONFIGURATION: Configuration = {
  severities: NO_SEVERITIES,
  choice: undefined,
  roots: undefined,
};
