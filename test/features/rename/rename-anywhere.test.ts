import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../server/src/features/rename/rename';
import type { FilePath } from '../../../server/src/text/file-path';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { forDamagedTexts, someOffsets } from '../../harness/damaged-text';

const STYLES = ['other', 'Other', 'OTHER'];

function assertConsistent(snapshot: Snapshot, path: FilePath, offset: number): void {
  const start = prepareRename(snapshot, path, offset);
  for (const newName of STYLES) {
    const answer = rename(snapshot, path, offset, newName);
    if (start.kind === 'refused') assert.deepEqual(answer, start);
    if (answer.kind === 'refused') continue;
    for (const [file, changes] of answer.changes) {
      let end = 0;
      for (const change of changes) {
        const replaced = snapshot.file(file)?.text.slice(change.start, change.end) ?? '';
        assert.ok(change.start >= end && replaced.length > 0, 'in order, without overlaps');
        if (change.text === newName && !replaced.includes('\\')) assert.equal(replaced, answer.name);
        ({ end } = change);
      }
    }
  }
}

describe('rename, whatever the text and wherever in it', () => {
  it('either refuses or replaces the name and nothing else', async () => {
    await forDamagedTexts((snapshot, path) => {
      for (const offset of someOffsets(snapshot, path, 11)) assertConsistent(snapshot, path, offset);
    }, 12);
  });
});
