import assert from 'node:assert/strict';
import { completionsAt } from '../../../server/src/features/completion/completion';
import { explainCompletion } from '../../../server/src/features/completion/explain';
import { forDamagedTexts, someOffsets } from '../../harness/damaged-text';

describe('completion of whatever text', () => {
  it('answers with edits around the cursor, on its line up to there', async () => {
    await forDamagedTexts((snapshot, path) => {
      const text = snapshot.file(path)?.text ?? '';
      for (const offset of someOffsets(snapshot, path, 5)) {
        for (const { label, edit, subject } of completionsAt(snapshot, path, offset).items.slice(0, 5)) {
          const { start, end } = edit.range;
          assert.ok(0 <= start && start <= offset && offset <= end && end <= text.length);
          assert.ok(!text.slice(start, offset).includes('\n'));
          if (subject !== undefined) explainCompletion(label, subject, snapshot, path);
        }
      }
    });
  });
});
