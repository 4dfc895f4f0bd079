import assert from 'node:assert/strict';
import { parseConfiguration } from '../../server/src/configuration/parse-configuration';
import {
  includes,
  memoryWorkspace,
  MODE_LINE,
  problems,
  rootPaths,
  structOf,
} from '../harness/memory-workspace';

const wrong = structOf('Wrong', 'Nope');

describe('a check of everything', () => {
  it('reaches files to which no listed root leads, and keeps them', async () => {
    const { workspace } = memoryWorkspace(
      {
        '/w/.qapi.json': '{ "roots": [ "a.qapi" ] }',
        '/w/a.qapi': includes('b.qapi'),
        '/w/b.qapi': structOf('Right'),
        '/w/stray.qapi': wrong,
      },
      ['/w'],
    );
    assert.deepEqual(rootPaths(await workspace.settle()), ['/w/a.qapi']);
    workspace.checkEverything();
    const snapshot = await workspace.settle();
    assert.deepEqual(rootPaths(snapshot), ['/w/a.qapi', '/w/stray.qapi']);
    assert.deepEqual(problems(snapshot), { '/w/stray.qapi': ["unknown-type 'Nope'"] });
    workspace.openDocument('/w/b.qapi', structOf('Right'), 1);
    assert.deepEqual(rootPaths(await workspace.settle()), ['/w/a.qapi', '/w/stray.qapi']);
  });

  it('sees what changed on disk without anybody telling', async () => {
    const { workspace, fileSystem } = memoryWorkspace({ '/w/a.qapi': wrong }, ['/w']);
    assert.deepEqual(problems(await workspace.settle()), { '/w/a.qapi': ["unknown-type 'Nope'"] });
    fileSystem.write('/w/a.qapi', structOf('Right'));
    fileSystem.write('/w/b.qapi', wrong);
    workspace.checkEverything();
    assert.deepEqual(problems(await workspace.settle()), { '/w/b.qapi': ["unknown-type 'Nope'"] });
  });

  it('reaches what lies beside a file that was opened alone', async () => {
    const { workspace } = memoryWorkspace(
      { '/d/a.qapi': structOf('Apple'), '/d/b.json': MODE_LINE + wrong },
      [],
    );
    workspace.openDocument('/d/a.qapi', structOf('Apple'), 1);
    assert.deepEqual(rootPaths(await workspace.settle()), ['/d/a.qapi']);
    workspace.checkEverything();
    assert.deepEqual(rootPaths(await workspace.settle()), ['/d/a.qapi', '/d/b.json']);
  });

  it("leaves QEMU's own test cases alone", async () => {
    const { workspace } = memoryWorkspace(
      {
        '/q/VERSION': '10.2.0',
        '/q/qapi/qapi-schema.json': structOf('Apple'),
        '/q/tests/qapi-schema/wrong.json': wrong,
      },
      ['/q'],
    );
    workspace.checkEverything();
    assert.deepEqual(problems(await workspace.settle()), {});
  });

  it('says of a place what was found, and who listed its roots', async () => {
    const files = { '/w/.qapi.json': '{ "roots": [ "a.qapi" ] }', '/w/a.qapi': wrong, '/w/b.qapi': wrong };
    const { workspace } = memoryWorkspace(files, ['/w']);
    await workspace.settle();
    const state = { kind: 'folder', boundary: '/w', isWhole: true, candidates: ['/w/a.qapi', '/w/b.qapi'] };
    const listed = { roots: ['/w/a.qapi'], by: 'configuration' };
    assert.deepEqual(workspace.placeStates(), [{ ...state, listed }]);
    const { configuration } = parseConfiguration('{ "roots": [ "b.qapi" ] }', '/w/.qapi.json');
    const { workspace: other } = memoryWorkspace(files, ['/w'], { settingsOf: () => configuration });
    await other.settle();
    assert.deepEqual(other.placeStates()[0]?.listed, { roots: ['/w/b.qapi'], by: 'settings' });
  });
});
