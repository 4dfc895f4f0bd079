import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileRange, type FileView, viewsOf } from '../file-view';
import { declarationOf, type SchemaSymbol } from './schema-symbol';
import { findTarget, type FoundTarget } from './targets';

/** Where something leads, and from where. */
export interface Destinations {
  /** What the cursor is on. */
  readonly origin: TextRange;
  readonly targets: readonly FileRange[];
}

/** Tells where a target leads by what one schema says. */
export type Lead = (found: FoundTarget, view: FileView) => readonly FileRange[];

/** Where what stands at an offset leads by what each schema says that holds the file; each place once. */
export function destinationsAt(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
  lead: Lead,
): Destinations | undefined {
  const targets = new Map<string, FileRange>();
  let origin: TextRange | undefined;
  for (const view of viewsOf(snapshot, path)) {
    const found = findTarget(view.module, offset);
    if (found === undefined) continue;
    origin ??= found.range;
    for (const place of lead(found, view)) targets.set(keyOfPlace(place), place);
  }
  return origin && { origin, targets: [...targets.values()] };
}

function keyOfPlace({ path, range }: FileRange): string {
  return `${range.start} ${path}`;
}

/** Where the symbols are declared, as far as they are. */
export function placesOf(symbols: readonly SchemaSymbol[], snapshot: Snapshot): FileRange[] {
  return symbols.map((symbol) => declarationOf(symbol, snapshot)).filter((place) => place !== undefined);
}
