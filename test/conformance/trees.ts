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

/** A directory that looks like a tree, but does not tell of which release. */
export interface UnreadableTree {
  readonly directory: string;
  /** The name of the directory. */
  readonly label: string;
  readonly problem: string;
}

export type FoundTree = QemuTree | UnreadableTree;

/** The trees to run over, or why there are none. */
export type Corpus =
  | { readonly kind: 'trees'; readonly trees: readonly FoundTree[] }
  | { readonly kind: 'missing'; readonly message: string; readonly isFailure: boolean };

/**
 * What `QAPI_CORPUS` names, from where the user is: one tree, or a directory of trees. That it names nothing is a
 * failure; `QAPI_REQUIRE_CORPUS=1` makes the absence of trees one as well.
 */
export function locateCorpus(environment: Readonly<Record<string, string | undefined>>): Corpus {
  const { QAPI_CORPUS: folder, QAPI_REQUIRE_CORPUS: required, INIT_CWD: start = process.cwd() } = environment;
  const missing = (why: string, isFailure = required === '1'): Corpus => ({
    kind: 'missing',
    message: `${why}: nothing was compared with QEMU's own suite. Set QAPI_CORPUS to a QEMU tree or a directory of them`,
    isFailure,
  });
  if (folder === undefined || folder === '') return missing('QAPI_CORPUS is not set');
  const path = resolve(start, folder);
  if (!isDirectory(path))
    return missing(`QAPI_CORPUS is '${folder}', and there is no directory '${path}'`, true);
  const trees = findTrees(path);
  return trees.length === 0 ? missing(`there is no QEMU tree in '${folder}'`) : { kind: 'trees', trees };
}

/** The directory itself if it is a tree, else the trees right below it: the unreadable ones, then the oldest first. */
export function findTrees(directory: string): FoundTree[] {
  if (isTree(directory)) return [readTree(directory)];
  const found = namesIn(directory)
    .map((name) => join(directory, name))
    .filter(isTree)
    .map(readTree);
  const readable = found.filter((tree) => 'version' in tree);
  return [
    ...found.filter((tree) => 'problem' in tree),
    ...readable.sort((a, b) => compareVersions(a.version, b.version)),
  ];
}

/** The tree in a directory that looks like one. */
export function readTree(directory: string): FoundTree {
  const file = join(directory, 'VERSION');
  try {
    const label = readFileSync(file, 'utf8').trim();
    const version = parseVersion(label);
    if (version !== undefined) return { directory, label, version };
    return unreadable(directory, `'${label.slice(0, 80)}' in ${file} is no version of QEMU`);
  } catch (error) {
    return unreadable(
      directory,
      `${file} cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function unreadable(directory: string, problem: string): UnreadableTree {
  return { directory, label: basename(directory), problem };
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
