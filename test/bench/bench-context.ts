import { spawn } from 'node:child_process';
import type { ProgramName } from './bundle';
import type { SchemaInput } from './input/schema-input';
import type { ProgramRequest } from './programs/request';
import type { Distance } from './race';
import type { Result } from './report/measurement';

/** What every measurement of a run shares. */
export interface BenchContext {
  readonly input: SchemaInput;
  /** A tree of QEMU with its front end. */
  readonly qemu: string | undefined;
  /** Where parsers of others may be installed. */
  readonly rivals: readonly string[];
  /** A directory that goes when the run ends. */
  readonly scratch: string;
  /** The file of a bundled program. */
  readonly program: (name: ProgramName) => string;
  /** For races in one process. */
  readonly distance: Distance;
  /** The largest multiple of QEMU's size. */
  readonly scale: number;
  /** How often processes are started. */
  readonly rounds: number;
}

/** Runs a measuring program in a process of its own, so that none is warmed up or slowed down by another one. */
export function runProgram(
  context: BenchContext,
  name: ProgramName,
  request: Partial<ProgramRequest> = {},
): Promise<Result[]> {
  const { program, input, rivals, distance } = context;
  const full: ProgramRequest = { directory: input.directory, rivals, distance, ...request };
  const child = spawn(process.execPath, ['--expose-gc', program(name), JSON.stringify(full)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status, signal) => {
      if (status === 0) resolve(JSON.parse(output) as Result[]);
      else reject(new Error(`the program '${name}' ended with ${status ?? signal ?? 'nothing'}`));
    });
  });
}
