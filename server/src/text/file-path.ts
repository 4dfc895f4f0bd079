/**
 * Pure operations on slash-separated file paths. They fold `.` and `..` as text, as QEMU's front end does, and
 * never ask a file system. An absolute path may carry a prefix before its first single slash: a drive (`c:`) or a
 * scheme and authority (`vscode-vfs://github`), so the same code serves every platform and virtual file systems.
 */

/** An absolute, folded, slash-separated path that names one file or directory. */
export type FilePath = string;

const PREFIX = /^(?:[A-Za-z]:|[A-Za-z][\w+.-]*:\/\/[^/]*)(?=\/|$)/;

/** What there is to fold; most paths have nothing of it. */
const FOLDS = /\/\.{0,2}(?:\/|$)/;

function prefixOf(path: string): string {
  return PREFIX.exec(path)?.[0] ?? '';
}

export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/', prefixOf(path).length);
}

/** Folds `.`, `..` and empty segments of an absolute path; `..` at the top stays at the top. */
export function normalizePath(path: string): FilePath {
  const prefix = prefixOf(path);
  const rest = path.slice(prefix.length);
  if (rest.startsWith('/') && !FOLDS.test(rest)) return path;
  const folded: string[] = [];
  for (const segment of rest.split('/')) {
    if (segment === '..') folded.pop();
    else if (segment !== '' && segment !== '.') folded.push(segment);
  }
  return `${prefix}/${folded.join('/')}`;
}

/** Everything before the last slash, without the slash; the top of an absolute path stays the top. Empty for a bare name. */
export function directoryOf(path: string): string {
  const top = prefixOf(path).length;
  const slash = path.lastIndexOf('/');
  if (slash < top) return '';
  return path.slice(0, slash === top ? top + 1 : slash);
}

/** Everything after the last slash. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins without folding: the spelling that QEMU's front end shows in its messages. */
export function joinSpelling(directory: string, path: string): string {
  if (directory === '' || isAbsolutePath(path)) return path;
  return directory.endsWith('/') ? directory + path : `${directory}/${path}`;
}

/** The path that `path` means when it is written in a file of `directory`. */
export function resolvePath(directory: FilePath, path: string): FilePath {
  return normalizePath(joinSpelling(directory, path));
}

/** Whether `path` is `directory` itself or lies below it. */
export function isInside(path: FilePath, directory: FilePath): boolean {
  if (path === directory) return true;
  return path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

/** `path` as written from `directory` where it lies below it, else `path` itself. */
export function relativePath(path: FilePath, directory: FilePath): string {
  if (path === directory || !isInside(path, directory)) return path;
  return path.slice(directory.endsWith('/') ? directory.length : directory.length + 1);
}

/** `path` as written from `directory`, with `..` where it lies elsewhere. */
export function pathFrom(directory: FilePath, path: FilePath): string {
  const from = segmentsOf(directory);
  const to = segmentsOf(path);
  const differs = to.findIndex((segment, index) => segment !== from[index]);
  const shared = Math.min(differs < 0 ? to.length : differs, from.length);
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/') || '.';
}

function segmentsOf(path: FilePath): string[] {
  return normalizePath(path)
    .split('/')
    .filter((segment) => segment !== '');
}
