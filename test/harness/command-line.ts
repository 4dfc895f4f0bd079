import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { FormatOptions } from '../../server/src/cli/formats/format';
import { run } from '../../server/src/cli/run';
import { projectRoot } from './project-root';

/** What a run of `qapi` left behind. */
export interface RunResult {
  readonly status: number | null;
  readonly out: string;
  readonly trouble: string;
}

/** Runs the command line in this process, in a directory, with a terminal or without one. */
export async function runCommand(
  directory: string,
  argv: readonly string[],
  { input = '', ...terminal }: Partial<FormatOptions> & { readonly input?: string | Buffer } = {},
): Promise<RunResult> {
  let out = '';
  let trouble = '';
  const status = await run(argv, directory, {
    out: (text) => (out += text),
    trouble: (text) => (trouble += text),
    input: () => Promise.resolve(Buffer.from(input)),
    interrupted: () => Promise.resolve(),
    terminal: () => ({ hasColor: false, ...terminal }),
  });
  return { status, out, trouble };
}

/** Runs `server/bin/qapi.js` as a process of its own, for at most a minute. */
export function spawnCommand(
  directory: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): RunResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'server', 'bin', 'qapi.js'), ...argv],
    { cwd: directory, encoding: 'utf8', input, timeout: 60_000, env: { ...process.env, ...environment } },
  );
  return { status, out: stdout, trouble: stderr };
}
