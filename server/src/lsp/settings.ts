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

/** In the order of `SCOPED_SETTINGS`. */
interface ScopedSettings {
  readonly scope: { readonly folder?: FilePath };
  readonly patterns: unknown;
  readonly hints: unknown;
  readonly lenses: unknown;
  readonly values: readonly unknown[];
}

const NO_CHANGE: SettingsChange = {
  searchRules: false,
  folderSettings: false,
  inlayHints: false,
  codeLenses: false,
};

/** The settings that hold everywhere. */
const GLOBAL_SETTINGS = ['qapi.server.logLevel', 'files.exclude', 'search.exclude'] as const;

/** The settings that folders may have of their own. */
const SCOPED_SETTINGS = [
  SCHEMA_PATHS_SETTING,
  INLAY_HINTS_SECTION,
  CODE_LENS_SECTION,
  ...FOLDER_SETTINGS,
] as const;

/** Asks the client for its settings, if it can be asked. Whatever it answers, nothing breaks. */
export async function readSettings(session: Session, settings: Settings): Promise<SettingsChange> {
  const { connection, capabilities, folders, log } = session;
  if (capabilities.workspace?.configuration !== true) return NO_CHANGE;
  const scopes = [{}, ...folders.map((scopeUri) => ({ scopeUri }))];
  const items = [
    ...GLOBAL_SETTINGS.map((section) => ({ section })),
    ...scopes.flatMap((scope) => SCOPED_SETTINGS.map((section) => ({ ...scope, section }))),
  ];
  try {
    const answers: unknown[] = await connection.workspace.getConfiguration(items);
    const [level, filesExclude, searchExclude, ...inScopes] = answers;
    if (isLogLevel(level)) log.level = level;
    const scoped = [undefined, ...folders].map((uri, index) => scopedSettings(inScopes, uri, index));
    const excluded = [filesExclude, searchExclude].flatMap(activePatterns);
    return adopt(settings, excluded, scoped);
  } catch (error) {
    log.warning(`settings could not be read: ${String(error)}`);
    return NO_CHANGE;
  }
}

function adopt(
  { exclusions, schemaPaths, folderSettings, decorations }: Settings,
  excluded: readonly string[],
  scoped: readonly ScopedSettings[],
): SettingsChange {
  const areOthersExcluded = exclusions.set(excluded);
  const areOthersNamed = schemaPaths.set(
    scoped.flatMap(({ scope: { folder }, patterns }) => (folder === undefined ? [] : { folder, patterns })),
  );
  return {
    searchRules: areOthersExcluded || areOthersNamed,
    folderSettings: folderSettings.set(scoped.map(({ scope, values }) => ({ ...scope, values }))),
    inlayHints: decorations.inlayHints.set(scoped.map(({ scope, hints }) => ({ ...scope, value: hints }))),
    codeLenses: decorations.codeLenses.set(scoped.map(({ scope, lenses }) => ({ ...scope, value: lenses }))),
  };
}

/** Of one scope, from the answers for all of them. */
function scopedSettings(
  answers: readonly unknown[],
  folder: string | undefined,
  index: number,
): ScopedSettings {
  const start = index * SCOPED_SETTINGS.length;
  const [patterns, hints, lenses, ...values] = answers.slice(start, start + SCOPED_SETTINGS.length);
  const scope = folder === undefined ? {} : { folder: pathOfUri(folder) };
  return { scope, patterns, hints, lenses, values };
}

function activePatterns(setting: unknown): string[] {
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting)
    .filter(([, value]) => value === true)
    .map(([pattern]) => (pattern.startsWith('**/') || pattern.startsWith('/') ? pattern : `**/${pattern}`));
}
