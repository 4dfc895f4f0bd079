import { type Rule, RULE_SPANS, type Version } from './rules';

/** The rules in force for one QEMU release. Two calls for one version yield the same object. */
export interface Release {
  readonly version: Version;
  has(rule: Rule): boolean;
}

/** The newest release whose rules the table holds. */
export const NEWEST_VERSION: Version = '11.1';

const releases = new Map<Version, Release>();

export function releaseOf(version: Version): Release {
  let release = releases.get(version);
  if (release === undefined) {
    release = makeRelease(version);
    releases.set(version, release);
  }
  return release;
}

export const NEWEST_RELEASE: Release = releaseOf(NEWEST_VERSION);

function makeRelease(version: Version): Release {
  const rules = new Set<Rule>();
  for (const rule of Object.keys(RULE_SPANS) as Rule[]) {
    const { since, until } = RULE_SPANS[rule];
    const hasBegun = since === undefined || compareVersions(since, version) <= 0;
    const hasEnded = until !== undefined && compareVersions(until, version) < 0;
    if (hasBegun && !hasEnded) rules.add(rule);
  }
  return { version, has: (rule) => rules.has(rule) };
}

/** Negative if `a` is the older release, positive if it is the newer one, else 0. */
export function compareVersions(a: Version, b: Version): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
