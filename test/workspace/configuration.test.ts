import assert from 'node:assert/strict';
import { NO_CONFIGURATION } from '../../server/src/configuration/configuration';
import { Severities } from '../../server/src/configuration/severities';
import { includes, memoryWorkspace, problems, rootPaths, structOf } from '../harness/memory-workspace';

const CONFIGURATION = '/w/.qapi.json';
const wrong = structOf('Box', 'Nope');

describe('the configuration at the root of a tree', () => {
  it('turns rules off and changes severities', async () => {
    const files = { '/w/a.qapi': wrong + structOf('box') };
    const rules = '{ "rules": { "unknown-type": "off", "name-*": "warning" } }';
    const { workspace } = memoryWorkspace({ ...files, [CONFIGURATION]: rules }, ['/w']);
    assert.deepEqual(problems(await workspace.settle()), { '/w/a.qapi': ["warning name-not-camel 'box'"] });
  });

  it('holds for what is being edited, and is followed when it changes', async () => {
    const { workspace, fileSystem } = memoryWorkspace({ '/w/a.qapi': wrong }, ['/w']);
    assert.deepEqual(problems(await workspace.settle()), { '/w/a.qapi': ["unknown-type 'Nope'"] });
    fileSystem.write(CONFIGURATION, '{ "rules": { "unknown-type": "warning" } }');
    workspace.filesChanged([{ path: CONFIGURATION, kind: 'created' }]);
    assert.deepEqual(problems(await workspace.settle()), { '/w/a.qapi': ["warning unknown-type 'Nope'"] });
    workspace.openDocument('/w/a.qapi', wrong, 1);
    await workspace.settle();
    const start = wrong.indexOf('Nope');
    workspace.changeDocument('/w/a.qapi', [{ start, end: start + 4, text: 'None' }], 2);
    assert.deepEqual(problems(workspace.snapshot), { '/w/a.qapi': ["warning unknown-type 'None'"] });
    fileSystem.write(CONFIGURATION, '{}');
    workspace.filesChanged([{ path: CONFIGURATION, kind: 'changed' }]);
    assert.deepEqual(problems(await workspace.settle()), { '/w/a.qapi': ["unknown-type 'None'"] });
  });

  it('tells the release, before VERSION does', async () => {
    const files = { '/w/VERSION': '10.2.0\n', '/w/qapi/qapi-schema.json': structOf('Box') };
    const configuration = '{ "qemuVersion": "7.2" }';
    const { workspace } = memoryWorkspace({ ...files, [CONFIGURATION]: configuration }, ['/w']);
    const [root] = (await workspace.settle()).roots;
    assert.equal(root?.choice.release.version, '7.2');
    assert.equal(root.choice.reason, 'configuration');
  });

  it('lists the roots instead of those that are found', async () => {
    const files = {
      '/w/found.qapi': structOf('Found'),
      '/w/sub/root.json': includes('part.json'),
      '/w/sub/part.json': structOf('Part'),
    };
    const configuration = '{ "roots": ["sub/root.json", "sub/missing.json"] }';
    const { workspace } = memoryWorkspace({ ...files, [CONFIGURATION]: configuration }, ['/w']);
    assert.deepEqual(rootPaths(await workspace.settle()), ['/w/sub/root.json']);
    // What is open is looked at, whether a root leads to it or not.
    workspace.openDocument('/w/sub/part.json', files['/w/sub/part.json'], 1);
    workspace.openDocument('/w/found.qapi', files['/w/found.qapi'], 1);
    assert.deepEqual(rootPaths(await workspace.settle()), ['/w/found.qapi', '/w/sub/root.json']);
  });

  it('counts less than what the user sets', async () => {
    const severities = new Severities(new Map([['unknown-type', 'hint']]));
    const settings = { ...NO_CONFIGURATION, severities };
    const files = { '/w/a.qapi': wrong, [CONFIGURATION]: '{ "rules": { "unknown-type": "off" } }' };
    const { workspace } = memoryWorkspace(files, ['/w'], { settingsOf: () => settings });
    assert.deepEqual(problems(await workspace.settle()), { '/w/a.qapi': ["hint unknown-type 'Nope'"] });
  });

  it('is that of the tree alone in which a file lies', async () => {
    const files = {
      '/w/a/VERSION': '10.2.0\n',
      '/w/a/qapi/qapi-schema.json': wrong,
      '/w/a/.qapi.json': '{ "rules": { "unknown-type": "off" } }',
      '/w/b/VERSION': '10.2.0\n',
      '/w/b/qapi/qapi-schema.json': wrong,
    };
    const { workspace } = memoryWorkspace(files, ['/w']);
    assert.deepEqual(Object.keys(problems(await workspace.settle())), ['/w/b/qapi/qapi-schema.json']);
  });
});
