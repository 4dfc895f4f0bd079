import assert from 'node:assert/strict';
import {
  includes,
  memoryWorkspace,
  MODE_LINE,
  problems,
  rootPaths,
  structOf,
} from '../harness/memory-workspace';

/** A QEMU tree in small: the places where schemas are, and much else. */
function qemuTree(at: string): Record<string, string> {
  return {
    [`${at}/VERSION`]: '10.2.0',
    [`${at}/qapi/qapi-schema.json`]: includes('block.json') + structOf('Main'),
    [`${at}/qapi/block.json`]: structOf('Block'),
    [`${at}/qapi/meson.build`]: '',
    [`${at}/qga/qapi-schema.json`]: structOf('Guest'),
    [`${at}/qga/config.json`]: MODE_LINE,
    [`${at}/storage-daemon/qapi/qapi-schema.json`]: includes('../../qapi/block.json'),
    [`${at}/docs/interop/firmware.json`]: structOf('Firmware'),
    [`${at}/docs/interop/other.json`]: MODE_LINE,
    [`${at}/tests/qapi-schema/bad.json`]: structOf('Bad', 'Nope'),
    [`${at}/tests/data/vm.json`]: MODE_LINE,
    [`${at}/hw/core/device.qapi`]: structOf('Device'),
  };
}

const qemuRoots = (at: string): string[] => [
  `${at}/docs/interop/firmware.json`,
  `${at}/qapi/qapi-schema.json`,
  `${at}/qga/qapi-schema.json`,
  `${at}/storage-daemon/qapi/qapi-schema.json`,
];

describe('the search in a QEMU tree', () => {
  it('asks for the places of schemas and for nothing else', async () => {
    const { workspace, fileSystem } = memoryWorkspace(qemuTree('/qemu'), ['/qemu']);
    const snapshot = await workspace.settle();
    assert.deepEqual(rootPaths(snapshot), qemuRoots('/qemu'));
    assert.deepEqual(problems(snapshot), {});
    assert.deepEqual([...new Set(fileSystem.directoriesListed)].sort(), [
      '/qemu',
      '/qemu/docs/interop',
      '/qemu/qapi',
      '/qemu/qga',
      '/qemu/storage-daemon/qapi',
    ]);
    assert.deepEqual([...fileSystem.headsRead].sort(), ['/qemu/.qapi.json', '/qemu/VERSION']);
    assert.deepEqual(
      [...fileSystem.filesRead].sort(),
      [...qemuRoots('/qemu'), '/qemu/qapi/block.json'].sort(),
    );
  });

  it('finds the tree from a folder in it', async () => {
    const { workspace } = memoryWorkspace(qemuTree('/qemu'), ['/qemu/docs/interop']);
    assert.deepEqual(rootPaths(await workspace.settle()), qemuRoots('/qemu'));
  });

  it('finds trees below a folder', async () => {
    const files = { ...qemuTree('/w/src/old'), ...qemuTree('/w/src/new'), '/w/own.qapi': structOf('Own') };
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    const snapshot = await workspace.settle();
    assert.deepEqual(
      rootPaths(snapshot),
      ['/w/own.qapi', ...qemuRoots('/w/src/new'), ...qemuRoots('/w/src/old')].sort(),
    );
    assert.ok(!fileSystem.directoriesListed.includes('/w/src/new/hw'));
  });

  it('does not mix two folders with a tree each', async () => {
    const files = { ...qemuTree('/a'), ...qemuTree('/b'), '/a/qapi/block.json': structOf('Block', 'Nope') };
    const { workspace } = memoryWorkspace(files, ['/a', '/b']);
    const snapshot = await workspace.settle();
    assert.deepEqual(rootPaths(snapshot), [...qemuRoots('/a'), ...qemuRoots('/b')]);
    assert.deepEqual(problems(snapshot), { '/a/qapi/block.json': ["unknown-type 'Nope'"] });
    workspace.openDocument('/b/qapi/block.json', structOf('Block', 'Never'), 1);
    assert.deepEqual(problems(await workspace.settle()), {
      '/a/qapi/block.json': ["unknown-type 'Nope'"],
      '/b/qapi/block.json': ["unknown-type 'Never'"],
    });
  });

  it('leaves out test cases until they are opened, and again when they are closed', async () => {
    const bad = '/qemu/tests/qapi-schema/bad.json';
    const { workspace, fileSystem } = memoryWorkspace(qemuTree('/qemu'), ['/qemu']);
    await workspace.settle();
    assert.ok(!fileSystem.filesRead.includes(bad));
    workspace.openDocument(bad, structOf('Bad', 'Nope'), 1);
    assert.deepEqual(problems(await workspace.settle()), { [bad]: ["unknown-type 'Nope'"] });
    workspace.closeDocument(bad);
    assert.deepEqual(problems(await workspace.settle()), {});
  });

  it('checks a test case with what it includes, though that may be a test case too', async () => {
    const directory = '/qemu/tests/qapi-schema';
    const files = { ...qemuTree('/qemu'), [`${directory}/sub.json`]: structOf('Sub', 'Nope') };
    const { workspace } = memoryWorkspace(files, ['/qemu']);
    workspace.openDocument(`${directory}/bad.json`, includes('sub.json'), 1);
    assert.deepEqual(problems(await workspace.settle()), {
      [`${directory}/sub.json`]: ["unknown-type 'Nope'"],
    });
    workspace.openDocument(`${directory}/sub.json`, structOf('Sub', 'Nope'), 1);
    assert.deepEqual(rootPaths(await workspace.settle()), [...qemuRoots('/qemu'), `${directory}/bad.json`]);
  });

  it('checks an open file at an odd place of the tree as well', async () => {
    const { workspace } = memoryWorkspace(qemuTree('/qemu'), ['/qemu']);
    workspace.openDocument(
      '/qemu/hw/core/device.qapi',
      includes('../../qapi/block.json') + structOf('Device', 'Nope'),
      1,
    );
    assert.deepEqual(problems(await workspace.settle()), {
      '/qemu/hw/core/device.qapi': ["unknown-type 'Nope'"],
    });
  });

  it('checks only what the open documents belong to where the tree is in no folder', async () => {
    const { workspace } = memoryWorkspace(qemuTree('/qemu'), []);
    workspace.openDocument('/qemu/qapi/block.json', structOf('Block'), 1);
    assert.deepEqual(rootPaths(await workspace.settle()), [
      '/qemu/qapi/qapi-schema.json',
      '/qemu/storage-daemon/qapi/qapi-schema.json',
    ]);
  });
});

