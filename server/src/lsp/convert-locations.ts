import type { Location, LocationLink } from './protocol';
import type { Destinations } from '../features/target/destinations';
import type { FileRange } from '../features/file-view';
import type { Snapshot } from '../workspace/snapshot';
import type { SourceFile } from '../workspace/source-file';
import { toRange } from './convert';
import type { DocumentNames } from './session';

/** A range of a file in the protocol's form; nothing if the file cannot be had. */
export function toLocation(
  { path, range }: FileRange,
  snapshot: Snapshot,
  names: DocumentNames,
): Location | undefined {
  const file = snapshot.file(path);
  return file && { uri: names.uriOf(path), range: toRange(file, range) };
}

/** Several ranges in the protocol's form, without those whose files cannot be had. */
export function toLocations(
  ranges: readonly FileRange[],
  snapshot: Snapshot,
  names: DocumentNames,
): Location[] {
  return ranges
    .map((range) => toLocation(range, snapshot, names))
    .filter((location) => location !== undefined);
}

/** Where something leads, with its origin for clients that can show it. */
export function toDestinations(
  { origin, targets }: Destinations,
  { snapshot, file }: { readonly snapshot: Snapshot; readonly file: SourceFile },
  names: DocumentNames,
  asLinks: boolean,
): Location[] | LocationLink[] {
  const locations = toLocations(targets, snapshot, names);
  if (!asLinks) return locations;
  const originSelectionRange = toRange(file, origin);
  return locations.map(({ uri, range }) => {
    return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
  });
}
