import { type Configuration, NO_CONFIGURATION } from '../../server/src/configuration/configuration';
import { releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';

/** The settings of a user who wants schemas to be read by the rules of a release, and nothing else. */
export function settingsOfRelease(version: Version): Configuration {
  const choice = { release: releaseOf(version), reason: 'override', detail: 'the test' } as const;
  return { ...NO_CONFIGURATION, choice };
}
