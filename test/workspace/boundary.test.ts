import assert from 'node:assert/strict';
import type { MemoryFileSystem } from '../harness/memory-file-system';
import { includes, memoryWorkspace, problems, structOf } from '../harness/memory-workspace';

const outside = { '/etc/passwd': structOf('Secret') };

/** What was read outside of the boundary. */
function readBeyond({ filesRead, headsRead }: MemoryFileSystem, boundary: string): string[] {
  return [...filesRead, ...headsRead].filter((path) => !path.startsWith(`${boundary}/`));
}

describe('the boundary', () => {
  for (const target of ['../../../etc/passwd', '/etc/passwd', '../w2/a.qapi', 'sub/../../etc/passwd']) {
    it(`of a folder is not crossed by the include of ${target}`, async () => {
      const files = { ...outside, '/w/top.qapi': includes(target), '/w2/a.qapi': structOf('A') };
      const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
      const snapshot = await workspace.settle();
      assert.deepEqual(problems(snapshot), { '/w/top.qapi': [`include-out-of-bounds '${target}'`] });
      assert.deepEqual(readBeyond(fileSystem, '/w'), []);
      assert.deepEqual([...snapshot.paths()], ['/w/top.qapi']);
    });
  }

  it('is named, with the file as it was written', async () => {
    const { workspace } = memoryWorkspace({ ...outside, '/w/top.qapi': includes('../../../etc/passwd') }, [
      '/w',
    ]);
    const [diagnostic] = (await workspace.settle()).diagnostics('/w/top.qapi');
    assert.equal(
      diagnostic?.message,
      "include file '../../../etc/passwd' lies outside of /w and is not read",
    );
  });

  it('holds for documents that are open but not saved', async () => {
    const { workspace, fileSystem } = memoryWorkspace(outside, ['/w']);
    workspace.openDocument('/w/new.qapi', includes('../etc/passwd'), 1);
    assert.deepEqual(problems(await workspace.settle()), {
      '/w/new.qapi': ["include-out-of-bounds '../etc/passwd'"],
    });
    assert.deepEqual(readBeyond(fileSystem, '/w'), []);
  });

  it('holds although the file beyond it is open itself', async () => {
    const { workspace } = memoryWorkspace({ ...outside, '/w/top.qapi': includes('../etc/passwd') }, ['/w']);
    workspace.openDocument('/etc/passwd', structOf('Secret'), 1);
    assert.deepEqual(problems(await workspace.settle()), {
      '/w/top.qapi': ["include-out-of-bounds '../etc/passwd'"],
    });
  });

  it('of a file without a folder is its directory', async () => {
    const files = {
      '/lone/leaf.json': structOf('Leaf'),
      '/lone/sub/more.json': '',
      '/up.json': structOf('Up'),
    };
    const { workspace, fileSystem } = memoryWorkspace(files, []);
    workspace.openDocument('/lone/top.json', includes('leaf.json', 'sub/more.json', '../up.json'), 1);
    assert.deepEqual(problems(await workspace.settle()), {
      '/lone/top.json': ["include-out-of-bounds '../up.json'"],
    });
    assert.deepEqual(readBeyond(fileSystem, '/lone'), []);
  });

  it('of a file in a QEMU tree is the tree, which its VERSION marks', async () => {
    const files = {
      '/src/qemu/VERSION': '1.0',
      '/src/qemu/qapi/block.json': structOf('Block'),
      '/src/other.json': structOf('Other'),
    };
    const { workspace, fileSystem } = memoryWorkspace(files, []);
    const path = '/src/qemu/storage-daemon/qapi/qapi-schema.json';
    workspace.openDocument(path, includes('../../qapi/block.json', '../../../other.json'), 1);
    assert.deepEqual(problems(await workspace.settle()), {
      [path]: ["include-out-of-bounds '../../../other.json'"],
    });
    assert.deepEqual(readBeyond(fileSystem, '/src/qemu'), []);
  });

  it('is the tree for a folder that lies in it', async () => {
    const files = {
      '/qemu/VERSION': '1.0',
      '/qemu/qapi/block.json': structOf('Block'),
      '/qemu/storage-daemon/qapi/qapi-schema.json': includes('../../qapi/block.json'),
    };
    const { workspace } = memoryWorkspace(files, ['/qemu/storage-daemon']);
    assert.deepEqual(problems(await workspace.settle()), {});
  });

  it('is not a directory whose name begins alike, nor one with VERSION as a directory', async () => {
    const files = {
      '/src/VERSION/note': '',
      '/src/qapi/other.json': structOf('Other'),
      '/src/tree/a.json': includes('../qapi/other.json'),
      '/src/tree-2/b.json': structOf('B'),
    };
    const { workspace } = memoryWorkspace(files, ['/src/tree']);
    workspace.openDocument('/src/tree/c.json', includes('../tree-2/b.json', '../qapi/other.json'), 1);
    assert.deepEqual(problems(await workspace.settle()), {
      '/src/tree/c.json': [
        "include-out-of-bounds '../tree-2/b.json'",
        "include-out-of-bounds '../qapi/other.json'",
      ],
    });
  });

  it('of nested folders is the inner one', async () => {
    const files = { '/w/a.qapi': structOf('A'), '/w/in/b.qapi': includes('../a.qapi') };
    const { workspace } = memoryWorkspace(files, ['/w', '/w/in']);
    workspace.openDocument('/w/in/c.qapi', includes('../a.qapi'), 1);
    const found = problems(await workspace.settle());
    assert.deepEqual(found['/w/in/c.qapi'], ["include-out-of-bounds '../a.qapi'"]);
  });

  it('does not exist for schemes without files: nothing is read for them', async () => {
    const { workspace, fileSystem } = memoryWorkspace(outside, ['/w']);
    workspace.openDocument(
      'untitled:///Untitled-1',
      includes('etc/passwd', '/etc/passwd') + structOf('Box', 'Nope'),
      1,
    );
    const found = problems(await workspace.settle());
    assert.deepEqual(found['untitled:///Untitled-1'], [
      "include-unreadable 'etc/passwd'",
      "include-out-of-bounds '/etc/passwd'",
      "hint unknown-type 'Nope'",
    ]);
    assert.ok(!fileSystem.filesRead.includes('/etc/passwd'));
  });
});
