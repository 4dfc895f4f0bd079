import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { copyOfSample, OpenDocument, publishedIn } from '../harness/editor';
import { describeDiagnostic, LanguageClient, stopLanguageClients } from '../harness/language-client';
import type { TemporaryDirectory } from '../harness/temporary-directory';

describe('diagnostics that are sent to the client', () => {
  let directory: TemporaryDirectory;
  let client: LanguageClient;
  beforeEach(async () => {
    directory = copyOfSample();
    client = await LanguageClient.start({ server: 'process', folders: [directory.uri()] });
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  const published = () => publishedIn(client, directory);

  it('tell of files that are not open, and say nothing of those that are clean', async () => {
    assert.deepEqual(client.published, []);
    const text = readFileSync(directory.native('machine.json'), 'utf8').replace(
      "'state': 'MachineState', ",
      '',
    );
    directory.write({ 'machine.json': text });
    await client.filesChanged({ [directory.uri('machine.json')]: 2 });
    await client.upToDate();
    const line = text.split('\n').indexOf('# @state: where it is in its life');
    const problem = `${String(line)}:3-${String(line)}:8 doc-ghost documented member 'state' does not exist`;
    assert.deepEqual(published(), { 'machine.json': [problem] });
    assert.equal(client.lastPublished(directory.uri('machine.json'))?.version, undefined);
  });

  it('tell once that a document is clean when it is opened', async () => {
    const { uri } = await OpenDocument.open(client, directory, 'storage.json');
    assert.deepEqual(await client.diagnosticsOf(uri, 1), []);
    assert.equal(client.published.length, 1);
  });

  it('tell of a document each time that it is opened', async () => {
    const texts = { 'clean.qapi': '', 'wrong.qapi': "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }" };
    for (const [name, text] of Object.entries(texts)) {
      const { uri } = await OpenDocument.open(client, directory, name, text);
      const first = await client.diagnosticsOf(uri, 1);
      await client.close(uri);
      await client.upToDate();
      const before = client.published.length;
      await OpenDocument.open(client, directory, name, text);
      await client.upToDate();
      assert.equal(client.published.length, before + 1);
      assert.deepEqual(client.lastPublished(uri)?.diagnostics, first);
    }
  });

  it('are those of the version that they name', async () => {
    const document = await OpenDocument.open(client, directory, 'migration.json');
    await client.diagnosticsOf(document.uri, 1);
    await document.replace("'*pause': 'number'", "'*pause': 'numbers'");
    const diagnostics = await client.diagnosticsOf(document.uri, 2);
    const line = String(document.lineOf("'numbers'"));
    assert.deepEqual(diagnostics.map(describeDiagnostic), [
      `${line}:55-${line}:64 unknown-type parameter 'pause' uses unknown type 'numbers'`,
    ]);
    const [diagnostic] = diagnostics;
    assert.equal(diagnostic?.source, 'qapi');
    assert.equal(diagnostic.severity, 1);
    await document.replace("'numbers'", "'number'");
    assert.deepEqual(await client.diagnosticsOf(document.uri, 3), []);
  });

  it('reach the files that depend on the one that is edited', async () => {
    const document = await OpenDocument.open(client, directory, 'storage.json');
    const other = await OpenDocument.open(client, directory, 'machine.json');
    await client.diagnosticsOf(other.uri, 1);
    await document.replace("{ 'enum': 'DiskKind',", "{ 'enum': 'MachineState',");
    await client.upToDate();
    const { 'storage.json': problems = [] } = published();
    assert.deepEqual(
      problems.map((problem) => problem.split(' ')[1]),
      ['doc-wrong-symbol', 'redefined', 'unknown-type'],
    );
    const redefined = client.problems[document.uri]?.find(({ code }) => code === 'redefined');
    const [related] = redefined?.relatedInformation ?? [];
    assert.equal(related?.location.uri, other.uri);
    assert.equal(related.location.range.start.line, other.lineOf("{ 'enum': 'MachineState'"));
    await document.replace("{ 'enum': 'MachineState',", "{ 'enum': 'DiskKind',");
    await client.upToDate();
    assert.deepEqual(published(), {});
  });

  it('are those of the last version after a burst of edits', async () => {
    const document = await OpenDocument.open(client, directory, 'vmm.json');
    const line = document.lineOf("{ 'command': 'ping'");
    for (let count = 0; count < 100; count++) {
      await document.change(line, 2, 3, '');
      await document.change(line, 2, 2, "'");
    }
    await document.change(line, 0, 1, '');
    assert.equal(document.version, 202);
    const diagnostics = await client.diagnosticsOf(document.uri, 202);
    assert.equal(diagnostics.length, 1);
    assert.equal(
      describeDiagnostic(diagnostics[0] ?? assert.fail()).split(' ')[0],
      `${String(line)}:1-${String(line)}:10`,
    );
  });

  it('are taken back when a document is closed that belongs to no schema', async () => {
    const document = await OpenDocument.open(
      client,
      directory,
      'notes.txt',
      "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }",
    );
    assert.equal((await client.diagnosticsOf(document.uri, 1)).length, 1);
    await client.close(document.uri);
    await client.upToDate();
    assert.deepEqual(published(), {});
  });

  it('are those of the file on disk again when a document is closed', async () => {
    const document = await OpenDocument.open(client, directory, 'vmm.json', 'nonsense');
    assert.ok((await client.diagnosticsOf(document.uri, 1)).length > 0);
    await client.close(document.uri);
    await client.upToDate();
    assert.deepEqual(published(), {});
    directory.write({ 'vmm.json': "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }" });
    await client.filesChanged({ [document.uri]: 2 });
    await client.upToDate();
    assert.deepEqual(Object.keys(published()), ['vmm.json']);
  });

  it('are taken back when a file is deleted', async () => {
    directory.write({ 'extra.qapi': "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }" });
    const uri = directory.uri('extra.qapi');
    await client.filesChanged({ [uri]: 1 });
    await client.upToDate();
    assert.deepEqual(Object.keys(published()), ['extra.qapi']);
    rmSync(directory.native('extra.qapi'));
    await client.filesChanged({ [uri]: 3 });
    await client.upToDate();
    assert.deepEqual(published(), {});
  });

  it('name a document as the client does', async () => {
    const uri = directory.uri('sub dir/ä.qapi').replace('%C3%A4', '%c3%a4');
    directory.write({ 'sub dir/ä.qapi': '' });
    await client.open(uri, 'nonsense');
    assert.equal((await client.diagnosticsOf(uri, 1)).length, 1);
  });
});
