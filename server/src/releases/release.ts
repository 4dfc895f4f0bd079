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

/** Which rules hold is found out when somebody first asks: most runs need to know of one release. */
function makeRelease(version: Version): Release {
  let rules: ReadonlySet<Rule> | undefined;
  return { version, has: (rule) => (rules ??= rulesOf(version)).has(rule) };
}

function rulesOf(version: Version): ReadonlySet<Rule> {
  const rules = Object.keys(RULE_SPANS) as Rule[];
  return new Set(rules.filter((rule) => isInSpan(version, RULE_SPANS[rule])));
}

function clamp(version: Version): Version {
  if (compareVersions(version, OLDEST_VERSION) < 0) return OLDEST_VERSION;
  return compareVersions(version, NEWEST_VERSION) > 0 ? NEWEST_VERSION : version;
}
