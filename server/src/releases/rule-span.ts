/** `MAJOR.MINOR` of a QEMU release, for instance `10.2`. */
export type Version = `${number}.${number}`;

/** A row of a table of rules: the rule holds in all releases from `since` to `until`, both included. */
export interface RuleSpan {
  /** Absent: the rule is older than the oldest release that we know. */
  readonly since?: Version;
  /** Absent: the rule still holds. */
  readonly until?: Version;
}

/** Negative if `a` is the older release, positive if it is the newer one, else 0. */
export function compareVersions(a: Version, b: Version): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

/** Whether a release lies in a span. */
export function isInSpan(version: Version, { since, until }: RuleSpan): boolean {
  const hasBegun = since === undefined || compareVersions(since, version) <= 0;
  return hasBegun && (until === undefined || compareVersions(version, until) <= 0);
}
