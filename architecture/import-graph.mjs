// Who imports whom, read from the text of the sources. An import of types counts as much as any other: a cycle
// of types says just as clearly that two files do not know which of them comes first.
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** What was read, by absolute path, together with the time of the file that it was read from. */
const cache = new Map();

/** `file` as the layer table names it: relative to the project's root, with forward slashes. */
export function projectPath(file) {
  return relative(projectRoot, file).split(sep).join('/');
}

/** Everything that `file` (absolute) imports, as it is written there. */
export function readSpecifiers(file) {
  const { mtimeMs } = statSync(file);
  const known = cache.get(file);
  if (known?.mtimeMs === mtimeMs) return known.specifiers;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  const specifiers = importedFiles.map(({ fileName }) => fileName);
  cache.set(file, { mtimeMs, specifiers });
  return specifiers;
}

/** The source file (absolute) that a relative import leads to; `undefined` where there is none. */
export function resolveImport(importer, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const base = resolve(dirname(importer), specifier);
  return [`${base}.ts`, base.replace(/\.js$/, '.ts'), resolve(base, 'index.ts')].find(isFile);
}

/**
 * The shortest way along imports from `start` to `goal`, both included; `undefined` where there is none.
 * With an import of `start` by `goal` it is a cycle.
 */
export function findImportPath(start, goal) {
  const cameFrom = new Map([[start, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === goal) return pathTo(file, cameFrom);
    for (const next of importedFiles(file)) {
      if (!cameFrom.has(next)) cameFrom.set(next, file);
    }
  }
  return undefined;
}

function importedFiles(file) {
  return readSpecifiers(file)
    .map((specifier) => resolveImport(file, specifier))
    .filter((target) => target !== undefined);
}

function pathTo(file, cameFrom) {
  const previous = cameFrom.get(file);
  return previous === undefined ? [file] : [...pathTo(previous, cameFrom), file];
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
