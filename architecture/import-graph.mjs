// Who imports whom, read from the text of the sources. An import of types counts as much as any other: a cycle
// of types says just as clearly that two files do not know which of them comes first.
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** What was read, by absolute path, with the time of the file that it was read from and when that was asked for. */
const cache = new Map();

/** For how long, in milliseconds, a file is taken for unchanged: one pass over all of them meets most files many times. */
const FRESH = 1000;

/** `file` as the layer table names it: relative to the project's root, with forward slashes. */
export function projectPath(file) {
  return relative(projectRoot, file).split(sep).join('/');
}

/** Everything that `file` (absolute) imports, as it is written there; nothing if there is no such file. */
export function readSpecifiers(file) {
  const known = cache.get(file);
  const now = Date.now();
  if (known !== undefined && now - known.askedAt < FRESH) return known.specifiers;
  const mtimeMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  const isSame = known !== undefined && known.mtimeMs === mtimeMs;
  const specifiers = isSame ? known.specifiers : mtimeMs === undefined ? [] : specifiersIn(file);
  cache.set(file, { mtimeMs, askedAt: now, specifiers });
  return specifiers;
}

function specifiersIn(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

/** The source file (absolute) that a relative import leads to; `undefined` where there is none. */
export function resolveImport(importer, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const base = resolve(dirname(importer), specifier);
  return [`${base}.ts`, base.replace(/\.js$/, '.ts'), resolve(base, 'index.ts')].find(isFile);
}

/** The shortest way along imports from `file` back to it, both ends included; `undefined` where there is none. */
export function findCycle(file) {
  const cameFrom = new Map();
  const pending = [file];
  for (const each of pending) {
    for (const next of importedFiles(each)) {
      if (next === file) return [...pathTo(each, cameFrom), file];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, each);
      pending.push(next);
    }
  }
  return undefined;
}

/** Where imports led when they were looked at last; most files are met on the way from many others. */
const targets = new WeakMap();

function importedFiles(file) {
  const specifiers = readSpecifiers(file);
  let found = targets.get(specifiers);
  if (found === undefined) {
    found = specifiers
      .map((specifier) => resolveImport(file, specifier))
      .filter((target) => target !== undefined);
    targets.set(specifiers, found);
  }
  return found;
}

function pathTo(file, cameFrom) {
  const previous = cameFrom.get(file);
  return previous === undefined ? [file] : [...pathTo(previous, cameFrom), file];
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
