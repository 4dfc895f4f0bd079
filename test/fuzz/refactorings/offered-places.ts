/** All that refactorings are offered for in the files of a workspace. */
import { viewsOf } from '../../../server/src/features/file-view';
import {
  type OfferedRefactoring,
  offerRefactorings,
} from '../../../server/src/features/refactorings/offer-refactorings';
import { targetsOfEntry } from '../../../server/src/features/target/targets';
import type { FilePath } from '../../../server/src/text/file-path';
import type { Snapshot } from '../../../server/src/workspace/snapshot';

export interface OfferedPlace {
  readonly path: FilePath;
  /** The name of the definition in which it is; empty among includes. */
  readonly owner: string;
  readonly offer: OfferedRefactoring;
  /** The first word of the title, which says what sort of thing is done. */
  readonly sort: string;
}

/** Each refactoring of each definition once; of those that many parts are offered alike, the first in a definition. */
export function offeredPlaces(snapshot: Snapshot): OfferedPlace[] {
  return [...snapshot.paths()].sort().flatMap((path) => {
    const [view] = viewsOf(snapshot, path);
    if (view === undefined) return [];
    const { tree, items, entryIndices } = view.module;
    return items.flatMap(({ declaration }, item) => {
      const index = entryIndices[item] ?? 0;
      const owner = 'name' in declaration ? declaration.name : '';
      const found = new Map<string, OfferedPlace>();
      for (const { range } of targetsOfEntry(view.module, index)) {
        const offset = (tree.starts[index] ?? 0) + range.start;
        for (const offer of offerRefactorings(snapshot, path, { start: offset, end: offset }))
          found.set(`${offer.kind} ${offer.title}`, {
            path,
            owner,
            offer,
            sort: offer.title.split(' ')[0] ?? '',
          });
      }
      return [...found.values()];
    });
  });
}
