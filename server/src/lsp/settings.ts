import picomatch from 'picomatch/posix';
import type { FilePath } from '../text/file-path';
import { FOLDER_SETTINGS, type FolderSettings } from './folder-settings';
import { isLogLevel } from './log';
import { SCHEMA_PATHS_SETTING, type SchemaPaths } from './schema-paths';
import type { Session } from './session';
import { CODE_LENS_SECTION, type Decorations, INLAY_HINTS_SECTION } from './switches';
import { pathOfUri } from './uri';

/** What the editor is told to leave alone; kept up to date by `readSettings`. */
export class Exclusions {
  private matches: (path: string) => boolean = () => false;
  private patterns: readonly string[] = [];

  /** Takes glob patterns as editors have them; yields whether they are others than before. */
  set(patterns: readonly string[]): boolean {
    if (patterns.join('\n') === this.patterns.join('\n')) return false;
    // A pattern with `/**` behind it excludes what lies in the directory: leave out the directory itself.
    const globs = patterns.map((pattern) => pattern.replace(/\/\*\*$/, '')).filter((glob) => glob !== '');
    this.matches = globs.length === 0 ? () => false : picomatch(globs, { dot: true });
    this.patterns = patterns;
    return true;
  }

  readonly isExcluded = (path: FilePath): boolean => this.matches(path);
}

/** What the user can set, as far as it is no mere switch. */
export interface Settings {
  readonly exclusions: Exclusions;
  readonly schemaPaths: SchemaPaths;
  readonly folderSettings: FolderSettings;
  readonly decorations: Decorations;
}

/** Which of the settings are others than before. */
export interface SettingsChange {
  /** Where schemas are looked for. */
  readonly searchRules: boolean;
  readonly folderSettings: boolean;
  readonly inlayHints: boolean;
  readonly codeLenses: boolean;
}

const NO_CHANGE: SettingsChange = {
  searchRules: false,
  folderSettings: false,
  inlayHints: false,
  codeLenses: false,
};

/** Asks the client for its settings, if it can be asked. Whatever it answers, nothing breaks. */
export async function readSettings(
  session: Session,
  { exclusions, schemaPaths, folderSettings, decorations }: Settings,
): Promise<SettingsChange> {
  const { connection, capabilities, folders, log } = session;
  if (capabilities.workspace?.configuration !== true) return NO_CHANGE;
  const items = [
    { section: 'qapi.server.logLevel' },
    { section: 'files.exclude' },
    { section: 'search.exclude' },
    { section: INLAY_HINTS_SECTION },
    { section: CODE_LENS_SECTION },
    ...folders.map((scopeUri) => ({ scopeUri, section: SCHEMA_PATHS_SETTING })),
    ...FOLDER_SETTINGS.map((section) => ({ section })),
    ...folders.flatMap((scopeUri) => FOLDER_SETTINGS.map((section) => ({ scopeUri, section }))),
  ];
  try {
    const answers: unknown[] = await connection.workspace.getConfiguration(items);
    const [level, filesExclude, searchExclude, hints, lenses, ...ofFoldersAndAll] = answers;
    const rest = ofFoldersAndAll.slice(folders.length);
    if (isLogLevel(level)) log.level = level;
    const valuesOf = (index: number) =>
      rest.slice(index * FOLDER_SETTINGS.length).slice(0, FOLDER_SETTINGS.length);
    const ofFolders = folders.map((uri, index) => ({ folder: pathOfUri(uri), values: valuesOf(index + 1) }));
    const areOthersExcluded = exclusions.set([filesExclude, searchExclude].flatMap(activePatterns));
    const named = folders.map((uri, index) => ({ folder: pathOfUri(uri), patterns: ofFoldersAndAll[index] }));
    const areOthersNamed = schemaPaths.set(named);
    return {
      searchRules: areOthersExcluded || areOthersNamed,
      folderSettings: folderSettings.set([{ values: valuesOf(0) }, ...ofFolders]),
      inlayHints: decorations.inlayHints.set(hints),
      codeLenses: decorations.codeLenses.set(lenses),
    };
  } catch (error) {
    log.warning(`settings could not be read: ${String(error)}`);
    return NO_CHANGE;
  }
}

function activePatterns(setting: unknown): string[] {
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting)
    .filter(([, value]) => value === true)
    .map(([pattern]) => (pattern.startsWith('**/') || pattern.startsWith('/') ? pattern : `**/${pattern}`));
}
