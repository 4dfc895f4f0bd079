import type { Snapshot } from '../workspace/snapshot';
import type { FilePath } from '../text/file-path';
import type { TextRange } from '../text/text-range';
import { type FileRange, viewsOf } from './file-view';
import { declarationOf, keyOfSymbol } from './target/schema-symbol';
import { resolveTarget } from './target/resolve-target';
import { findTarget } from './target/targets';

/** Where something leads, and from where. */
export interface Destinations {
  /** What the cursor is on. */
  readonly origin: TextRange;
  readonly targets: readonly FileRange[];
}

/** Where what stands at an offset is defined, in every schema that holds the file. */
export function findDefinition(snapshot: Snapshot, path: FilePath, offset: number): Destinations | undefined {
  const targets = new Map<string, FileRange>();
  let origin: TextRange | undefined;
  for (const view of viewsOf(snapshot, path)) {
    const found = findTarget(view.module, offset);
    if (found === undefined) continue;
    origin ??= found.range;
    for (const symbol of resolveTarget(found, view)) {
      const place = declarationOf(symbol, view.schema);
      if (place !== undefined) targets.set(keyOfSymbol(symbol), place);
    }
  }
  return origin && { origin, targets: [...targets.values()] };
}
