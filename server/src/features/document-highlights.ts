import type { FilePath } from '../text/file-path';
import type { TextRange } from '../text/text-range';
import type { Snapshot } from '../workspace/snapshot';
import { type Occurrence, occurrencesOf } from './target/occurrences';
import { symbolsAt } from './target/symbols-at';
import { isInDocumentation } from './target/target';

export interface Highlight {
  readonly range: TextRange;
  /** Where something is declared, where code uses it, where documentation speaks of it. */
  readonly kind: 'write' | 'read' | 'text';
}

/** All places of the file that name what stands at an offset. */
export function findHighlights(snapshot: Snapshot, path: FilePath, offset: number): readonly Highlight[] {
  return occurrencesOf(symbolsAt(snapshot, path, offset), snapshot, [path]).map((occurrence) => {
    return { range: occurrence.range, kind: kindOf(occurrence) };
  });
}

function kindOf({ isDeclaration, target }: Occurrence): Highlight['kind'] {
  if (isDeclaration) return 'write';
  return isInDocumentation(target) ? 'text' : 'read';
}
