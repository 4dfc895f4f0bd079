import assert from 'node:assert/strict';
import { NEWEST_RELEASE } from '../../server/src/releases/release';
import { FileStore } from '../../server/src/workspace/file-store';
import { MemoryFileSystem } from '../harness/memory-file-system';
import { includes, memoryWorkspace, problems, rootPaths, structOf } from '../harness/memory-workspace';

describe('places that overlap or change', () => {
  it('keep a folder inside of another one apart, so that nothing is said twice', async () => {
    const files = { '/w/a.qapi': structOf('Outer'), '/w/sub/b.qapi': structOf('Inner', 'Nope') };
    const snapshot = await memoryWorkspace(files, ['/w', '/w/sub']).workspace.settle();
    assert.deepEqual(rootPaths(snapshot), ['/w/a.qapi', '/w/sub/b.qapi']);
    assert.deepEqual(problems(snapshot), { '/w/sub/b.qapi': ["unknown-type 'Nope'"] });
  });

  it('leave out the lock files of editors', async () => {
    const tree = { '/q/VERSION': '11.1.0', '/q/qapi/qapi-schema.json': structOf('Fine') };
    const lock = { kind: 'unreadable', reason: 'No such file or directory' } as const;
    const files = { ...tree, '/q/qapi/.#qapi-schema.json': lock };
    const { workspace, fileSystem } = memoryWorkspace(files, ['/q']);
    assert.deepEqual(rootPaths(await workspace.settle()), ['/q/qapi/qapi-schema.json']);
    assert.deepEqual(fileSystem.filesRead, ['/q/qapi/qapi-schema.json']);
  });

  it('end at a bound where links make one file look like any number of them', async () => {
    const fileSystem = new MemoryFileSystem({});
    // Whatever is asked for is there, and includes two more.
    fileSystem.read = () => Promise.resolve({ kind: 'content', text: includes('d/x', 'e/x'), isUtf8: true });
    const store = new FileStore(fileSystem);
    await store.loadWithIncludes(['/w/x'], '/w', () => NEWEST_RELEASE);
    const refused = store.get('/w/e/e/e/e/e/e/e/e/e/e/e/e/e/e/x') ?? { kind: 'unread' };
    assert.ok('kind' in refused);
  });

  it('do not take an old answer for a file that was forgotten and asked for again', async () => {
    const fileSystem = new MemoryFileSystem({ '/w/a.qapi': structOf('Old') });
    const store = new FileStore(fileSystem);
    const release = fileSystem.hold();
    const first = store.load('/w/a.qapi', '/w');
    store.forget('/w');
    fileSystem.write('/w/a.qapi', structOf('New'));
    const second = store.load('/w/a.qapi', '/w');
    release();
    await Promise.all([first, second]);
    const file = store.get('/w/a.qapi');
    assert.ok(file !== undefined && !('kind' in file) && file.text === structOf('New'));
  });
});
