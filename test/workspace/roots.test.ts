import assert from 'node:assert/strict';
import {
  includes,
  memoryWorkspace,
  MODE_LINE,
  problems,
  rootPaths,
  structOf,
} from '../harness/memory-workspace';

/** Settles a workspace with the folder `/w` and tells its roots and what is wrong. */
async function settle(files: Readonly<Record<string, string>>) {
  const snapshot = await memoryWorkspace(files, ['/w']).workspace.settle();
  return { snapshot, roots: rootPaths(snapshot), problems: problems(snapshot) };
}

describe('roots of a workspace', () => {
  it('takes a file that no other one includes as a root', async () => {
    const { roots, snapshot } = await settle({
      '/w/top.qapi': includes('middle.qapi'),
      '/w/middle.qapi': includes('parts/leaf.qapi'),
      '/w/parts/leaf.qapi': structOf('Leaf'),
    });
    assert.deepEqual(roots, ['/w/top.qapi']);
    assert.deepEqual(
      snapshot.rootsOf('/w/parts/leaf.qapi').map(({ root }) => root),
      ['/w/top.qapi'],
    );
  });

  it('takes a file that has nothing to do with others as its own root', async () => {
    const { roots, problems: found } = await settle({
      '/w/one.qapi': structOf('One', 'Two'),
      '/w/two.qapi': structOf('Two'),
    });
    assert.deepEqual(roots, ['/w/one.qapi', '/w/two.qapi']);
    assert.deepEqual(found, { '/w/one.qapi': ["unknown-type 'Two'"] });
  });

  it('takes both of two files that include the same third one', async () => {
    const { roots } = await settle({
      '/w/one.qapi': includes('shared.qapi'),
      '/w/two.qapi': includes('shared.qapi'),
      '/w/shared.qapi': structOf('Shared'),
    });
    assert.deepEqual(roots, ['/w/one.qapi', '/w/two.qapi']);
  });

  it('takes the first of files that include each other in a circle, and reports the circle once', async () => {
    const { roots, problems: found } = await settle({
      '/w/a.qapi': includes('b.qapi'),
      '/w/b.qapi': includes('c.qapi'),
      '/w/c.qapi': includes('a.qapi'),
    });
    assert.deepEqual(roots, ['/w/a.qapi']);
    assert.deepEqual(found, { '/w/c.qapi': ["include-loop 'a.qapi'"] });
  });

  it('finds the root in front of a circle', async () => {
    const { roots, problems: found } = await settle({
      '/w/a.qapi': includes('b.qapi'),
      '/w/b.qapi': includes('a.qapi'),
      '/w/z.qapi': includes('b.qapi'),
    });
    assert.deepEqual(roots, ['/w/z.qapi']);
    assert.deepEqual(found, { '/w/a.qapi': ["include-loop 'b.qapi'"] });
  });

  it('takes a file that includes itself as a root, and says so', async () => {
    const { roots, problems: found } = await settle({ '/w/self.qapi': includes('self.qapi') });
    assert.deepEqual(roots, ['/w/self.qapi']);
    assert.deepEqual(found, { '/w/self.qapi': ["include-loop 'self.qapi'"] });
  });

  it('knows an included file however its path is written', async () => {
    const { roots } = await settle({
      '/w/top.qapi': includes('./parts/../parts//leaf.qapi'),
      '/w/parts/leaf.qapi': structOf('Leaf'),
    });
    assert.deepEqual(roots, ['/w/top.qapi']);
  });

  it('does not make a root of an included file that has no name of a schema', async () => {
    const { roots, snapshot } = await settle({
      '/w/top.qapi': includes('notes.txt'),
      '/w/notes.txt': structOf('Note'),
    });
    assert.deepEqual(roots, ['/w/top.qapi']);
    assert.ok(snapshot.file('/w/notes.txt'));
  });

  it('reports the include of a missing file and of a directory, and takes unknown types for mere hints then', async () => {
    const { problems: found } = await settle({
      '/w/top.qapi': includes('nowhere.qapi', 'parts') + structOf('Top', 'Part'),
      '/w/parts/readme.txt': '',
    });
    assert.deepEqual(found, {
      '/w/top.qapi': [
        "include-unreadable 'nowhere.qapi'",
        "include-unreadable 'parts'",
        "hint unknown-type 'Part'",
      ],
    });
  });

  it('says what the operating system says of an include that cannot be read', async () => {
    const { snapshot } = await settle({ '/w/top.qapi': includes('parts'), '/w/parts/readme.txt': '' });
    const [diagnostic] = snapshot.diagnostics('/w/top.qapi');
    assert.equal(diagnostic?.message, "can't read include file 'parts': Is a directory");
  });

  it('reports the include of a file that is too large to be read', async () => {
    const { workspace } = memoryWorkspace(
      {
        '/w/top.qapi': includes('large.qapi'),
        '/w/large.qapi': { kind: 'too-large', reason: 'File too large' },
      },
      ['/w'],
    );
    assert.deepEqual(problems(await workspace.settle()), {
      '/w/top.qapi': ["include-unreadable 'large.qapi'"],
    });
  });

  it('does without a file that lies there and cannot be read', async () => {
    const { workspace } = memoryWorkspace(
      {
        '/w/a.qapi': { kind: 'unreadable', reason: 'Permission denied' },
        '/w/b.qapi': structOf('Box', 'Nope'),
      },
      ['/w'],
    );
    assert.deepEqual(problems(await workspace.settle()), { '/w/b.qapi': ["unknown-type 'Nope'"] });
  });

  it('finds nothing in an empty workspace, and nothing without any folder', async () => {
    assert.deepEqual((await settle({})).roots, []);
    const { workspace, fileSystem } = memoryWorkspace({ '/w/a.qapi': MODE_LINE }, []);
    assert.deepEqual(rootPaths(await workspace.settle()), []);
    assert.deepEqual(fileSystem.filesRead, []);
  });
});
