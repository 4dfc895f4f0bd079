import { NEWEST_RELEASE, type Release, releaseOf } from './release';
import { parseVersion } from './version';
import type { Verdict } from './weigh-evidence';

/** By the rules of which release a schema is read, and who says so. */
export interface ReleaseChoice {
  readonly release: Release;
  readonly reason: ReleaseReason;
  /** The version as it was found: `10.1.50` stands for 10.2. Absent where nobody wrote one. */
  readonly found?: string;
  /** The name of the option or setting, the path of the `VERSION` file, or the signs; empty for the default. */
  readonly detail: string;
}

export type ReleaseReason = 'override' | 'version-file' | 'evidence' | 'default';

/** What holds where nothing tells of another release. */
export const DEFAULT_CHOICE: ReleaseChoice = { release: NEWEST_RELEASE, reason: 'default', detail: '' };

/** What somebody wrote down, by hand or in a `VERSION` file; nothing if that is no version number. */
export function writtenChoice(
  reason: 'override' | 'version-file',
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

/** What the text of a schema shows. */
export function evidentChoice({ version, signs }: Verdict): ReleaseChoice {
  const detail = signs.map(({ name }) => name).join(', ');
  return { release: releaseOf(version), reason: 'evidence', detail };
}

/** Why the release is in force, in words that can follow its name. */
export function explainChoice({ release, reason, found = '', detail }: ReleaseChoice): string {
  const note = parseVersion(found) === release.version ? '' : ', and this is the nearest that is known';
  switch (reason) {
    case 'override':
    case 'version-file':
      return `${detail} says ${found}${note}`;
    case 'evidence':
      return `the schema uses ${detail}`;
    case 'default':
      return 'the newest one, since nothing tells of another';
  }
}

export function isSameChoice(a: ReleaseChoice, b: ReleaseChoice): boolean {
  const { release, reason, found, detail } = a;
  return release === b.release && reason === b.reason && found === b.found && detail === b.detail;
}
