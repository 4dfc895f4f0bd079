import type { Module } from '../../../schema/module';
import { type FilePath, directoryOf, relativePath } from '../../../text/file-path';
import { addDirective } from './add-directive';
import type { Fix, Problem } from '../fix';

/** Offers to include the files of the workspace that define the name and are no part of the schema yet. */
export function includesFor(name: string, { view, path }: Problem): Fix[] {
  const fixes = new Map<FilePath, Fix>();
  for (const { analysis } of view.snapshot.roots) {
    if (analysis.schema === view.schema) continue;
    const found = analysis.schema.lookup(name);
    const module = found && analysis.schema.moduleOf(found.file);
    if (module === undefined || fixes.has(module.path) || !fits(module, view.schema)) continue;
    const spelling = relativePath(module.path, directoryOf(path));
    const edits = new Map([[path, [addDirective(`{ 'include': '${spelling}' }`, view.module)]]]);
    fixes.set(module.path, { title: `Include '${spelling}'`, edits, isPreferred: false });
  }
  return [...fixes.values()];
}

/** A file that defines what the schema has already would do more harm than good. */
function fits(module: Module, schema: Problem['view']['schema']): boolean {
  if (schema.files.byPath.has(module.path)) return false;
  return module.definitions.every(({ declaration }) => schema.lookup(declaration.name) === undefined);
}
