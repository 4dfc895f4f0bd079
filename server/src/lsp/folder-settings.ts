import { type Configuration, CONFIGURATION_NAME, NO_CONFIGURATION } from '../configuration/configuration';
import { parseConfiguration } from '../configuration/parse-configuration';
import { type ReleaseChoice, writtenChoice } from '../releases/release-choice';
import { type FilePath, isInside, resolvePath } from '../text/file-path';

/** The name of the setting, as users see it. */
const QEMU_VERSION_SETTING = 'qapi.qemuVersion';

/** The settings that folders may have of their own, in the order of the values of `FolderSetting`. */
export const FOLDER_SETTINGS = [QEMU_VERSION_SETTING, 'qapi.rules', 'qapi.roots'] as const;

/** What the settings say in a workspace folder, or outside of all of them if there is no folder. */
export interface FolderSetting {
  readonly folder?: FilePath;
  readonly values: readonly unknown[];
}

/** What the user wants for schemas, folder by folder; kept up to date by `readSettings`. */
export class FolderSettings {
  /** The innermost folders first, what holds outside of them last. */
  private configurations: readonly FolderConfiguration[] = [];
  private current = '';
  private initialVersion: unknown;
  private readonly complainedOf = new Set<string>();

  constructor(private readonly complain: (message: string) => void) {}

  /** Takes the version that holds where the settings say nothing, and until they are known. */
  setInitialVersion(value: unknown): void {
    this.initialVersion = value;
    this.set([{ values: [] }]);
  }

  /** Takes the settings; yields whether they say something else than before. */
  set(settings: readonly FolderSetting[]): boolean {
    const configurations = settings
      .map((setting) => this.configurationOf(setting))
      .sort((a, b) => (b.folder ?? '').length - (a.folder ?? '').length);
    // Settings that choose nothing are all the same, in however many folders.
    const isNothing = configurations.every(({ configuration }) => configuration === NO_CONFIGURATION);
    const key = isNothing ? '' : JSON.stringify(settings);
    if (key === this.current) return false;
    this.current = key;
    this.configurations = configurations;
    return true;
  }

  readonly settingsOf = (path: FilePath): Configuration =>
    this.configurations.find(({ folder }) => folder === undefined || isInside(path, folder))?.configuration ??
    NO_CONFIGURATION;

  private configurationOf({ folder, values }: FolderSetting): FolderConfiguration {
    const [version, rules, roots] = values.map(unlessEmpty);
    const choice = this.choiceOf(version);
    // Outside of folders paths lead nowhere.
    const wanted = { rules, roots: folder && roots };
    const path = resolvePath(folder ?? '/', CONFIGURATION_NAME);
    const { configuration, problems } = parseConfiguration(JSON.stringify(wanted), path);
    for (const { message } of problems) this.complainOnce(`In the settings of QAPI: ${message}.`);
    const isNothing =
      choice === undefined &&
      configuration.roots === undefined &&
      configuration.severities === NO_CONFIGURATION.severities;
    const where = folder === undefined ? {} : { folder };
    return { ...where, configuration: isNothing ? NO_CONFIGURATION : { ...configuration, choice } };
  }

  private choiceOf(setting: unknown): ReleaseChoice | undefined {
    const value = setting ?? this.initialVersion ?? '';
    if (value === '') return undefined;
    const choice =
      typeof value === 'string' ? writtenChoice('override', value, QEMU_VERSION_SETTING) : undefined;
    if (choice === undefined) this.complainOnce(complaintAbout(value));
    return choice;
  }

  private complainOnce(complaint: string): void {
    if (this.complainedOf.has(complaint)) return;
    this.complainedOf.add(complaint);
    this.complain(complaint);
  }
}

interface FolderConfiguration {
  readonly folder?: FilePath;
  readonly configuration: Configuration;
}

/** A setting that nobody changed is empty, in some editors an empty object whatever its form should be. */
function unlessEmpty(value: unknown): unknown {
  const isEmpty = value === null || (typeof value === 'object' && Object.keys(value).length === 0);
  return isEmpty ? undefined : value;
}

function complaintAbout(value: unknown): string {
  const text = JSON.stringify(value);
  // As a number, 7.10 would be 7.1.
  return typeof value === 'string'
    ? `The setting ${QEMU_VERSION_SETTING} is no version of QEMU: ${text}. ` +
        'Give one such as 7.2, or nothing to have it found out.'
    : `The setting ${QEMU_VERSION_SETTING} must be a string in quotes, such as "7.2", and not ${text}.`;
}
