import { type BenchContext, runProgram } from './bench-context';
import { mergeSamples, type Result } from './report/measurement';

/** Where V8 puts what a process makes, and when it tidies that, differs from one process to the next, for good. */
const PROCESSES = 3;

/** Has several processes run the same race, and puts their samples together. */
export async function measureWarm(context: BenchContext, name: 'parsing' | 'analysis'): Promise<Result[]> {
  const rounds: Result[][] = [];
  for (let round = 0; round < PROCESSES; round++) rounds.push(await runProgram(context, name));
  return mergeSamples(rounds);
}
