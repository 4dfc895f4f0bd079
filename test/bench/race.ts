/** Several ways to do something, timed in turn, so that whatever else the machine does meets all of them alike. */

export interface Contestant {
  readonly id: string;
  readonly label: string;
  /** Does it once; what takes its time yields a promise. */
  readonly run: () => unknown;
}

export interface Distance {
  /** How long to go on, in milliseconds, after warming up for half as long. */
  readonly milliseconds: number;
  readonly minRounds: number;
  readonly maxRounds: number;
}

export const FULL_DISTANCE: Distance = { milliseconds: 3000, minRounds: 15, maxRounds: 400 };
export const QUICK_DISTANCE: Distance = { milliseconds: 500, minRounds: 5, maxRounds: 100 };

/** For each contestant by its id, the milliseconds of every round. */
export async function race(
  contestants: readonly Contestant[],
  distance: Distance = FULL_DISTANCE,
): Promise<Map<string, number[]>> {
  const { milliseconds, minRounds, maxRounds } = distance;
  const samples = new Map<string, number[]>(contestants.map(({ id }) => [id, []]));
  const warmAt = performance.now() + milliseconds / 2;
  for (let round = 0; round < minRounds || performance.now() < warmAt; round++) {
    for (const { run } of contestants) await timeOf(run);
  }
  const endAt = performance.now() + milliseconds;
  for (let round = 0; round < maxRounds && (round < minRounds || performance.now() < endAt); round++) {
    // Nobody always runs right behind the same other one.
    for (const { id, run } of rotated(contestants, round)) samples.get(id)?.push(await timeOf(run));
  }
  return samples;
}

export async function timeOf(run: () => unknown): Promise<number> {
  const begin = performance.now();
  const outcome = run();
  // Waiting for what is there already would be measured, too.
  if (outcome instanceof Promise) await outcome;
  return performance.now() - begin;
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const shift = by % Math.max(1, list.length);
  return [...list.slice(shift), ...list.slice(0, shift)];
}
