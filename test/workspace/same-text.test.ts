import assert from 'node:assert/strict';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { includes, memoryWorkspace, structOf } from '../harness/memory-workspace';

const top = '/w/top.qapi';
const leaf = '/w/leaf.qapi';
const files = { [top]: includes('leaf.qapi') + structOf('Top', 'Leaf'), [leaf]: structOf('Leaf') };

describe('a file that is read again as it was', () => {
  const analysisOf = (snapshot: Snapshot) => snapshot.rootsOf(leaf)[0]?.analysis;

  it('is neither parsed nor checked again when it is opened', async () => {
    const { workspace } = memoryWorkspace(files, ['/w']);
    const before = await workspace.settle();
    workspace.openDocument(leaf, structOf('Leaf'), 1);
    const after = await workspace.settle();
    assert.equal(after.file(leaf)?.details.version, 1);
    assert.equal(analysisOf(after), analysisOf(before));
  });

  it('is neither parsed nor checked again when it is closed', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    workspace.openDocument(leaf, structOf('Leaf'), 1);
    const before = await workspace.settle();
    workspace.closeDocument(leaf);
    const after = await workspace.settle();
    assert.equal(after.file(leaf)?.details.version, undefined);
    assert.equal(analysisOf(after), analysisOf(before));
    assert.deepEqual(
      fileSystem.filesRead.filter((path) => path === leaf),
      [leaf],
    );
  });

  it('is neither parsed nor checked again when something touched it', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    const before = await workspace.settle();
    workspace.filesChanged([{ path: leaf, kind: 'changed' }]);
    const after = await workspace.settle();
    assert.equal(analysisOf(after), analysisOf(before));
    fileSystem.write(leaf, structOf('Leaf', 'Nope'));
    workspace.filesChanged([{ path: leaf, kind: 'changed' }]);
    assert.notEqual(analysisOf(await workspace.settle()), analysisOf(before));
  });

  it('is read once at the start, from the editor if it is open there', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    workspace.openDocument(leaf, structOf('Leaf'), 1);
    await workspace.settle();
    assert.deepEqual(fileSystem.filesRead, [top]);
  });
});
