import assert from 'node:assert/strict';
import {
  includes,
  memoryWorkspace,
  MODE_LINE,
  problems,
  rootPaths,
  structOf,
} from '../harness/memory-workspace';

const top = '/w/top.qapi';
const leaf = '/w/leaf.qapi';
const files = { [top]: includes('leaf.qapi') + structOf('Top', 'Leaf'), [leaf]: structOf('Leaf') };

describe('open documents', () => {
  it('lie over the files on disk, and give way to them when they are closed', async () => {
    const { workspace } = memoryWorkspace(files, ['/w']);
    await workspace.settle();
    workspace.openDocument(leaf, structOf('Leaves'), 1);
    assert.deepEqual(problems(workspace.snapshot), { [top]: ["unknown-type 'Leaf'"] }, 'at once');
    assert.deepEqual(problems(await workspace.settle()), { [top]: ["unknown-type 'Leaf'"] });
    workspace.closeDocument(leaf);
    assert.deepEqual(problems(await workspace.settle()), {});
  });

  it('make edits count at once', async () => {
    const { workspace } = memoryWorkspace(files, ['/w']);
    workspace.openDocument(leaf, structOf('Leaf'), 1);
    await workspace.settle();
    workspace.changeDocument(leaf, [{ start: 0, end: 1, text: '' }], 2);
    assert.equal(workspace.isUnsettled, false);
    assert.equal(workspace.snapshot.file(leaf)?.details.version, 2);
    assert.notDeepEqual(problems(workspace.snapshot), {});
  });

  it('are read from disk again after they were closed', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    workspace.openDocument(leaf, structOf('Leaf'), 1);
    await workspace.settle();
    fileSystem.write(leaf, structOf('Leaf', 'Nope'));
    workspace.closeDocument(leaf);
    assert.deepEqual(problems(await workspace.settle()), { [leaf]: ["unknown-type 'Nope'"] });
  });

  it('do not take their schema along when a root is closed', async () => {
    const { workspace } = memoryWorkspace({ ...files, [top]: structOf('Top', 'Nope') }, ['/w']);
    workspace.openDocument(top, structOf('Top', 'Nope'), 1);
    await workspace.settle();
    workspace.closeDocument(top);
    assert.equal(workspace.isUnsettled, true, 'the file under the document was never read');
    assert.deepEqual(problems(await workspace.settle()), { [top]: ["unknown-type 'Nope'"] });
  });

  it('may be new and not on disk yet', async () => {
    const { workspace } = memoryWorkspace(files, ['/w']);
    workspace.openDocument('/w/new.qapi', includes('leaf.qapi') + structOf('New', 'Leaf'), 1);
    const snapshot = await workspace.settle();
    assert.deepEqual(problems(snapshot), {});
    assert.deepEqual(rootPaths(snapshot), ['/w/new.qapi', top]);
  });

  it('may be new and included by others', async () => {
    const { workspace } = memoryWorkspace({ [top]: includes('new.qapi') + structOf('Top', 'New') }, ['/w']);
    const before = await workspace.settle();
    assert.deepEqual(problems(before), {
      [top]: ["include-unreadable 'new.qapi'", "hint unknown-type 'New'"],
    });
    workspace.openDocument('/w/new.qapi', structOf('New'), 1);
    assert.deepEqual(problems(await workspace.settle()), {});
    workspace.closeDocument('/w/new.qapi');
    assert.deepEqual(problems(await workspace.settle()), problems(before));
  });

  it('are checked whatever their name is, once they are open', async () => {
    const { workspace } = memoryWorkspace({ '/w/data.json': '{ "a": 1 }' }, ['/w']);
    assert.deepEqual(problems(await workspace.settle()), {});
    workspace.openDocument('/w/data.json', structOf('Data', 'Nope'), 1);
    assert.deepEqual(problems(await workspace.settle()), { '/w/data.json': ["unknown-type 'Nope'"] });
  });

  it('are left alone by edits of documents that are not open', async () => {
    const { workspace } = memoryWorkspace(files, ['/w']);
    const before = await workspace.settle();
    workspace.changeDocument(leaf, [{ start: 0, end: 5, text: '' }], 7);
    assert.equal(workspace.document(leaf), undefined);
    assert.deepEqual(problems(workspace.snapshot), problems(before));
  });

  it('that include a new file have it read when that is typed', async () => {
    const { workspace, fileSystem } = memoryWorkspace({ ...files, '/w/more.txt': structOf('More') }, ['/w']);
    workspace.openDocument(top, includes('leaf.qapi') + structOf('Top', 'More'), 1);
    assert.deepEqual(problems(await workspace.settle()), { [top]: ["unknown-type 'More'"] });
    fileSystem.forgetRecord();
    workspace.changeDocument(top, [{ start: 0, end: 0, text: includes('more.txt') }], 2);
    assert.equal(workspace.isUnsettled, true);
    assert.deepEqual(
      problems(workspace.snapshot),
      { [top]: ["hint unknown-type 'More'"] },
      'until it was read',
    );
    assert.deepEqual(problems(await workspace.settle()), {});
    assert.deepEqual(fileSystem.filesRead, ['/w/more.txt']);
  });

  it('without a folder around them are checked with the files of their directory', async () => {
    const { workspace } = memoryWorkspace(
      {
        '/lone/top.json': MODE_LINE + includes('leaf.json') + structOf('Leaf'),
        '/lone/leaf.json': structOf('Leaf'),
        '/lone/other.json': MODE_LINE + structOf('Other', 'Nope'),
      },
      [],
    );
    workspace.openDocument('/lone/leaf.json', structOf('Leaf'), 1);
    const snapshot = await workspace.settle();
    assert.deepEqual(rootPaths(snapshot), ['/lone/top.json'], 'what nobody opened is not checked');
    assert.deepEqual(problems(snapshot), { '/lone/top.json': ["redefined 'Leaf'"] });
    workspace.closeDocument('/lone/leaf.json');
    assert.deepEqual(problems(await workspace.settle()), {});
  });
});
