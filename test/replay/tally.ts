import { INSERTION_KINDS, type Insertion } from './insertions';
import type { Attempt } from './replay';
import { REPLAY_KINDS } from './positions';

/** What shares of attempts must succeed. */
const OFFERED = 0.99;
const AMONG_FIRST = 0.9;
const FIRST = 5;

export interface Tally {
  readonly count: number;
  readonly offered: number;
  readonly amongFirst: number;
}

export function tallyOf(attempts: readonly Attempt[]): Tally {
  return {
    count: attempts.length,
    offered: attempts.filter(({ rank }) => rank >= 0).length,
    amongFirst: attempts.filter(({ rank }) => rank >= 0 && rank < FIRST).length,
  };
}

export function isGoodEnough({ count, offered, amongFirst }: Tally): boolean {
  return offered >= OFFERED * count && amongFirst >= AMONG_FIRST * count;
}

/** A line for each kind, and one for all. */
export function describeTally(attempts: readonly Attempt[]): string {
  const kinds = REPLAY_KINDS.map((kind) => {
    return describeLine(kind, tallyOf(attempts.filter(({ position }) => position.kind === kind)));
  });
  return [...kinds, describeLine('all', tallyOf(attempts))].join('');
}

function describeLine(title: string, { count, offered, amongFirst }: Tally): string {
  const share = (part: number): string => `${((100 * part) / Math.max(count, 1)).toFixed(1)} %`.padStart(8);
  return `${title.padEnd(20)} ${String(count).padStart(5)}  offered ${share(offered)}  among the first ${FIRST} ${share(amongFirst)}\n`;
}

/** What was not offered, and what came late. */
export function describeMisses(attempts: readonly Attempt[]): string {
  return attempts
    .filter(({ rank }) => rank < 0 || rank >= FIRST)
    .map(({ position: { kind, path, range }, word, remainder, typed, rank }) => {
      const outcome = rank < 0 ? 'not offered' : `number ${rank + 1}`;
      return `${outcome}: ${kind} '${word}' at ${path}:${range.start} with ${remainder}, '${typed}' typed\n`;
    })
    .join('');
}

/** What offers bring up on themselves. */
export function describeComplaints(attempts: readonly Attempt[], insertions: readonly Insertion[]): string {
  const places = [
    ...attempts.map(({ position: { path, kind, range }, complaints }) => {
      return { path, kind, offset: range.start, complaints };
    }),
    ...insertions,
  ];
  return places
    .flatMap(({ kind, path, offset, complaints }) =>
      complaints.map((text) => `complaint: ${kind} at ${path}:${offset}: ${text}\n`),
    )
    .join('');
}

/** How often something new was begun, and how often something was offered for it. */
export function describeInsertions(insertions: readonly Insertion[]): string {
  return INSERTION_KINDS.map((kind) => {
    const all = insertions.filter((one) => one.kind === kind);
    const answered = all.filter(({ offered }) => offered > 0).length;
    return `begun ${kind.padEnd(18)} ${String(all.length).padStart(5)}  something offered ${answered}\n`;
  }).join('');
}
