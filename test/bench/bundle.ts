import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../harness/project-root';

/**
 * Bundles programs of the benchmarks as the build bundles what we ship, so that the same code is measured that users
 * run. Yields what to give Node for each.
 */
export async function bundlePrograms(
  sources: Readonly<Record<string, string>>,
  directory: string,
): Promise<(name: string) => string> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [name, join('test', 'bench', source)]),
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
