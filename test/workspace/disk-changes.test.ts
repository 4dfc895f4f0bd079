import assert from 'node:assert/strict';
import { includes, memoryWorkspace, problems, rootPaths, structOf } from '../harness/memory-workspace';

const top = '/w/top.qapi';
const leaf = '/w/leaf.qapi';
const files = { [top]: includes('leaf.qapi') + structOf('Top', 'Leaf'), [leaf]: structOf('Leaf') };

/** A settled workspace with the folder `/w`. */
async function settled(given: Readonly<Record<string, string>> = files) {
  const both = memoryWorkspace(given, ['/w']);
  await both.workspace.settle();
  both.fileSystem.forgetRecord();
  return both;
}

describe('changes on disk', () => {
  it('are noticed when an included file changes, which is all that is read again', async () => {
    const { workspace, fileSystem } = await settled();
    fileSystem.write(leaf, structOf('Leaf', 'Nope'));
    workspace.filesChanged([{ path: leaf, kind: 'changed' }]);
    assert.equal(workspace.isUnsettled, true);
    assert.deepEqual(problems(await workspace.settle()), { [leaf]: ["unknown-type 'Nope'"] });
    assert.deepEqual(fileSystem.filesRead, [leaf]);
  });

  it('are noticed when a root changes', async () => {
    const { workspace, fileSystem } = await settled();
    fileSystem.write(top, includes('leaf.qapi') + structOf('Top', 'Nope'));
    workspace.filesChanged([{ path: top, kind: 'changed' }]);
    assert.equal(workspace.isUnsettled, true);
    assert.deepEqual(problems(await workspace.settle()), { [top]: ["unknown-type 'Nope'"] });
    assert.deepEqual(fileSystem.filesRead, [top]);
  });

  it('are noticed when a file is created that was missing', async () => {
    const { workspace, fileSystem } = await settled({ [top]: includes('leaf.qapi') });
    assert.deepEqual(problems(workspace.snapshot), { [top]: ["include-unreadable 'leaf.qapi'"] });
    fileSystem.write(leaf, structOf('Leaf'));
    workspace.filesChanged([{ path: leaf, kind: 'created' }]);
    assert.deepEqual(problems(await workspace.settle()), {});
  });

  it('are noticed when there is a directory where a file was missing', async () => {
    const { workspace, fileSystem } = await settled({ [top]: includes('leaf.qapi') });
    fileSystem.write(`${leaf}/note.txt`, '');
    workspace.filesChanged([{ path: leaf, kind: 'created' }]);
    const [diagnostic] = (await workspace.settle()).diagnostics(top);
    assert.equal(diagnostic?.message, "can't read include file 'leaf.qapi': Is a directory");
  });

  it('are noticed when a new root is created', async () => {
    const { workspace, fileSystem } = await settled();
    fileSystem.write('/w/new.qapi', structOf('New', 'Nope'));
    workspace.filesChanged([{ path: '/w/new.qapi', kind: 'created' }]);
    const snapshot = await workspace.settle();
    assert.deepEqual(rootPaths(snapshot), ['/w/new.qapi', top]);
    assert.deepEqual(problems(snapshot), { '/w/new.qapi': ["unknown-type 'Nope'"] });
  });

  it('are noticed when an included file is deleted', async () => {
    const { workspace, fileSystem } = await settled();
    fileSystem.remove(leaf);
    workspace.filesChanged([{ path: leaf, kind: 'deleted' }]);
    assert.deepEqual(problems(await workspace.settle()), {
      [top]: ["include-unreadable 'leaf.qapi'", "hint unknown-type 'Leaf'"],
    });
  });

  it('make an included file a root when the only one that includes it is deleted', async () => {
    const { workspace, fileSystem } = await settled();
    fileSystem.remove(top);
    workspace.filesChanged([{ path: top, kind: 'deleted' }]);
    assert.deepEqual(rootPaths(await workspace.settle()), [leaf]);
  });

  it('are noticed when a file is renamed', async () => {
    const { workspace, fileSystem } = await settled();
    fileSystem.remove(leaf);
    fileSystem.write('/w/branch.qapi', structOf('Leaf', 'Nope'));
    workspace.filesChanged([
      { path: leaf, kind: 'deleted' },
      { path: '/w/branch.qapi', kind: 'created' },
    ]);
    const snapshot = await workspace.settle();
    assert.deepEqual(rootPaths(snapshot), ['/w/branch.qapi', top]);
    assert.deepEqual(problems(snapshot), {
      '/w/branch.qapi': ["unknown-type 'Nope'"],
      [top]: ["include-unreadable 'leaf.qapi'", "hint unknown-type 'Leaf'"],
    });
  });

  it('are noticed when a whole directory is deleted', async () => {
    const { workspace, fileSystem } = await settled({
      [top]: includes('parts/a.qapi'),
      '/w/parts/a.qapi': structOf('A'),
    });
    fileSystem.remove('/w/parts');
    workspace.filesChanged([{ path: '/w/parts', kind: 'deleted' }]);
    assert.deepEqual(problems(await workspace.settle()), { [top]: ["include-unreadable 'parts/a.qapi'"] });
  });

  it('do not touch an open document', async () => {
    const { workspace, fileSystem } = await settled();
    workspace.openDocument(leaf, structOf('Leaf'), 1);
    await workspace.settle();
    fileSystem.remove(leaf);
    workspace.filesChanged([{ path: leaf, kind: 'deleted' }]);
    assert.deepEqual(problems(await workspace.settle()), {});
  });

  it('count even if they come while the files are being read', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    const release = fileSystem.hold();
    const settling = workspace.settle();
    await Promise.resolve();
    workspace.filesChanged([{ path: top, kind: 'changed' }]);
    release();
    await settling;
    const hold = fileSystem.hold();
    workspace.filesChanged([{ path: leaf, kind: 'changed' }]);
    const again = workspace.settle();
    // The read that is under way yields the old text.
    fileSystem.write(leaf, structOf('Leaf', 'Nope'));
    workspace.filesChanged([{ path: leaf, kind: 'changed' }]);
    hold();
    assert.deepEqual(problems(await again), { [leaf]: ["unknown-type 'Nope'"] });
  });

  it('turn a folder into a QEMU tree when VERSION appears, and back', async () => {
    const outside = {
      '/w/tree/qapi/a.json': structOf('A', 'Nope'),
      '/w/tree/scripts/b.qapi': structOf('B', 'Nope'),
    };
    const { workspace, fileSystem } = await settled(outside);
    assert.deepEqual(rootPaths(workspace.snapshot), Object.keys(outside));
    fileSystem.write('/w/tree/VERSION', '1.0');
    workspace.filesChanged([{ path: '/w/tree/VERSION', kind: 'created' }]);
    assert.deepEqual(rootPaths(await workspace.settle()), ['/w/tree/qapi/a.json']);
    fileSystem.remove('/w/tree/VERSION');
    workspace.filesChanged([{ path: '/w/tree/VERSION', kind: 'deleted' }]);
    assert.deepEqual(rootPaths(await workspace.settle()), Object.keys(outside));
  });

  it('end with a folder that is removed from the workspace', async () => {
    const { workspace } = await settled({ ...files, '/v/other.qapi': structOf('Other', 'Nope') });
    workspace.setFolders(['/w', '/v']);
    assert.deepEqual(problems(await workspace.settle()), { '/v/other.qapi': ["unknown-type 'Nope'"] });
    workspace.setFolders(['/w']);
    const snapshot = await workspace.settle();
    assert.deepEqual(rootPaths(snapshot), [top]);
    assert.deepEqual(problems(snapshot), {});
  });
});
