import assert from 'node:assert/strict';
import { offerRefactorings } from '../../../server/src/features/refactorings/offer-refactorings';
import type { FilePath } from '../../../server/src/text/file-path';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { forDamagedTexts, someOffsets } from '../../harness/damaged-text';

function assertOffers(snapshot: Snapshot, path: FilePath, start: number, end: number): void {
  const offers = offerRefactorings(snapshot, path, { start, end });
  // By its title the server finds again which one was chosen.
  const names = offers.map(({ kind, title }) => `${kind} ${title}`);
  assert.deepEqual(names, [...new Set(names)]);
  for (const { title, disabledReason, edits } of offers) {
    const changes = edits();
    assert.ok(changes.size > 0 || disabledReason !== undefined, `${title} does something`);
    for (const [file, ofFile] of changes) {
      const { length } = snapshot.file(file)?.text ?? '';
      let last = 0;
      for (const change of ofFile) {
        assert.ok(last <= change.start && change.start <= change.end && change.end <= length, title);
        last = change.end;
      }
    }
  }
}

describe('refactorings, whatever the text and whatever is selected in it', () => {
  it('offer edits that can be applied', async () => {
    await forDamagedTexts((snapshot, path) => {
      for (const offset of someOffsets(snapshot, path, 11)) {
        assertOffers(snapshot, path, offset, offset);
        assertOffers(snapshot, path, offset, (snapshot.file(path)?.text ?? '').length);
      }
    }, 12);
  });
});
