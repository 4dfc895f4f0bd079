import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { type FSWatcher, rmSync } from 'node:fs';
import { DirectoryWatcher } from '../../../server/src/cli/watch/directory-watcher';
import { type TemporaryDirectory, temporaryDirectory } from '../../harness/temporary-directory';

describe('the watcher of directories', () => {
  let directory: TemporaryDirectory;
  let changed: string[];
  let failed: string[];
  /** What the operating system says, directory by directory. */
  let natives: Map<string, EventEmitter>;
  let listeners: Map<string, (event: string, name: string | null) => void>;
  let trouble: string | undefined;
  let watcher: DirectoryWatcher;
  beforeEach(() => {
    directory = temporaryDirectory({ 'a/b/c.json': '', 'a/d.json': '' });
    changed = [];
    failed = [];
    natives = new Map();
    listeners = new Map();
    trouble = undefined;
    watcher = new DirectoryWatcher(
      (path) => changed.push(path.slice(directory.path().length + 1)),
      (path, reason) => failed.push(`${path.slice(directory.path().length + 1)}: ${reason}`),
      (path, listener) => {
        if (trouble !== undefined) throw new Error(trouble);
        const name = path.slice(directory.native().length + 1);
        const native = Object.assign(new EventEmitter(), { close: () => natives.delete(name) });
        natives.set(name, native);
        listeners.set(name, listener);
        return native as unknown as FSWatcher;
      },
    );
  });
  afterEach(() => {
    watcher.close();
    directory.remove();
  });

  const watchedNow = (): string[] => [...natives.keys()].sort();

  it('watches a directory once', () => {
    watcher.add(directory.path('a'));
    const [native] = natives.values();
    watcher.add(directory.path('a'));
    assert.deepEqual([...natives.values()], [native]);
    listeners.get('a')?.('change', 'd.json');
    assert.deepEqual(changed, ['a/d.json']);
    watcher.close();
    assert.deepEqual(watchedNow(), []);
  });

  it('watches anew what is there under the same name, also where it has the same number', () => {
    watcher.add(directory.path('a'));
    const [first] = natives.values();
    listeners.get('a')?.('rename', 'a');
    assert.deepEqual(changed, ['a']);
    assert.notEqual(natives.get('a'), first);
  });

  it('waits above a directory that is gone, however that is told', () => {
    watcher.add(directory.path('a/b'));
    const [native] = natives.values();
    rmSync(directory.native('a/b'), { recursive: true });
    native?.emit('error', new Error('EPERM'));
    assert.deepEqual(changed, ['a/b']);
    assert.deepEqual(watchedNow(), ['a']);
  });

  it('gives up a directory that is there, but cannot be watched any longer', () => {
    watcher.add(directory.path('a'));
    natives.get('a')?.emit('error', new Error('EIO'));
    assert.deepEqual([changed, watchedNow(), watcher.isWatching], [[], [], false]);
  });

  it('says once what cannot be watched, and again only after it could', () => {
    trouble = 'ENOSPC';
    for (const path of ['a', 'a', 'a/b', 'a']) watcher.add(directory.path(path));
    assert.deepEqual(failed, ['a: ENOSPC', 'a/b: ENOSPC']);
    assert.equal(watcher.isWatching, false);
    trouble = undefined;
    watcher.add(directory.path('a'));
    assert.deepEqual(watchedNow(), ['a']);
  });
});
