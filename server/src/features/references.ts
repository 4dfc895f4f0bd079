import type { FilePath } from '../text/file-path';
import type { Snapshot } from '../workspace/snapshot';
import type { FileRange } from './file-view';
import { occurrencesOf } from './target/occurrences';
import { symbolsAt } from './target/symbols-at';

/**
 * All places that name what stands at an offset, in code and documentation of all files; of an include all includes of
 * the file. Ordered by file and place.
 */
export function findReferences(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
  { withDeclaration }: { readonly withDeclaration: boolean },
): readonly FileRange[] {
  const occurrences = occurrencesOf(symbolsAt(snapshot, path, offset), snapshot);
  return withDeclaration ? occurrences : occurrences.filter(({ isDeclaration }) => !isDeclaration);
}
