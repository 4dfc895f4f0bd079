import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { viewsOf } from '../file-view';
import { resolveTarget } from './resolve-target';
import { keyOfSymbol, type SchemaSymbol } from './schema-symbol';
import { findTarget } from './targets';

/** What that means that stands at an offset, in all schemas that hold the file; each symbol once. */
export function symbolsAt(snapshot: Snapshot, path: FilePath, offset: number): readonly SchemaSymbol[] {
  const symbols = new Map<string, SchemaSymbol>();
  for (const view of viewsOf(snapshot, path)) {
    const found = findTarget(view.module, offset);
    if (found === undefined) continue;
    for (const symbol of resolveTarget(found, view)) symbols.set(keyOfSymbol(symbol), symbol);
  }
  return [...symbols.values()];
}
