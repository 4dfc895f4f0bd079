import assert from 'node:assert/strict';
import { NO_CONFIGURATION } from '../../server/src/configuration/configuration';
import { type ReleaseChoice, writtenChoice } from '../../server/src/releases/release-choice';
import type { FilePath } from '../../server/src/text/file-path';
import { isInside } from '../../server/src/text/file-path';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { includes, memoryWorkspace, problems, structOf } from '../harness/memory-workspace';

/** Its first line is an introduction for the newest release, which then wants the second one to be indented. */
const intro = "##\n# @a:\n#\n#     What it does\n#   in short\n##\n{ 'command': 'a' }\n";
const wrongNow = ['doc-dedent in short'];

/** What older releases had. */
const oldPragma = "{ 'pragma': { 'returns-whitelist': [] } }\n";
const note = '##\n# @Old:\n#\n# Note: text\n##\n';

const schema = (tree: string) => `${tree}/qapi/qapi-schema.json`;
const tree = (path: string, version: string, text = intro): Record<FilePath, string> => ({
  [`${path}/VERSION`]: version,
  [schema(path)]: text,
});

/** Which release is in force for each root, and why: `7.2 version-file`. */
function releases(snapshot: Snapshot): Record<FilePath, string> {
  return Object.fromEntries(
    snapshot.roots.map(({ root, choice: { release, reason } }) => [root, `${release.version} ${reason}`]),
  );
}

/** A workspace with the folder `/w` in which the user sets releases for folders. */
function withOverrides(files: Record<FilePath, string>) {
  const overrides = new Map<FilePath, ReleaseChoice | undefined>();
  const choiceOf = (path: FilePath) => [...overrides].find(([folder]) => isInside(path, folder))?.[1];
  const settingsOf = (path: FilePath) => ({ ...NO_CONFIGURATION, choice: choiceOf(path) });
  const both = memoryWorkspace(files, ['/w'], { settingsOf });
  const set = (folder: FilePath, version: string): void => {
    overrides.set(folder, writtenChoice('override', version, 'test'));
    both.workspace.settingsChanged();
  };
  return { ...both, set };
}

