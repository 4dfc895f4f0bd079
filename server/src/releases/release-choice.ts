import { NEWEST_RELEASE, type Release, releaseOf } from './release';
import { parseVersion } from './version';
import type { Verdict } from './weigh-evidence';

/** By the rules of which release a schema is read, and who says so. */
export interface ReleaseChoice {
  readonly release: Release;
  readonly reason: ReleaseReason;
  /** The version as it was found: `10.1.50` stands for 10.2. Absent where nobody wrote one. */
  readonly found?: string;
  /**
   * The name of the option or setting, the path of the configuration or of the `VERSION` file, or the signs; then what is
   * wrong with `VERSION`, if it is.
   */
  readonly detail: string;
}

/** Who says which release it is: the user, the project, its tree, its text, or nobody. */
export type ReleaseReason = WrittenReason | 'evidence' | 'default';
type WrittenReason = 'override' | 'configuration' | 'version-file';

/** What holds where nothing tells of another release. */
export const DEFAULT_CHOICE: ReleaseChoice = { release: NEWEST_RELEASE, reason: 'default', detail: '' };

/** What somebody wrote down, by hand, in a configuration or in a `VERSION` file; nothing if that is no version number. */
export function writtenChoice(
  reason: WrittenReason,
  text: string,
  detail: string,
): ReleaseChoice | undefined {
  const found =
    text
      .trim()
      .split(/\r?\n|\r/, 1)[0]
      ?.trimEnd() ?? '';
  const version = parseVersion(found);
  return version && { release: releaseOf(version), reason, found, detail };
}

/** How much is shown of what is no version number. */
const SHOWN_LENGTH = 40;

/** What is wrong with a `VERSION` file that tells no release; it cannot be read if it has no text. */
export function describeUnusable(path: string, text: string | undefined): string {
  if (text === undefined) return `${path} cannot be read`;
  const [line = ''] = text.trim().split(/[\r\n]/, 1);
  return line === ''
    ? `${path} is empty`
    : `${path} holds '${line.slice(0, SHOWN_LENGTH)}', which is no version`;
}

/** What holds where nothing tells of another release; `trouble` is what is wrong with `VERSION`. */
export function defaultChoice(trouble = ''): ReleaseChoice {
  return trouble === '' ? DEFAULT_CHOICE : { ...DEFAULT_CHOICE, detail: trouble };
}

/** What the text of a schema shows. */
export function evidentChoice({ version, signs }: Verdict, trouble = ''): ReleaseChoice {
  const names = signs.map(({ name }) => name).join(', ');
  const detail = trouble === '' ? names : `${names}; ${trouble}`;
  return { release: releaseOf(version), reason: 'evidence', detail };
}

/** Why the release is in force, in words that can follow its name. */
export function explainChoice({ release, reason, found = '', detail }: ReleaseChoice): string {
  const note = parseVersion(found) === release.version ? '' : ', and this is the nearest that is known';
  switch (reason) {
    case 'override':
    case 'configuration':
    case 'version-file':
      return `${detail} says ${found}${note}`;
    case 'evidence':
      return `the schema uses ${detail}`;
    case 'default':
      return `the newest one, since ${detail === '' ? 'nothing tells of another' : detail}`;
  }
}

/** Whether somebody wrote down which release it is, so that what the text shows does not matter. */
export function isWritten({ reason }: ReleaseChoice): boolean {
  return reason !== 'evidence' && reason !== 'default';
}

export function isSameChoice(a: ReleaseChoice, b: ReleaseChoice): boolean {
  const { release, reason, found, detail } = a;
  return release === b.release && reason === b.reason && found === b.found && detail === b.detail;
}
