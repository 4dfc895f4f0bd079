/** Runs commands as processes of their own, and tells what each cost. */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { projectRoot } from '../../harness/project-root';

export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
}

export interface Cost {
  readonly status: number | null;
  /** In milliseconds. */
  readonly wall: number;
  /** In milliseconds; absent where nobody can tell. */
  readonly cpu?: number;
  /** The peak in megabytes; absent where nobody can tell. */
  readonly memory?: number;
}

export interface Spawner {
  readonly run: (command: Command) => Promise<Cost>;
  readonly close: () => void;
}

/** With Python at hand the processor time and the peak of memory are told, too. */
export function startSpawner(environment: Readonly<Record<string, string>> = {}): Spawner {
  const env = { ...process.env, ...environment };
  const hasPython = spawnSync('python3', ['-c', 'import os; os.wait4']).status === 0;
  if (!hasPython) return { run: (command) => Promise.resolve(runBare(command, env)), close: () => undefined };
  const script = join(projectRoot, 'test', 'bench', 'processes', 'spawner.py');
  const python = spawn('python3', [script], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  return { run: askPython(python), close: () => void python.stdin.end() };
}

function runBare({ argv: [file = '', ...rest], cwd }: Command, env: NodeJS.ProcessEnv): Cost {
  const begin = performance.now();
  const { status } = spawnSync(file, rest, { cwd, env, stdio: 'ignore' });
  return { status, wall: performance.now() - begin };
}

/** One question at a time. */
function askPython(python: ChildProcessByStdio<Writable, Readable, null>): Spawner['run'] {
  const lines = createInterface({ input: python.stdout });
  return async (command) => {
    const answer = new Promise<string>((resolve, reject) => {
      lines.once('line', resolve);
      python.once('close', () => reject(new Error('the spawner is gone')));
    });
    python.stdin.write(`${JSON.stringify(command)}\n`);
    const cost = JSON.parse(await answer) as Cost;
    python.removeAllListeners('close');
    return cost;
  };
}
