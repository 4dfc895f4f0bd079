import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../harness/project-root';

/** The programs, each a file in `programs/`. */
const PROGRAMS = [
  'floor',
  'floor-server',
  'parsing',
  'reparsing',
  'analysis',
  'cold',
  'heap',
  'keystrokes',
  'scale',
] as const;

export type ProgramName = (typeof PROGRAMS)[number];

/**
 * Bundles the programs of the benchmarks as the build bundles what we ship, so that the same code is measured that
 * users run. Yields what to give Node for each.
 */
export async function bundlePrograms(directory: string): Promise<(name: ProgramName) => string> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: PROGRAMS.map((name) => `test/bench/programs/${name}.ts`),
    outdir: directory,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    define: { QAPI_VERSION: '"0"' },
    logLevel: 'warning',
  });
  return (name) => join(directory, `${name}.js`);
}
