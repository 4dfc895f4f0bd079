/** The cases of a tree's `tests/qapi-schema`: schemas, each with the error and the dump that is expected of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInSpan, type RuleSpan } from '../../server/src/releases/rule-span';
import { isFile, type QemuTree } from './trees';

export interface SuiteCase {
  readonly name: string;
  /** The directory that the front end runs in, and the schema's name from there. */
  readonly directory: string;
  readonly spelling: string;
  readonly error: string;
  /** Absent if the suite expects nothing. */
  readonly dump: string | undefined;
}

const FOLDER = 'tests/qapi-schema';

/** The suites whose files are spelled from the root of the tree; later ones run within their folder. */
const SPELLED_FROM_THE_ROOT: RuleSpan = { until: '4.1' };

/**
 * Cases without a schema are left out: of `missing-schema` that is the point, and the command line's business, and of
 * `escape-outside-string` only the expectation was left behind.
 */
export function casesOf(tree: QemuTree): SuiteCase[] {
  const folder = join(tree.directory, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .filter((file) => file.endsWith('.err'))
    .map((file) => file.slice(0, -'.err'.length))
    .filter((name) => isFile(join(folder, `${name}.json`)))
    .map((name) => readCase(name, folder, tree));
}

function readCase(name: string, folder: string, { directory, version }: QemuTree): SuiteCase {
  const expectation = (extension: string): string => readFileSync(join(folder, name + extension), 'utf8');
  const fromRoot = isInSpan(version, SPELLED_FROM_THE_ROOT);
  return {
    name,
    directory: fromRoot ? directory : folder,
    spelling: fromRoot ? `${FOLDER}/${name}.json` : `${name}.json`,
    error: expectation('.err'),
    dump: isFile(join(folder, `${name}.out`)) ? expectation('.out') : undefined,
  };
}
