import { type Contestant, type Distance, race } from '../race';
import type { Result } from '../report/measurement';
import type { Rivals } from '../rivals/load-rivals';

/** A race as rows of a family; `baseline` is the contestant whose median has the ratio 1. */
export async function raceRows(
  family: string,
  baseline: string,
  contestants: readonly Contestant[],
  distance: Distance,
): Promise<Result[]> {
  const samples = await race(contestants, distance);
  return contestants.map(({ id, label }) => ({
    id: `${family}/${id}`,
    label,
    unit: 'ms',
    samples: samples.get(id) ?? [],
    baseline: `${family}/${baseline}`,
  }));
}

/** A row for each rival that is not there. */
export function missingRows(family: string, { missing }: Rivals): Result[] {
  return missing.map(({ id, label, why }) => ({ id: `${family}/${id}`, label, skipped: why }));
}
