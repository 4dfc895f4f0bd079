import assert from 'node:assert/strict';
import { includes, memoryWorkspace, MODE_LINE } from '../harness/memory-workspace';

const EXAMPLE = `##
# @eject:
#
# Give back what is inside.
#
# @slot: where
#
# .. qmp-example::
#
#     -> { "execute": "eject", "arguments": { "slot": "one" } }
##
{ 'command': 'eject', 'data': { 'slot': 'Slot' } }
`;

const FILES = {
  '/w/root.json': MODE_LINE + includes('eject.json', 'types.json'),
  '/w/eject.json': EXAMPLE,
  '/w/types.json': "{ 'enum': 'Slot', 'data': [ 'two' ] }\n{ 'enum': 'Other', 'data': [ 'one' ] }\n",
};

/** The workspace with the files open. */
async function opened() {
  const { workspace } = memoryWorkspace(FILES, ['/w']);
  await workspace.settle();
  for (const [path, text] of Object.entries(FILES)) workspace.openDocument(path, text, 1);
  await workspace.settle();
  return workspace;
}

const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

describe('examples in a workspace', () => {
  it('are only checked where somebody asks', async () => {
    const { snapshot } = await opened();
    assert.deepEqual(snapshot.diagnostics('/w/eject.json'), []);
    assert.deepEqual(codesOf(snapshot.diagnosticsWithExamples('/w/eject.json')), [
      'qmp-example/unknown-value',
    ]);
  });

  it('are the same objects as long as nothing changes that they depend on', async () => {
    const workspace = await opened();
    const before = workspace.snapshot.diagnosticsWithExamples('/w/eject.json');
    const at = FILES['/w/types.json'].indexOf("'one'") + 1;
    workspace.changeDocument('/w/types.json', [{ start: at, end: at + 3, text: 'six' }], 2);
    assert.equal(workspace.snapshot.diagnosticsWithExamples('/w/eject.json'), before);
  });

  it('are checked again when a definition that they name changes', async () => {
    const workspace = await opened();
    workspace.snapshot.diagnosticsWithExamples('/w/eject.json');
    const at = FILES['/w/types.json'].indexOf("'two'") + 1;
    workspace.changeDocument('/w/types.json', [{ start: at, end: at + 3, text: 'one' }], 2);
    assert.deepEqual(workspace.snapshot.diagnosticsWithExamples('/w/eject.json'), []);
    workspace.changeDocument('/w/types.json', [{ start: at, end: at + 3, text: 'six' }], 3);
    assert.equal(workspace.snapshot.diagnosticsWithExamples('/w/eject.json').length, 1);
  });

  it('move with the text', async () => {
    const workspace = await opened();
    const [before] = workspace.snapshot.diagnosticsWithExamples('/w/eject.json');
    workspace.changeDocument('/w/eject.json', [{ start: 0, end: 0, text: '\n\n' }], 2);
    const [after] = workspace.snapshot.diagnosticsWithExamples('/w/eject.json');
    assert.equal(after?.range.start, (before?.range.start ?? 0) + 2);
  });

  it('matter as much as the project wants', async () => {
    const { workspace } = memoryWorkspace(
      {
        ...FILES,
        '/w/.qapi.json': '{ "rules": { "qmp-example/*": "off", "qmp-example/unknown-value": "error" } }',
      },
      ['/w'],
    );
    const snapshot = await workspace.settle();
    const found = snapshot
      .diagnosticsWithExamples('/w/eject.json')
      .filter(({ code }) => code.startsWith('qmp'));
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['error'],
    );
  });
});
