import assert from 'node:assert/strict';
import type { FilePath } from '../../server/src/text/file-path';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { changeOfKind, type EditKind, EDITS, FILES } from '../harness/edit-kinds';
import { memoryWorkspace } from '../harness/memory-workspace';

const inFolder = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`/w/${name}`, text]));

/** A snapshot before and after an edit. */
async function applyEdit(edit: EditKind): Promise<[Snapshot, Snapshot]> {
  const { workspace } = memoryWorkspace(inFolder, ['/w']);
  const path = `/w/${edit.file}`;
  workspace.openDocument(path, FILES[edit.file] ?? '', 1);
  const before = await workspace.settle();
  workspace.changeDocument(path, [changeOfKind(edit)], 2);
  return [before, workspace.isUnsettled ? await workspace.settle() : workspace.snapshot];
}

function parsedEntries(file: FilePath, before: Snapshot, after: Snapshot): number {
  const [old, now] = [before, after].map((snapshot) => {
    const { schema } = snapshot.rootsOf(file)[0]!.analysis;
    return schema.moduleOf(schema.files.byPath.get(file)!).tree.entries;
  });
  const known = new Set(old);
  return now!.filter((entry) => !known.has(entry)).length;
}

describe('the cost of an edit', () => {
  it('is all there is at first', async () => {
    const snapshot = await memoryWorkspace(inFolder, ['/w']).workspace.settle();
    const [root] = snapshot.roots;
    assert.equal(root?.analysis.checked, root?.analysis.schema.definitions.length);
  });

  for (const edit of EDITS) {
    const { name, parsed, checked } = edit;
    it(`for ${name}: ${parsed} parsed, ${checked} checked`, async () => {
      const [before, after] = await applyEdit(edit);
      const path = `/w/${edit.file}`;
      const sum = after.rootsOf(path).reduce((count, { analysis }) => count + analysis.checked, 0);
      assert.deepEqual({ parsed: parsedEntries(path, before, after), checked: sum }, { parsed, checked });
    });
  }
});
