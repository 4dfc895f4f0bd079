import type { TextChange } from '../../text/text-change';
import { placeBlock } from '../documentation/documentation-block';
import { rewrapBlock } from '../documentation/rewrap-block';
import { changeEntry, type Place, type Refactoring, type RefactoringMaker, touches } from './refactoring';

/** Fills the lines of paragraphs up to 70 columns: of those at the cursor, or of all in the block. */
export const rewrapDocumentation: RefactoringMaker = (place) => {
  const { entry, view } = place;
  if (entry.kind !== 'documentation') return [];
  const block = placeBlock(entry, view.module);
  const changes = rewrapBlock(block, view.schema.release);
  const here = changes.filter((change) => touches(place, change));
  const what = here.length === 1 ? 'the paragraph' : 'the selected paragraphs';
  return [
    ...(here.length === 0 ? [] : [rewrap(what, here, place)]),
    ...(changes.length === here.length ? [] : [rewrap('all paragraphs of the block', changes, place)]),
  ];
};

function rewrap(what: string, changes: readonly TextChange[], place: Place): Refactoring {
  return { title: `Rewrap ${what} to 70 columns`, edits: () => changeEntry(place, changes) };
}
