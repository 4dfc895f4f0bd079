import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { copyOfSample, OpenDocument, pulledIn } from '../harness/editor';
import { describeDiagnostic, LanguageClient, stopLanguageClients } from '../harness/language-client';
import type { TemporaryDirectory } from '../harness/temporary-directory';

describe('diagnostics that the client asks for', () => {
  let directory: TemporaryDirectory;
  let client: LanguageClient;
  beforeEach(async () => {
    directory = copyOfSample();
    client = await LanguageClient.start({ folders: [directory.uri()], canPull: true });
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  it('are promised', () => {
    assert.deepEqual(client.result?.capabilities.diagnosticProvider, {
      identifier: 'qapi',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  it('are those of a document as it is now', async () => {
    const document = await OpenDocument.open(client, directory, 'migration.json');
    const clean = await client.pull(document.uri);
    assert.deepEqual(clean.kind === 'full' && clean.items, []);
    await document.replace("'*pause': 'number'", "'*pause': 'numbers'");
    const report = await client.pull(document.uri);
    const line = String(document.lineOf("'numbers'"));
    assert.deepEqual(report.kind === 'full' && report.items.map(describeDiagnostic), [
      `${line}:55-${line}:64 unknown-type parameter 'pause' uses unknown type 'numbers'`,
    ]);
    assert.deepEqual(client.published, [], 'nothing is sent to those who ask');
  });

  it('keep their id as long as they are the same', async () => {
    const document = await OpenDocument.open(client, directory, 'migration.json');
    const { resultId = '' } = await client.pull(document.uri);
    assert.deepEqual(await client.pull(document.uri, resultId), { kind: 'unchanged', resultId });
    assert.equal((await client.pull(document.uri, 'unheard-of')).kind, 'full');
    await document.replace("'*pause': 'number'", "'*pause': 'numbers'");
    const changed = await client.pull(document.uri, resultId);
    assert.equal(changed.kind, 'full');
    assert.notEqual(changed.resultId, resultId);
  });

  it('are there for all files of the workspace, each with its version', async () => {
    const document = await OpenDocument.open(client, directory, 'machine.json');
    await document.replace("'uptime': 'number'", "'uptime': 'numbers'");
    const { items } = await client.pullWorkspace();
    const versions = Object.fromEntries(items.map(({ uri, version }) => [uri, version]));
    assert.deepEqual(versions, {
      [directory.uri('machine.json')]: 2,
      [directory.uri('migration.json')]: null,
      [directory.uri('storage.json')]: null,
      [directory.uri('vmm.json')]: null,
    });
    assert.deepEqual(Object.keys(await pulledIn(client, directory)), ['machine.json']);
    const previous = Object.fromEntries(items.map(({ uri, resultId }) => [uri, resultId ?? '']));
    const again = await client.pullWorkspace(previous);
    assert.ok(again.items.every(({ kind }) => kind === 'unchanged'));
    await document.replace("'numbers'", "'number'");
    const { items: after } = await client.pullWorkspace(previous);
    assert.deepEqual(
      after.flatMap((item) => (item.kind === 'full' ? [[item.uri, item.items]] : [])),
      [[document.uri, []]],
    );
  });

  it('are taken back for a file that is gone', async () => {
    directory.write({ 'extra.qapi': 'nonsense' });
    const uri = directory.uri('extra.qapi');
    await client.filesChanged({ [uri]: 1 });
    const { items } = await client.pullWorkspace();
    const resultId = items.find((item) => item.uri === uri)?.resultId ?? '';
    rmSync(directory.native('extra.qapi'));
    await client.filesChanged({ [uri]: 3 });
    const after = await client.pullWorkspace({ [uri]: resultId });
    const report = after.items.find((item) => item.uri === uri);
    assert.deepEqual(report?.kind === 'full' && report.items, []);
    await client.until(() => client.refreshCount >= 2, 'two refreshes');
  });

  it('are none for a document that nobody knows', async () => {
    const report = await client.pull(directory.uri('nowhere.json'));
    assert.deepEqual(report.kind === 'full' && report.items, []);
  });

  it('have the client ask again when files change on disk', async () => {
    await client.until(() => client.refreshCount === 1, 'the refresh after the start');
    directory.write({ 'machine.json': '' });
    await client.filesChanged({ [directory.uri('machine.json')]: 2 });
    await client.until(() => client.refreshCount === 2, 'another refresh');
    assert.deepEqual(Object.keys(await pulledIn(client, directory)), []);
  });

  it('are not asked for again when files change that have nothing to do with schemas', async () => {
    await client.until(() => client.refreshCount === 1, 'the refresh after the start');
    const uri = directory.uri('package.json');
    for (const kind of [1, 2] as const) {
      directory.write({ 'package.json': `{ "files": ${kind} }` });
      await client.filesChanged({ [uri]: kind });
    }
    rmSync(directory.native('package.json'));
    await client.filesChanged({ [uri]: 3 });
    directory.write({ 'machine.json': '' });
    await client.filesChanged({ [directory.uri('machine.json')]: 2 });
    await client.until(() => client.refreshCount > 1, 'a refresh');
    await client.pullWorkspace();
    assert.equal(client.refreshCount, 2);
  });

  it('can be cancelled at any time, and can be asked for afterwards', async () => {
    const document = await OpenDocument.open(client, directory, 'machine.json', 'nonsense\n'.repeat(5000));
    const outcomes = Array.from({ length: 20 }, async () => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: document.uri } };
      const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
      source.cancel();
      try {
        return (await answer).kind;
      } catch (error) {
        return error instanceof ResponseError ? error.code : String(error);
      }
    });
    for (const outcome of await Promise.all(outcomes)) {
      assert.ok(outcome === 'full' || outcome === LSPErrorCodes.RequestCancelled, String(outcome));
    }
    const report = await client.pull(document.uri);
    assert.ok(report.kind === 'full' && report.items.length > 0);
  });
});
