import { type ReleaseChoice, writtenChoice } from '../releases/release-choice';
import { type FilePath, isInside } from '../text/file-path';

/** The name of the setting, as users see it. */
export const QEMU_VERSION_SETTING = 'qapi.qemuVersion';

/** What the setting says in a workspace folder, or outside of all of them if there is no folder. */
export interface VersionSetting {
  readonly folder?: FilePath;
  readonly value: unknown;
}

/** By the rules of which QEMU release the user wants schemas to be read; kept up to date by `readSettings`. */
export class VersionOverrides {
  /** The innermost folders first, what holds outside of them last. */
  private choices: readonly { readonly folder?: FilePath; readonly choice: ReleaseChoice | undefined }[] = [];
  private current = '';
  private initial: unknown;
  private readonly complainedOf = new Set<string>();

  constructor(private readonly complain: (message: string) => void) {}

  /** Takes what holds where the settings say nothing, and until they are known. */
  setInitial(value: unknown): void {
    this.initial = value;
    this.set([{ value: undefined }]);
  }

  /** Takes the settings; yields whether they say something else than before. */
  set(settings: readonly VersionSetting[]): boolean {
    const choices = settings
      .map(({ value, ...where }) => ({ ...where, choice: this.choiceOf(value) }))
      .sort((a, b) => (b.folder ?? '').length - (a.folder ?? '').length);
    // Settings that choose nothing are all the same, in however many folders.
    const key = choices.every(({ choice }) => choice === undefined) ? '' : JSON.stringify(settings);
    if (key === this.current) return false;
    this.current = key;
    this.choices = choices;
    return true;
  }

  readonly overrideOf = (path: FilePath): ReleaseChoice | undefined =>
    this.choices.find(({ folder }) => folder === undefined || isInside(path, folder))?.choice;

  private choiceOf(setting: unknown): ReleaseChoice | undefined {
    const value = setting ?? this.initial ?? '';
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

function complaintAbout(value: unknown): string {
  const text = JSON.stringify(value);
  // As a number, 7.10 would be 7.1.
  return typeof value === 'string'
    ? `The setting ${QEMU_VERSION_SETTING} is no version of QEMU: ${text}. ` +
        'Give one such as 7.2, or nothing to have it found out.'
    : `The setting ${QEMU_VERSION_SETTING} must be a string in quotes, such as "7.2", and not ${text}.`;
}
