import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../harness/project-root';

/** What is bundled, by the name that it is run by. */
const PROGRAMS = {
  floor: 'floor',
  'floor-server': 'floor-server',
  parsing: 'measure-parsing',
  reparsing: 'measure-reparsing',
  analysis: 'measure-analysis',
  cold: 'measure-cold',
  heap: 'measure-heap',
  keystrokes: 'measure-keystrokes',
  scale: 'measure-scale',
} as const;

export type ProgramName = keyof typeof PROGRAMS;

/**
 * Bundles the programs of the benchmarks as the build bundles what we ship, so that the same code is measured that
 * users run. Yields what to give Node for each.
 */
export async function bundlePrograms(directory: string): Promise<(name: ProgramName) => string> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: Object.fromEntries(
      Object.entries(PROGRAMS).map(([name, file]) => [name, `test/bench/programs/${file}.ts`]),
    ),
    outdir: directory,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    define: { QAPI_VERSION: '"0"' },
    logLevel: 'warning',
  });
  return (name) => join(directory, `${name}.js`);
}
