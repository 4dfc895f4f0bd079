import { compareVersions, isInSpan, type Version } from './rule-span';
import { type Rule, RULE_SPANS } from './rules';

/** The rules in force for one QEMU release. Two calls for one version yield the same object. */
export interface Release {
  readonly version: Version;
  has(rule: Rule): boolean;
}

/** The oldest and the newest release whose rules the tables hold. */
export const OLDEST_VERSION: Version = '2.12';
export const NEWEST_VERSION: Version = '11.1';

const releases = new Map<Version, Release>();

/** The release of a version; one beyond the tables follows the nearest that they hold. */
export function releaseOf(version: Version): Release {
  const known = clamp(version);
  let release = releases.get(known);
  if (release === undefined) {
    release = makeRelease(known);
    releases.set(known, release);
  }
  return release;
}

export const NEWEST_RELEASE: Release = releaseOf(NEWEST_VERSION);

function makeRelease(version: Version): Release {
  const rules = new Set<Rule>();
  for (const rule of Object.keys(RULE_SPANS) as Rule[])
    if (isInSpan(version, RULE_SPANS[rule])) rules.add(rule);
  return { version, has: (rule) => rules.has(rule) };
}

function clamp(version: Version): Version {
  if (compareVersions(version, OLDEST_VERSION) < 0) return OLDEST_VERSION;
  return compareVersions(version, NEWEST_VERSION) > 0 ? NEWEST_VERSION : version;
}
