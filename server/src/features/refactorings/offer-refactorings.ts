import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { viewsOf } from '../file-view';
import { placeOf, type Refactoring } from './refactoring';
import { REFACTORING_KINDS, REFACTORINGS, type RefactoringKind } from './refactorings';

/** A refactoring with the kind by which editors sort it. */
export interface OfferedRefactoring extends Refactoring {
  readonly kind: RefactoringKind;
}

/** The refactorings of some kinds for what is selected, as the first schema sees it that holds the file. */
export function offerRefactorings(
  snapshot: Snapshot,
  path: FilePath,
  selection: TextRange,
  isWanted: (kind: RefactoringKind) => boolean = () => true,
): OfferedRefactoring[] {
  const kinds = REFACTORING_KINDS.filter(isWanted);
  const [view] = kinds.length === 0 ? [] : viewsOf(snapshot, path);
  const place = view && placeOf(view, selection);
  if (place === undefined) return [];
  return kinds.flatMap((kind) => {
    return REFACTORINGS[kind].flatMap((offer) => offer(place).map((one) => ({ ...one, kind })));
  });
}
