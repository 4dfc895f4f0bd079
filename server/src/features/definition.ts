import type { FilePath } from '../text/file-path';
import type { Snapshot } from '../workspace/snapshot';
import { type Destinations, destinationsAt, placesOf } from './target/destinations';
import { resolveTarget } from './target/resolve-target';

/** Where what stands at an offset is defined, in every schema that holds the file. */
export function findDefinition(snapshot: Snapshot, path: FilePath, offset: number): Destinations | undefined {
  return destinationsAt(snapshot, path, offset, (found, view) =>
    placesOf(resolveTarget(found, view), snapshot),
  );
}
