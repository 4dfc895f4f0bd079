import picomatch from 'picomatch/posix';
import { directoryOf, type FilePath, isInside, relativePath, resolvePath } from '../text/file-path';
import type { NamedSchemas } from '../workspace/named-schemas';

/** The setting that names extra places of schemas, by glob patterns relative to the folder. */
export const SCHEMA_PATHS_SETTING = 'qapi.schemaPaths';

interface FolderPatterns {
  readonly folder: FilePath;
  /** Whatever the client says. */
  readonly patterns: unknown;
}

/** Files that the setting names, by a pattern relative to the folder. */
export interface NamedFiles {
  readonly folder: FilePath;
  readonly pattern: string;
}

interface FolderMatcher {
  readonly folder: FilePath;
  readonly patterns: readonly string[];
  readonly matches: (relative: string) => boolean;
  /** Below which all files lie that match. */
  readonly directories: readonly FilePath[];
}

/** Which files the user names as schemas, folder by folder; kept up to date by `readSettings`. */
export class SchemaPaths implements NamedSchemas {
  private matchers: readonly FolderMatcher[] = [];
  private current = '[]';

  /** Takes the patterns of the folders; yields whether they are others than before. */
  set(settings: readonly FolderPatterns[]): boolean {
    const named = settings
      .map(({ folder, patterns }) => ({ folder, patterns: patternsOf(patterns) }))
      .filter(({ patterns }) => patterns.length > 0);
    const key = JSON.stringify(named);
    if (key === this.current) return false;
    this.current = key;
    this.matchers = named.map(({ folder, patterns }) => matcherOf(folder, patterns));
    return true;
  }

  /** What the setting names, as it is written. */
  get named(): NamedFiles[] {
    return this.matchers.flatMap(({ folder, patterns }) => patterns.map((pattern) => ({ folder, pattern })));
  }

  readonly isNamed = (path: FilePath): boolean =>
    this.matchers.some(
      ({ folder, matches }) => isInside(path, folder) && matches(relativePath(path, folder)),
    );

  /** Patterns of a folder inside of the place, or of one around it. */
  readonly directoriesIn = (boundary: FilePath): FilePath[] => {
    const directories = this.matchers.flatMap((matcher) => matcher.directories);
    const inPlace = directories.flatMap((directory) => {
      if (isInside(directory, boundary)) return [directory];
      return isInside(boundary, directory) ? [boundary] : [];
    });
    return [...new Set(inPlace)];
  };
}

function patternsOf(setting: unknown): string[] {
  if (!Array.isArray(setting)) return [];
  const texts = setting.filter((each): each is string => typeof each === 'string');
  return texts.map((text) => text.replace(/^(?:\.?\/)+/, '')).filter((text) => text !== '');
}

/** As editors read such patterns: none of them takes anything back. Names that begin with a dot must be written out. */
const GLOB_OPTIONS = { nonegate: true, dot: false };

function matcherOf(folder: FilePath, patterns: readonly string[]): FolderMatcher {
  const directories = patterns.map((pattern) => {
    const { base, isGlob } = picomatch.scan(pattern, GLOB_OPTIONS);
    return resolvePath(folder, isGlob ? base : directoryOf(base));
  });
  return { folder, patterns, matches: picomatch([...patterns], GLOB_OPTIONS), directories };
}
