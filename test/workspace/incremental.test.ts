import assert from 'node:assert/strict';
import { includes, memoryWorkspace, problems, structOf } from '../harness/memory-workspace';

const one = '/w/one.qapi';
const two = '/w/two.qapi';
const files = {
  [one]: includes('leaf.qapi') + structOf('One', 'Leaf'),
  [two]: structOf('Two'),
  '/w/leaf.qapi': structOf('Leaf'),
};

describe('an incremental workspace', () => {
  it('reads each file once, however many schemas hold it', async () => {
    const shared = { ...files, [two]: includes('leaf.qapi') };
    const { workspace, fileSystem } = memoryWorkspace(shared, ['/w']);
    await workspace.settle();
    assert.deepEqual([...fileSystem.filesRead].sort(), Object.keys(shared).sort());
  });

  it('asks the disk nothing when text is edited', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    workspace.openDocument(one, files[one], 1);
    await workspace.settle();
    fileSystem.forgetRecord();
    for (let version = 2; version < 50; version++) {
      workspace.changeDocument(one, [{ start: 0, end: 0, text: '\n' }], version);
      assert.equal(workspace.isUnsettled, false);
      assert.deepEqual(problems(workspace.snapshot), {});
    }
    await workspace.settle();
    const { filesRead, headsRead, directoriesListed } = fileSystem;
    assert.deepEqual([filesRead, headsRead, directoriesListed], [[], [], []]);
  });

  it('hands out the same snapshot as long as nothing changes', async () => {
    const { workspace } = memoryWorkspace(files, ['/w']);
    const snapshot = await workspace.settle();
    assert.equal(workspace.snapshot, snapshot);
    assert.equal(snapshot.diagnostics(one), snapshot.diagnostics(one));
  });

  it('analyses only the schemas that hold the file that changed', async () => {
    const { workspace } = memoryWorkspace(files, ['/w']);
    workspace.openDocument('/w/leaf.qapi', structOf('Leaf'), 1);
    const before = await workspace.settle();
    workspace.changeDocument('/w/leaf.qapi', [{ start: 0, end: 0, text: '\n' }], 2);
    const after = workspace.snapshot;
    const same = after.roots.filter((root) => before.roots.includes(root)).map(({ root }) => root);
    assert.deepEqual(same, [two]);
  });

  it('keeps the results of the definitions that an edit does not touch', async () => {
    const { workspace } = memoryWorkspace(files, ['/w']);
    workspace.openDocument(one, files[one], 1);
    const before = await workspace.settle();
    const text = workspace.document(one)?.text ?? '';
    const change = { start: text.length, end: text.length, text: structOf('More', 'Nope') };
    workspace.changeDocument(one, [change], 2);
    const after = workspace.snapshot;
    assert.deepEqual(problems(after), { [one]: ["unknown-type 'Nope'"] });
    const [old] = before.rootsOf(one);
    const [fresh] = after.rootsOf(one);
    assert.ok(old && fresh);
    for (const definition of old.analysis.schema.definitions) {
      assert.equal(fresh.analysis.resultOf(definition), old.analysis.resultOf(definition));
    }
    assert.equal(fresh.analysis.schema.definitions.length, old.analysis.schema.definitions.length + 1);
    assert.equal(fresh.analysis.checked, 1);
  });

  /** Each edit leaves a definition, or a block of documentation, alone; its neighbour is the one that changes. */
  const separations: Readonly<Record<string, readonly [from: string, to: string]>> = {
    'a block of documentation that names a definition no more': ['# @Leaf:', '# A Leaf.'],
    'a definition that became a directive': [`{ 'struct': 'Leaf', 'data': {} }`, `{ 'pragma': {} }`],
    'a definition that is gone': [`{ 'struct': 'Leaf', 'data': {} }\n`, ''],
    'a block of documentation that came in between': ['# why\n', '##\n# More.\n##\n'],
  };

  for (const [title, [from, to]] of Object.entries(separations)) {
    it(`finds anew that documentation is not where it belongs: ${title}`, async () => {
      const documented = `##\n# @Leaf:\n##\n# why\n# not\n{ 'struct': 'Leaf', 'data': {} }\n`;
      const text = `##\n# Free.\n##\n\n${documented}# end\n##\n# Free again.\n##\n`;
      const { workspace } = memoryWorkspace({ [one]: text }, ['/w']);
      workspace.openDocument(one, text, 1);
      assert.deepEqual(problems(await workspace.settle()), {});
      const start = text.indexOf(from);
      workspace.changeDocument(one, [{ start, end: start + from.length, text: to }], 2);
      const found = problems(workspace.snapshot);
      const fresh = memoryWorkspace({ [one]: text.replace(from, to) }, ['/w']);
      assert.deepEqual(found, problems(await fresh.workspace.settle()));
      assert.notEqual(found[one], undefined);
    });
  }

  it('still knows what stands between two edits of one burst when a name that it uses is gone', async () => {
    const text =
      includes('leaf.qapi') + ['First', 'Middle', 'Last'].map((name) => structOf(name, 'Leaf')).join('');
    const { workspace } = memoryWorkspace({ ...files, [one]: text }, ['/w']);
    workspace.openDocument(one, text, 1);
    workspace.openDocument('/w/leaf.qapi', structOf('Leaf'), 1);
    await workspace.settle();
    const rename = (path: string, name: string) => {
      const start = (workspace.document(path)?.text ?? '').indexOf(`'${name}'`) + 1;
      return { start, end: start + name.length, text: `New${name}` };
    };
    for (const name of ['First', 'Last']) workspace.changeDocument(one, [rename(one, name)], 2);
    assert.deepEqual(problems(workspace.snapshot), {});
    workspace.changeDocument('/w/leaf.qapi', [rename('/w/leaf.qapi', 'Leaf')], 2);
    const found = problems(workspace.snapshot)[one];
    assert.deepEqual(
      found,
      Array.from({ length: 3 }, () => "unknown-type 'Leaf'"),
    );
  });

  it('settles once for all who wait', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    const [first, second] = await Promise.all([workspace.settle(), workspace.settle()]);
    assert.equal(first, second);
    assert.equal(fileSystem.filesRead.length, 3);
  });

  it('is unsettled as long as files are being read, whoever asks in between', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    const release = fileSystem.hold();
    const settling = workspace.settle();
    assert.equal(workspace.isUnsettled, true);
    await Promise.resolve();
    assert.equal(workspace.isUnsettled, true);
    release();
    await settling;
    assert.equal(workspace.isUnsettled, false);
  });

  it('takes a burst of edits while files are read', async () => {
    const { workspace, fileSystem } = memoryWorkspace(files, ['/w']);
    const release = fileSystem.hold();
    workspace.openDocument(one, files[one], 1);
    const settling = workspace.settle();
    for (let version = 2; version <= 200; version++) {
      workspace.changeDocument(one, [{ start: 0, end: 0, text: '#\n' }], version);
    }
    workspace.changeDocument(one, [{ start: 0, end: 0, text: structOf('New', 'Nope') }], 201);
    release();
    const snapshot = await settling;
    assert.deepEqual(problems(snapshot), { [one]: ["unknown-type 'Nope'"] });
    assert.equal(snapshot.file(one)?.details.version, 201);
  });
});