describe('the release of a schema', () => {
  it('is the one that its QEMU tree says it is', async () => {
    const files = { ...tree('/w/old', '10.1.91\n'), ...tree('/w/new', '11.1.0\n') };
    const snapshot = await memoryWorkspace(files, ['/w']).workspace.settle();
    assert.deepEqual(releases(snapshot), {
      [schema('/w/old')]: '10.2 version-file',
      [schema('/w/new')]: '11.1 version-file',
    });
    assert.deepEqual(problems(snapshot), { [schema('/w/new')]: wrongNow });
    for (const { analysis, choice } of snapshot.roots) {
      assert.equal(analysis.schema.release, choice.release);
      for (const { tree } of analysis.schema.modules) assert.equal(tree.release, choice.release);
    }
  });

  it('is known before a document is parsed', async () => {
    const { workspace } = memoryWorkspace(tree('/q', '7.2.0'), []);
    workspace.openDocument(schema('/q'), intro, 1);
    assert.deepEqual(workspace.snapshot.roots, []);
    assert.deepEqual(releases(await workspace.settle()), { [schema('/q')]: '7.2 version-file' });
  });

  it('is not guessed when a document is opened while VERSION is being read', async () => {
    const { workspace, fileSystem } = memoryWorkspace(tree('/w', '7.2.0'), ['/w']);
    const settled = workspace.settle();
    while (!fileSystem.headsRead.includes('/w/VERSION')) await Promise.resolve();
    workspace.openDocument(schema('/w'), intro, 1);
    const file = (await settled).file(schema('/w'));
    assert.deepEqual(
      file?.releases.map(({ version }) => version),
      ['7.2'],
    );
  });

  it('is found out by what the schema uses where nothing else tells', async () => {
    const files = {
      '/w/old.qapi': includes('part.qapi', 'shared.qapi') + note,
      '/w/part.qapi': note,
      '/w/older.qapi': oldPragma + includes('shared.qapi'),
      '/w/shared.qapi': structOf('Shared'),
      '/w/new.qapi': includes('shared.qapi'),
    };
    const snapshot = await memoryWorkspace(files, ['/w']).workspace.settle();
    assert.deepEqual(releases(snapshot), {
      '/w/old.qapi': '9.0 evidence',
      '/w/older.qapi': '5.2 evidence',
      '/w/new.qapi': '11.1 default',
    });
    const versions = snapshot.rootsOf('/w/shared.qapi').map(({ choice }) => choice.release.version);
    assert.deepEqual(versions, ['11.1', '9.0', '5.2']);
  });

  for (const version of ['', '\n', 'unknown', '{{ version }}']) {
    it(`is found out where VERSION holds ${JSON.stringify(version)}`, async () => {
      const files = { ...tree('/w/a', version), ...tree('/w/b', version, oldPragma) };
      assert.deepEqual(releases(await memoryWorkspace(files, ['/w']).workspace.settle()), {
        [schema('/w/a')]: '11.1 default',
        [schema('/w/b')]: '5.2 evidence',
      });
    });
  }

  it('is not searched for in a tree that says it', async () => {
    const snapshot = await memoryWorkspace(tree('/w', '11.1.0', oldPragma), ['/w']).workspace.settle();
    assert.deepEqual(releases(snapshot), { [schema('/w')]: '11.1 version-file' });
    assert.deepEqual(problems(snapshot), { [schema('/w')]: ["pragma-unknown 'returns-whitelist'"] });
  });

  it('is what the user set, until it is set otherwise', async () => {
    const { workspace, set, fileSystem } = withOverrides(tree('/w', '11.1.0'));
    assert.deepEqual(problems(await workspace.settle()), { [schema('/w')]: wrongNow });
    fileSystem.forgetRecord();
    set('/w', '10.2');
    assert.deepEqual(releases(workspace.snapshot), { [schema('/w')]: '10.2 override' });
    assert.deepEqual(problems(workspace.snapshot), {});
    set('/w', '');
    assert.deepEqual(problems(workspace.snapshot), { [schema('/w')]: wrongNow });
    assert.equal(workspace.isUnsettled, false);
    assert.deepEqual(fileSystem.filesRead, []);
  });

  it('may be set for some folders only', async () => {
    const files = { '/w/a/a.qapi': includes('../shared.qapi'), '/w/b/b.qapi': includes('../shared.qapi') };
    const { workspace, set } = withOverrides({ ...files, '/w/shared.qapi': intro });
    set('/w/a', '10.2');
    const snapshot = await workspace.settle();
    assert.deepEqual(releases(snapshot), { '/w/a/a.qapi': '10.2 override', '/w/b/b.qapi': '11.1 default' });
    assert.deepEqual(problems(snapshot), {
      '/w/shared.qapi': [`${wrongNow.join()} (only in /w/b/b.qapi)`],
    });
  });

  it('decides what is included, too', async () => {
    const files = { '/w/top.qapi': "{ 'include': 'a\\u002eqapi' }\n", '/w/a.qapi': structOf('A', 'Nope') };
    const { workspace, set } = withOverrides({ ...files, '/w/x/a.txt': '' });
    assert.deepEqual(Object.keys(releases(await workspace.settle())).sort(), ['/w/a.qapi', '/w/top.qapi']);
    set('/w', '4.1');
    const snapshot = await workspace.settle();
    assert.deepEqual(releases(snapshot), { '/w/top.qapi': '4.1 override' });
  });
});