describe('the search in other folders', () => {
  it('knows schemas by suffix, by folder and by mode line', async () => {
    const files = {
      '/w/a.qapi': '',
      '/w/qapi/b.json': '',
      '/w/c.json': `# A licence\n${MODE_LINE}`,
      '/w/d.json': '{ "mode": "python" }',
      '/w/e.py': MODE_LINE,
    };
    const { workspace } = memoryWorkspace(files, ['/w']);
    assert.deepEqual(rootPaths(await workspace.settle()), ['/w/a.qapi', '/w/c.json', '/w/qapi/b.json']);
  });

  it('reads no more than the heads of JSON files, and says nothing of those that are no schemas', async () => {
    const files = {
      '/w/package.json': '{ "name": "x" }',
      '/w/deep/er/data.json': '[1, 2',
      '/w/notes.txt': '?',
    };
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    assert.deepEqual(problems(await workspace.settle()), {});
    assert.deepEqual(fileSystem.filesRead, []);
    assert.deepEqual([...fileSystem.headsRead].sort(), [
      '/w/.qapi.json',
      '/w/deep/er/data.json',
      '/w/package.json',
    ]);
  });

  it('passes over what is excluded, what is hidden and what holds no sources', async () => {
    const files = Object.fromEntries(
      ['kept', 'secret', '.git', 'node_modules', 'build'].map((name) => [
        `/w/${name}/a.qapi`,
        structOf('A', 'Nope'),
      ]),
    );
    const isExcluded = (path: string): boolean => path === '/w/secret';
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w'], { isExcluded });
    assert.deepEqual(rootPaths(await workspace.settle()), ['/w/kept/a.qapi']);
    assert.deepEqual([...new Set(fileSystem.directoriesListed)].sort(), ['/', '/w', '/w/kept']);
  });

  it('reads what a schema includes although it is excluded', async () => {
    const files = {
      '/w/top.qapi': includes('secret/a.qapi'),
      '/w/secret/a.qapi': structOf('Secret', 'Nope'),
    };
    const { workspace } = memoryWorkspace(files, ['/w'], { isExcluded: (path) => path.includes('secret') });
    assert.deepEqual(problems(await workspace.settle()), { '/w/secret/a.qapi': ["unknown-type 'Nope'"] });
  });

  it('comes to an end in a folder with very many directories', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 6000 }, (_, index) => [`/w/${String(index)}/data.txt`, '']),
    );
    const { workspace, fileSystem } = memoryWorkspace({ ...files, '/w/a.qapi': '' }, ['/w']);
    assert.deepEqual(rootPaths(await workspace.settle()), ['/w/a.qapi']);
    assert.ok(new Set(fileSystem.directoriesListed).size <= 5001);
  });

  it('reads no heads of the files around an open document beyond its directory', async () => {
    const files = {
      '/lone/a.json': '',
      '/lone/b.json': '{}',
      '/lone/sub/c.json': MODE_LINE,
      '/d.json': MODE_LINE,
    };
    const { workspace, fileSystem } = memoryWorkspace(files, []);
    workspace.openDocument('/lone/a.json', structOf('A'), 1);
    await workspace.settle();
    assert.deepEqual([...fileSystem.headsRead].sort(), ['/lone/.qapi.json', '/lone/a.json', '/lone/b.json']);
    assert.deepEqual(fileSystem.filesRead, []);
  });
});
