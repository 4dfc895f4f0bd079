import { type Sign, SIGNS } from './evidence';
import { NEWEST_VERSION } from './release';
import { compareVersions, isInSpan, type Version } from './rule-span';

/** How often each of the signs occurs, in the order of the table. */
export type Evidence = readonly number[];

/** What signs say: a release older than the newest, and which of them say so. */
export interface Verdict {
  readonly version: Version;
  readonly signs: readonly Sign[];
}

/** How many occurrences of one sign count. */
const ENOUGH = 3;
/** How much better than the newest release an older one must fit: a single slip is no proof. */
const MARGIN = 2;

/** The releases that come into question, newest first: those after which something ended. */
const CANDIDATES: readonly Version[] = [
  ...new Set(SIGNS.flatMap(({ span: { until } }) => (until === undefined ? [] : [until]))),
].sort((a, b) => compareVersions(b, a));

/** What a text without signs shows. */
export const NO_EVIDENCE: Evidence = SIGNS.map(() => 0);

/** Searches an expression, or a block of comments or documentation, for all signs; most of them hold none. */
export function searchEvidence(text: string): Evidence {
  const place = text.startsWith('#') ? 'comment' : 'code';
  let found: number[] | undefined;
  SIGNS.forEach((sign, index) => {
    const count = sign.place === place ? countMatches(text, sign) : 0;
    if (count === 0) return;
    found ??= [...NO_EVIDENCE];
    found[index] = count;
  });
  return found ?? NO_EVIDENCE;
}

/** What several texts show together. */
export function addEvidence(texts: Iterable<Evidence>): Evidence {
  const sums = [...NO_EVIDENCE];
  for (const evidence of texts) {
    if (evidence === NO_EVIDENCE) continue;
    evidence.forEach((count, index) => (sums[index] = (sums[index] ?? 0) + count));
  }
  return sums;
}

export function isSameEvidence(a: Evidence, b: Evidence): boolean {
  return a === b || a.every((count, index) => count === b[index]);
}

/** The newest release that contradicts what a schema shows least; nothing if that is the newest one. */
export function weighEvidence(evidence: Evidence): Verdict | undefined {
  const counts = SIGNS.map(({ unless }, index) => {
    const isMoot = unless !== undefined && (evidence[SIGNS.indexOf(unless)] ?? 0) > 0;
    return isMoot ? 0 : (evidence[index] ?? 0);
  });
  let best = NEWEST_VERSION;
  let least = contradictions(NEWEST_VERSION, counts) - MARGIN + 1;
  for (const version of CANDIDATES) {
    const found = contradictions(version, counts);
    if (found >= least) continue;
    best = version;
    least = found;
  }
  if (best === NEWEST_VERSION) return undefined;
  const speaksForIt = ({ span }: Sign, index: number): boolean =>
    (counts[index] ?? 0) > 0 && isInSpan(best, span) && !isInSpan(NEWEST_VERSION, span);
  return { version: best, signs: SIGNS.filter(speaksForIt) };
}

function contradictions(version: Version, counts: Evidence): number {
  let sum = 0;
  SIGNS.forEach(({ span, weight }, index) => {
    if (!isInSpan(version, span)) sum += weight * Math.min(counts[index] ?? 0, ENOUGH);
  });
  return sum;
}

function countMatches(text: string, { pattern }: Sign): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (count < ENOUGH && pattern.test(text)) count++;
  return count;
}
