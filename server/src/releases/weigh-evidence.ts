import { type Sign, SIGNS } from './evidence';
import { NEWEST_VERSION } from './release';
import { compareVersions, isInSpan, type Version } from './rule-span';

/** How often each of the signs occurs in a text, in the order of the table. */
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

/** Searches a text for all signs. */
export function searchEvidence(text: string): Evidence {
  return SIGNS.map((sign) => countMatches(text, sign));
}

/** The newest release that contradicts the texts of a schema least; nothing if that is the newest one. */
export function weighEvidence(texts: readonly Evidence[]): Verdict | undefined {
  const counts = SIGNS.map((_, index) => texts.reduce((sum, counted) => sum + (counted[index] ?? 0), 0));
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

function countMatches(text: string, { pattern, unless }: Sign): number {
  if (unless !== undefined && text.includes(unless)) return 0;
  let count = 0;
  pattern.lastIndex = 0;
  while (count < ENOUGH && pattern.test(text)) count++;
  return count;
}
