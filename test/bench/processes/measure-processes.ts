/** Whole processes on the same tree: what somebody waits for who checks a schema in a build or before a commit. */
import { join } from 'node:path';
import type { BenchContext } from '../bench-context';
import type { Result } from '../report/measurement';
import { contestantsOf, findReference, type ProcessContestant, REFERENCE } from './contestants';
import { type Cost, type Spawner, startSpawner } from './spawner';

const FAMILIES = [
  { family: 'process/wall', unit: 'ms', of: ({ wall }: Cost) => wall },
  { family: 'process/cpu', unit: 'ms', of: ({ cpu }: Cost) => cpu },
  { family: 'process/memory', unit: 'MB', of: ({ memory }: Cost) => memory },
] as const;

export async function measureProcesses(context: BenchContext): Promise<Result[]> {
  const spawner = startSpawner({
    // Python finds its own modules and QEMU's compiled, as on any other run but the first, and QEMU's tree stays as it is.
    PYTHONDONTWRITEBYTECODE: '',
    PYTHONPYCACHEPREFIX: join(context.scratch, 'pycache'),
  });
  try {
    const reference = await findReference(context, spawner);
    const others = contestantsOf(context);
    const contestants = 'absent' in reference ? others : [reference, ...others];
    const costs = await raceProcesses(contestants, spawner, context);
    return FAMILIES.flatMap(({ family, unit, of }) => {
      const baseline = `${family}/${'absent' in reference ? 'floor' : REFERENCE.id}`;
      const rows = contestants.map(({ id, label }): Result => {
        const samples = (costs.get(id) ?? []).flatMap((cost) => of(cost) ?? []);
        if (samples.length === 0) return { id: `${family}/${id}`, label, skipped: 'needs python3' };
        return { id: `${family}/${id}`, label, unit, samples, baseline };
      });
      return 'absent' in reference ? [missing(family, reference.absent), ...rows] : rows;
    });
  } finally {
    spawner.close();
  }
}

function missing(family: string, why: string): Result {
  return { id: `${family}/${REFERENCE.id}`, label: REFERENCE.label, skipped: why };
}

async function raceProcesses(
  contestants: readonly ProcessContestant[],
  spawner: Spawner,
  { input, rounds }: BenchContext,
): Promise<Map<string, Cost[]>> {
  const costs = new Map<string, Cost[]>(contestants.map(({ id }) => [id, []]));
  // The first round fills caches and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const { id, label, argv } of contestants) {
      const cost = await spawner.run({ argv, cwd: input.directory });
      if (cost.status !== 0)
        throw new Error(`${label} ended with ${cost.status ?? 'a signal'}: ${argv.join(' ')}`);
      if (round > 0) costs.get(id)?.push(cost);
    }
  }
  return costs;
}
