import assert from 'node:assert/strict';
import { includes, memoryWorkspace, problems, structOf } from '../harness/memory-workspace';

const one = '/w/one.qapi';
const two = '/w/two.qapi';
const shared = '/w/shared.qapi';

describe('a module in several schemas', () => {
  it('says once what all of its roots say', async () => {
    const { workspace } = memoryWorkspace(
      {
        [one]: includes('shared.qapi'),
        [two]: includes('shared.qapi'),
        [shared]: structOf('Shared', 'Nope'),
      },
      ['/w'],
    );
    assert.deepEqual(problems(await workspace.settle()), { [shared]: ["unknown-type 'Nope'"] });
  });

  it('is checked once where what it names is the same in all of them', async () => {
    const { workspace } = memoryWorkspace(
      {
        [one]: includes('shared.qapi') + structOf('Part'),
        [two]: includes('shared.qapi') + structOf('Own'),
        [shared]: structOf('Shared') + structOf('User', 'Shared') + structOf('Half', 'Part'),
      },
      ['/w'],
    );
    const snapshot = await workspace.settle();
    // In the second one its own, and `Half`, which names what only the first one has.
    assert.deepEqual(
      snapshot.roots.map(({ root, analysis }) => [root, analysis.checked]),
      [
        [one, 4],
        [two, 2],
      ],
    );
  });

  it('names the roots of what only some of them say', async () => {
    const { workspace } = memoryWorkspace(
      {
        [one]: includes('shared.qapi') + structOf('Part'),
        [two]: includes('shared.qapi'),
        '/w/three.qapi': includes('shared.qapi'),
        [shared]: structOf('Shared', 'Part'),
      },
      ['/w'],
    );
    const snapshot = await workspace.settle();
    assert.deepEqual(problems(snapshot), {
      [shared]: ["unknown-type 'Part' (only in /w/three.qapi, /w/two.qapi)"],
    });
    assert.deepEqual(
      snapshot.rootsOf(shared).map(({ root }) => root),
      [one, '/w/three.qapi', two],
    );
  });

  it('keeps apart what two roots say of the same place in different words', async () => {
    const { workspace } = memoryWorkspace(
      {
        [one]: `{ 'pragma': { 'doc-required': true } }\n${includes('shared.qapi')}`,
        [two]: includes('shared.qapi'),
        [shared]: structOf('Shared', 'Nope'),
      },
      ['/w'],
    );
    assert.deepEqual(problems(await workspace.settle()), {
      [shared]: [`doc-required 'Shared' (only in ${one})`, "unknown-type 'Nope'"],
    });
  });

  it('lets a change to one module reach the others', async () => {
    const { workspace } = memoryWorkspace(
      { [one]: includes('shared.qapi') + structOf('One', 'Shared'), [shared]: structOf('Shared') },
      ['/w'],
    );
    const before = await workspace.settle();
    assert.deepEqual(problems(before), {});
    workspace.openDocument(shared, structOf('Shared'), 1);
    await workspace.settle();
    const start = structOf('Shared').indexOf('Shared');
    workspace.changeDocument(shared, [{ start, end: start + 1, text: 's' }], 2);
    assert.deepEqual(problems(workspace.snapshot), {
      [one]: ["unknown-type 'Shared'"],
      [shared]: ["name-not-camel 'shared'"],
    });
    workspace.changeDocument(shared, [{ start, end: start + 1, text: 'S' }], 3);
    assert.deepEqual(problems(workspace.snapshot), {});
    assert.deepEqual(problems(before), {}, 'a snapshot never changes');
  });

  it('reports a name that two modules define where it is defined again, and points to the first', async () => {
    const { workspace } = memoryWorkspace(
      { [one]: includes('shared.qapi') + structOf('Twice'), [shared]: structOf('Twice') },
      ['/w'],
    );
    const snapshot = await workspace.settle();
    assert.deepEqual(problems(snapshot), { [one]: ["redefined 'Twice'"] });
    const [diagnostic] = snapshot.diagnostics(one);
    assert.deepEqual(
      diagnostic?.related.map(({ path }) => path),
      [shared],
    );
  });

  it('drops a module as soon as nobody includes it any more', async () => {
    const { workspace } = memoryWorkspace(
      { [one]: includes('notes.txt'), '/w/notes.txt': structOf('Note', 'Nope') },
      ['/w'],
    );
    const before = await workspace.settle();
    assert.deepEqual(problems(before), { '/w/notes.txt': ["unknown-type 'Nope'"] });
    workspace.openDocument(one, '', 1);
    const after = await workspace.settle();
    assert.deepEqual(problems(after), {});
    assert.equal(after.file('/w/notes.txt'), undefined);
  });
});
