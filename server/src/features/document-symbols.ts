import type { FilePath } from '../text/file-path';
import type { Snapshot } from '../workspace/snapshot';
import { viewsOf } from './file-view';
import type { FileSymbol } from './symbols/file-symbol';
import { outlineOf } from './symbols/outline';

const NOTHING: readonly FileSymbol[] = [];

/** What a file holds, under the headings of its documentation. */
export function findDocumentSymbols(snapshot: Snapshot, path: FilePath): readonly FileSymbol[] {
  const module = viewsOf(snapshot, path)[0]?.module;
  return module === undefined ? NOTHING : outlineOf(module);
}
