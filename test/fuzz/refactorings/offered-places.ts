/** All that refactorings are offered for in the files of a workspace. */
import { viewsOf } from '../../../server/src/features/file-view';
import {
  type OfferedRefactoring,
  offerRefactorings,
} from '../../../server/src/features/refactorings/offer-refactorings';
import type { RefactoringKind } from '../../../server/src/features/refactorings/refactorings';
import { targetsOfEntry } from '../../../server/src/features/target/targets';
import type { Module } from '../../../server/src/schema/module';
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

/**
 * The refactorings of each definition, of its documentation, and of one of its members, values, branches and so on each.
 * Those that are asked for by name are left out.
 */
export function offeredPlaces(snapshot: Snapshot): OfferedPlace[] {
  return [...snapshot.paths()].sort().flatMap((path) => {
    const [view] = viewsOf(snapshot, path);
    if (view === undefined) return [];
    const { tree, items } = view.module;
    const indices = new Map(tree.entries.map((entry, index) => [entry, index]));
    return items.flatMap(({ declaration, documentation }) => {
      const owner = 'name' in declaration ? declaration.name : '';
      const offsets = offsetsIn(view.module, indices.get(declaration.entry)!);
      // In documentation it does not matter where.
      if (documentation !== undefined) offsets.push(tree.starts[indices.get(documentation)!]!);
      const offers = offsets.flatMap((offset) => {
        return offerRefactorings(snapshot, path, { start: offset, end: offset }, isForPlaces);
      });
      const byTitle = new Map(offers.map((offer) => [offer.title, offer]));
      return Array.from(byTitle.values(), (offer) => {
        return { path, owner, offer, sort: offer.title.split(' ')[0] ?? '' };
      });
    });
  });
}

function isForPlaces(kind: RefactoringKind): boolean {
  return kind !== 'source.organizeImports';
}

/** One of each kind of thing that stands in an entry. */
function offsetsIn(module: Module, index: number): number[] {
  const start = module.tree.starts[index] ?? 0;
  const byKind = new Map(targetsOfEntry(module, index).map(({ kind, range }) => [kind, start + range.start]));
  return [...byKind.values()];
}
