/** How the benchmarks talk to the programs that they start: a request as argument, results on standard output. */
import type { Distance } from '../race';
import type { Result } from '../report/measurement';

export interface ProgramRequest {
  /** The tree to measure on. */
  readonly directory: string;
  /** Where rivals may be installed. */
  readonly rivals: readonly string[];
  readonly distance: Distance;
  /** What to do, for programs that can do several things. */
  readonly task?: string;
  /** How many lines the schema has, where that matters. */
  readonly lines?: number;
}

/** Answers the request that this process was started with. */
export function answer(program: (request: ProgramRequest) => Promise<readonly Result[]>): void {
  const request = JSON.parse(process.argv[2] ?? '') as ProgramRequest;
  program(request).then(
    (results) => void process.stdout.write(JSON.stringify(results)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
