import { type BenchContext, runProgram } from './bench-context';
import { mergeSamples, type Result } from './report/measurement';

const TASKS = {
  parse: ['parse/pass', 'parse/qapi', 'parse/json-parse', 'parse/lezer', 'parse/tree-sitter'],
  analysis: ['analysis/pass', 'analysis/qapi'],
} as const;

/** Has fresh processes do each task once, in turn. */
export async function measureCold(context: BenchContext, family: keyof typeof TASKS): Promise<Result[]> {
  const rounds: Result[][] = [];
  for (let round = 0; round < context.rounds; round++) {
    const results: Result[] = [];
    for (const task of TASKS[family]) results.push(...(await runProgram(context, 'cold', { task })));
    rounds.push(results);
  }
  return mergeSamples(rounds);
}
