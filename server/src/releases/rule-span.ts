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
  return ordinalOf(a) - ordinalOf(b);
}

/** More than any minor version there will be. */
const MINORS = 10_000;

function ordinalOf(version: Version): number {
  const dot = version.indexOf('.');
  return Number(version.slice(0, dot)) * MINORS + Number(version.slice(dot + 1));
}

/** Whether a release lies in a span. */
export function isInSpan(version: Version, { since, until }: RuleSpan): boolean {
  const hasBegun = since === undefined || compareVersions(since, version) <= 0;
  return hasBegun && (until === undefined || compareVersions(version, until) <= 0);
}
