import { includeTarget } from '../../../schema/module';
import { directoryOf, type FilePath, pathFrom } from '../../../text/file-path';
import type { FileView } from '../../file-view';
import { type Offer, stringOffer } from '../offer';

/** The files of the workspace that the file does not include yet, as paths from its directory. */
export function offerIncludes(view: FileView): Offer[] {
  return includePaths(view).map((path) => stringOffer(path, 'file'));
}

/** The nearest first: those of the same directory, which no other schema has, before all others. */
export function includePaths({ module, snapshot, schema }: FileView): readonly string[] {
  const included = new Set(module.includes.map((include) => includeTarget(module, include)));
  const directory = directoryOf(module.path);
  return [...snapshot.paths()]
    .filter((path) => path !== module.path && !included.has(path) && !reaches(path, module.path, schema))
    .map((path) => pathFrom(directory, path))
    .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
}

function depthOf(path: string): number {
  return path.split('/').length;
}

/** Whether a file includes another one, by whatever way. */
function reaches(from: FilePath, to: FilePath, schema: FileView['schema']): boolean {
  const reached = new Set([from]);
  for (const path of reached) {
    if (path === to) return true;
    const module = schema.moduleAt(path);
    for (const include of module?.includes ?? []) {
      const target = module && includeTarget(module, include);
      if (target !== undefined) reached.add(target);
    }
  }
  return false;
}
