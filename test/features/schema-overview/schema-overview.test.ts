import assert from 'node:assert/strict';
import { countAllProblems } from '../../../server/src/features/schema-overview/problem-counts';
import { describeSchemas } from '../../../server/src/features/schema-overview/schema-overview';
import { schemasOfFile } from '../../../server/src/features/schema-overview/schemas-of-file';
import { includes, memoryWorkspace, structOf } from '../../harness/memory-workspace';

const files = {
  '/q/VERSION': '7.2.4',
  '/q/qapi/qapi-schema.json': includes('a.json'),
  '/q/qapi/a.json': structOf('Apple', 'Nope') + structOf('Berry', 'Neither'),
  '/q/storage-daemon/qapi/qapi-schema.json': includes('../../qapi/a.json'),
  '/w/.qapi.json': '{ "roots": [ "root.qapi" ] }',
  '/w/root.qapi': structOf('Root'),
  '/w/stray.qapi': structOf('Stray'),
  '/d/alone.qapi': structOf('Lone'),
};

async function overviewOf(
  folders: readonly string[],
  ...documents: (keyof typeof files)[]
): Promise<string[]> {
  const { workspace } = memoryWorkspace(files, folders);
  for (const path of documents) workspace.openDocument(path, files[path], 1);
  const snapshot = await workspace.settle();
  return describeSchemas(snapshot, workspace.placeStates(), (path) => `file://${path}`).split('\n');
}

describe('the overview of schemas', () => {
  it('shows roots with the reasons for them and for their release, and problems by file', async () => {
    assert.deepEqual(await overviewOf(['/q']), [
      'QEMU tree /q',
      '  3 schema files found; looked for where QEMU keeps its schemas',
      '  All schemas are checked.',
      '',
      '  qapi/qapi-schema.json',
      '    Root, since no other schema includes it',
      '    QEMU 7.2: /q/VERSION says 7.2.4',
      '    2 files, 2 errors',
      '      file:///q/qapi/qapi-schema.json',
      '      file:///q/qapi/a.json  2 errors',
      '',
      '  storage-daemon/qapi/qapi-schema.json',
      '    Root, since no other schema includes it',
      '    QEMU 7.2: /q/VERSION says 7.2.4',
      '    2 files, 2 errors',
      '      file:///q/storage-daemon/qapi/qapi-schema.json',
      '      file:///q/qapi/a.json  2 errors',
      '',
    ]);
  });

  it('shows roots that are listed, and files to which they do not lead', async () => {
    const lines = await overviewOf(['/w']);
    assert.ok(lines.includes('    Root, since `.qapi.json` lists it'));
    assert.deepEqual(lines.slice(-3), ['  In none of these schemas:', '      file:///w/stray.qapi', '']);
  });

  it('shows files that are open alone', async () => {
    const lines = await overviewOf([], '/d/alone.qapi');
    assert.equal(lines[0], 'Directory of an open file /d');
    assert.ok(lines.includes('  Schemas are checked while one of their files is open.'));
    assert.ok(lines.includes('    Root, since no other schema includes it'));
    const listed = await overviewOf(['/w'], '/w/stray.qapi');
    assert.ok(listed.includes('    Root, since it is open, and no root leads to it'));
  });

  it('says so when there are none', async () => {
    assert.deepEqual(await overviewOf([]), [
      'There are no schemas in the folders of this window, and none is open.',
      '',
    ]);
  });

  it('is told in short of a file, and in numbers of all', async () => {
    const { workspace } = memoryWorkspace(files, ['/q']);
    const snapshot = await workspace.settle();
    const schemas = schemasOfFile(snapshot, '/q/qapi/a.json');
    assert.deepEqual(
      schemas.map(({ name, version, files: count, problems }) => [name, version, count, problems.error]),
      [
        ['qapi/qapi-schema.json', '7.2', 2, 2],
        ['storage-daemon/qapi/qapi-schema.json', '7.2', 2, 2],
      ],
    );
    assert.equal(countAllProblems(snapshot).error, 2);
    assert.deepEqual(schemasOfFile(snapshot, '/q/other.json'), []);
  });
});
