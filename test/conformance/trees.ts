/** Where QEMU trees are found, and by whose rules each of them is read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compareVersions, type Version } from '../../server/src/releases/rule-span';
import { parseVersion } from '../../server/src/releases/version';

/** A checkout of QEMU, or as much of one as holds its schemas and their tests. */
export interface QemuTree {
  readonly directory: string;
  /** What its file `VERSION` says. */
  readonly label: string;
  readonly version: Version;
}

/** The trees to run over, or why there are none. */
export type Corpus =
  | { readonly kind: 'trees'; readonly trees: readonly QemuTree[] }
  | { readonly kind: 'missing'; readonly message: string; readonly isFailure: boolean };

/** What `QAPI_CORPUS` names: one tree, or a directory of trees. `QAPI_REQUIRE_CORPUS=1` makes its absence a failure. */
export function locateCorpus(environment: Readonly<Record<string, string | undefined>>): Corpus {
  const { QAPI_CORPUS: folder, QAPI_REQUIRE_CORPUS: isRequired } = environment;
  const missing = (why: string): Corpus => ({
    kind: 'missing',
    message: `${why}: nothing was compared with QEMU's own suite. Set QAPI_CORPUS to a QEMU tree or a directory of them`,
    isFailure: isRequired === '1',
  });
  if (folder === undefined || folder === '') return missing('QAPI_CORPUS is not set');
  const trees = findTrees(resolve(folder));
  return trees.length === 0 ? missing(`there is no QEMU tree in '${folder}'`) : { kind: 'trees', trees };
}

/** The directory itself if it is a tree, else the trees right below it, the oldest first. */
export function findTrees(directory: string): QemuTree[] {
  if (isTree(directory)) return [treeAt(directory)];
  return namesIn(directory)
    .map((name) => join(directory, name))
    .filter(isTree)
    .map(treeAt)
    .sort((a, b) => compareVersions(a.version, b.version));
}

/** The tree in a directory that is one. */
export function treeAt(directory: string): QemuTree {
  const label = readFileSync(join(directory, 'VERSION'), 'utf8').trim();
  const version = parseVersion(label);
  if (version === undefined)
    throw new Error(`${join(directory, 'VERSION')}: '${label}' is no version of QEMU`);
  return { directory, label: label === '' ? basename(directory) : label, version };
}

/** Whether a directory looks like a QEMU tree. */
export function isTree(directory: string): boolean {
  return isDirectory(directory) && isFile(join(directory, 'VERSION')) && isDirectory(join(directory, 'qapi'));
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function namesIn(directory: string): string[] {
  return isDirectory(directory) ? readdirSync(directory).sort() : [];
}
