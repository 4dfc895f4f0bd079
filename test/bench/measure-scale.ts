import { join } from 'node:path';
import { type BenchContext, runProgram } from './bench-context';
import { mergeSamples, type Result } from './report/measurement';
import { SYNTHETIC_SEED, writeSchema } from './synthetic/write-schema';

/** From this factor on once must do. */
const ONCE_FROM = 100;

/** What synthetic schemas of 1, 10, 100 … times QEMU's size cost, up to the largest factor that is asked for. */
export async function measureScale(context: BenchContext): Promise<Result[]> {
  const factors = [1, 10, 100].filter((factor) => factor <= context.scale);
  const schemas = factors.map((factor) => writeFor(factor, context));
  const rounds: Result[][] = [];
  for (let round = 0; round < Math.ceil(context.rounds / 5); round++) {
    for (const { factor, directory, lines } of schemas) {
      if (round > 0 && factor >= ONCE_FROM) continue;
      rounds.push(await runProgram(context, 'scale', { directory, task: String(factor), lines }));
    }
  }
  return mergeSamples(rounds);
}

function writeFor(factor: number, { scratch }: BenchContext) {
  const directory = join(scratch, `synthetic-${factor}`);
  return { factor, directory, lines: writeSchema(directory, { factor, seed: SYNTHETIC_SEED }).lines };
}
