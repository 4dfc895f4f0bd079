/**
 * QEMU's own schemas, read in place from the folder that the environment variable `QAPI_CORPUS` names: one folder a
 * release, `10.2.2/qapi/*.json` for instance. Without it the tests that need them are skipped, and say so; with
 * `QAPI_REQUIRE_CORPUS=1` they fail, so that no pipeline passes by skipping.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { QAPI_CORPUS: folder, QAPI_REQUIRE_CORPUS: isRequired } = process.env;

/** The folder of a release, or nothing where there is none. */
export function corpusOf(release: string): string | undefined {
  if (folder === undefined || folder === '') return undefined;
  const path = resolve(folder, release);
  return existsSync(path) ? path : undefined;
}

/** The root schemas of a tree, those that it has. */
export const QEMU_ROOTS = [
  'qapi/qapi-schema.json',
  'qga/qapi-schema.json',
  'storage-daemon/qapi/qapi-schema.json',
  'docs/interop/firmware.json',
  'docs/interop/vhost-user.json',
];

/** A suite that needs a release of QEMU. `define` is not called without one. */
export function describeWithCorpus(
  title: string,
  release: string,
  define: (directory: string) => void,
): void {
  const directory = corpusOf(release);
  describe(title, () => {
    if (directory !== undefined) define(directory);
    else {
      it(`needs QEMU ${release}: set QAPI_CORPUS`, function skipLoudly() {
        const message = `QAPI_CORPUS holds no folder '${release}': nothing of '${title}' was tested`;
        if (isRequired === '1') throw new Error(message);
        process.stderr.write(`\n  SKIPPED: ${message}\n`);
        this.skip();
      });
    }
  });
}

export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** The schema files of one folder of a release. */
export function readSchemas(directory: string, below = 'qapi'): CorpusFile[] {
  return readdirSync(join(directory, below))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(directory, below, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