describe('a release that changes', () => {
  it('is noticed when VERSION changes, which is all that is read again', async () => {
    const { workspace, fileSystem } = memoryWorkspace(tree('/w', '10.2.0'), ['/w']);
    assert.deepEqual(problems(await workspace.settle()), {});
    fileSystem.forgetRecord();
    fileSystem.write('/w/VERSION', '11.0.50');
    workspace.filesChanged([{ path: '/w/VERSION', kind: 'changed' }]);
    assert.equal(workspace.isUnsettled, true);
    assert.deepEqual(
      releases(workspace.snapshot),
      { [schema('/w')]: '10.2 version-file' },
      'until it is read',
    );
    assert.deepEqual(problems(await workspace.settle()), { [schema('/w')]: wrongNow });
    assert.deepEqual([...fileSystem.filesRead, ...fileSystem.headsRead], ['/w/VERSION']);
    assert.equal(workspace.isUnsettled, false);
  });

  it('is noticed in a tree that only an open document leads to', async () => {
    const { workspace, fileSystem } = memoryWorkspace(tree('/q', '10.2.0'), []);
    workspace.openDocument(schema('/q'), intro, 1);
    assert.deepEqual(problems(await workspace.settle()), {});
    fileSystem.write('/q/VERSION', '11.1.0');
    workspace.filesChanged([{ path: '/q/VERSION', kind: 'changed' }]);
    assert.deepEqual(problems(await workspace.settle()), { [schema('/q')]: wrongNow });
  });

  it('is noticed in a folder inside of a tree, where nobody watches VERSION', async () => {
    const { workspace, fileSystem } = memoryWorkspace(tree('/q', '10.2.0'), ['/q/qapi']);
    const before = await workspace.settle();
    assert.deepEqual(releases(before), { [schema('/q')]: '10.2 version-file' });
    workspace.filesChanged([{ path: '/q/qapi/README', kind: 'changed' }]);
    assert.equal((await workspace.settle()).roots[0], before.roots[0], 'nothing is analysed again');
    fileSystem.write('/q/VERSION', '11.1.0');
    workspace.filesChanged([{ path: schema('/q'), kind: 'changed' }]);
    assert.deepEqual(problems(await workspace.settle()), { [schema('/q')]: wrongNow });
    fileSystem.write('/q/VERSION', '7.2.0');
    workspace.openDocument(schema('/q'), intro, 1);
    assert.deepEqual(releases(await workspace.settle()), { [schema('/q')]: '7.2 version-file' });
  });

  it('is noticed when VERSION comes and goes', async () => {
    const { workspace, fileSystem } = memoryWorkspace(tree('/w', '10.2.0'), ['/w']);
    await workspace.settle();
    fileSystem.remove('/w/VERSION');
    workspace.filesChanged([{ path: '/w/VERSION', kind: 'deleted' }]);
    assert.deepEqual(releases(await workspace.settle()), { [schema('/w')]: '11.1 default' });
    fileSystem.write('/w/VERSION', '7.2.0');
    workspace.filesChanged([{ path: '/w/VERSION', kind: 'created' }]);
    assert.deepEqual(releases(await workspace.settle()), { [schema('/w')]: '7.2 version-file' });
  });

  it('is noticed when VERSION turns to junk', async () => {
    const { workspace, fileSystem } = memoryWorkspace(tree('/w', '10.2.0'), ['/w']);
    await workspace.settle();
    fileSystem.write('/w/VERSION', '');
    workspace.filesChanged([{ path: '/w', kind: 'changed' }]);
    assert.deepEqual(releases(await workspace.settle()), { [schema('/w')]: '11.1 default' });
  });

  it('does not take an old answer for a VERSION that changed while it was read', async () => {
    const { workspace, fileSystem } = memoryWorkspace(tree('/w', '7.2.0'), ['/w']);
    const read = fileSystem.readHead.bind(fileSystem);
    let isFirst = true;
    fileSystem.readHead = async (...request) => {
      const text = await read(...request);
      if (!isFirst) return text;
      isFirst = false;
      fileSystem.write('/w/VERSION', '8.2.0');
      workspace.filesChanged([{ path: '/w/VERSION', kind: 'changed' }]);
      return text;
    };
    assert.deepEqual(releases(await workspace.settle()), { [schema('/w')]: '8.2 version-file' });
  });

  it('follows the text as it is typed', async () => {
    const { workspace } = memoryWorkspace({ '/w/a.qapi': '' }, ['/w']);
    workspace.openDocument('/w/a.qapi', intro, 1);
    assert.deepEqual(releases(await workspace.settle()), { '/w/a.qapi': '11.1 default' });
    workspace.changeDocument('/w/a.qapi', [{ start: 0, end: 0, text: oldPragma }], 2);
    assert.deepEqual(releases(workspace.snapshot), { '/w/a.qapi': '5.2 evidence' });
    workspace.changeDocument('/w/a.qapi', [{ start: 0, end: oldPragma.length, text: '' }], 3);
    assert.deepEqual(releases(workspace.snapshot), { '/w/a.qapi': '11.1 default' });
    assert.deepEqual(problems(workspace.snapshot), { '/w/a.qapi': wrongNow });
  });

  it('leaves one tree of each document, where the text shows it', async () => {
    const { workspace } = memoryWorkspace({ '/w/a.qapi': oldPragma }, ['/w']);
    workspace.openDocument('/w/a.qapi', oldPragma + intro, 1);
    await workspace.settle();
    for (const version of [2, 3]) {
      workspace.changeDocument('/w/a.qapi', [{ start: 0, end: 0, text: ' ' }], version);
      assert.deepEqual(releases(workspace.snapshot), { '/w/a.qapi': '5.2 evidence' });
    }
    assert.deepEqual(
      workspace.document('/w/a.qapi')?.releases.map(({ version }) => version),
      ['5.2'],
    );
  });
});
