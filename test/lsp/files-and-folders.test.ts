import assert from 'node:assert/strict';
import { DidChangeConfigurationNotification } from 'vscode-languageserver-protocol/node';
import { publishedIn, pulledIn } from '../harness/editor';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const wrong = "{ 'struct': 'Box', 'data': { 'lid': 'Nope' } }\n";
const problem = "0:36-0:42 unknown-type member 'lid' uses unknown type 'Nope'";

describe('the files and folders of a language client', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = temporaryDirectory({
      'one/a.qapi': wrong,
      'two/b.qapi': wrong,
      'one/attic/c.qapi': wrong,
      'one/package.json': '{}',
    });
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  const start = (folders: string[], settings: Record<string, unknown> = {}) =>
    LanguageClient.start({ folders: folders.map((name) => directory.uri(name)), settings });
  const published = (client: LanguageClient) => publishedIn(client, directory);

  it('are watched as far as the client can watch', async () => {
    const client = await start(['one']);
    await client.until(() => client.registrations.length === 2, 'registrations');
    assert.deepEqual(client.registrations.map(({ method }) => method).sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  it('are not watched for a client that cannot do that', async () => {
    const client = await LanguageClient.start({
      folders: [directory.uri('one')],
      capabilities: { workspace: {} },
    });
    assert.deepEqual(client.registrations, []);
    assert.deepEqual(Object.keys(published(client)).sort(), ['one/a.qapi', 'one/attic/c.qapi']);
  });

  it('can be added and removed', async () => {
    const client = await start(['two']);
    assert.deepEqual(published(client), { 'two/b.qapi': [problem] });
    await client.changeFolders([directory.uri('one'), directory.uri('two')]);
    await client.upToDate();
    assert.deepEqual(Object.keys(published(client)).sort(), ['one/a.qapi', 'one/attic/c.qapi', 'two/b.qapi']);
    await client.changeFolders([directory.uri('one')]);
    await client.upToDate();
    assert.deepEqual(Object.keys(published(client)).sort(), ['one/a.qapi', 'one/attic/c.qapi']);
    await client.changeFolders([]);
    await client.upToDate();
    assert.deepEqual(published(client), {});
  });

  it('are left out where the settings exclude them', async () => {
    const client = await start(['one'], { 'files.exclude': { '**/attic': true, '**/a.qapi': false } });
    assert.deepEqual(Object.keys(published(client)), ['one/a.qapi']);
  });

  for (const canPull of [false, true]) {
    const title = canPull ? 'is asked for' : 'is open';
    it(`are left out although a document ${title} before the settings are known`, async () => {
      const settings = { 'search.exclude': { 'attic/**': true } };
      const client = new LanguageClient({ folders: [directory.uri('one')], settings, canPull });
      await client.initialize();
      await client.open(directory.uri('one/a.qapi'), wrong);
      if (canPull) await client.pull(directory.uri('one/a.qapi'));
      else await client.diagnosticsOf(directory.uri('one/a.qapi'), 1);
      await client.until(() => client.registrations.length === 2, 'registrations');
      await client.until(() => client.upToDateCount + client.refreshCount > 0, 'the end of the start');
      const found = await (canPull ? pulledIn(client, directory) : published(client));
      assert.deepEqual(Object.keys(found), ['one/a.qapi']);
    });
  }

  it('are left out as soon as the settings say so', async () => {
    const client = await start(['one']);
    client.settings = { 'files.exclude': { '**/attic': true } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.upToDate();
    assert.deepEqual(Object.keys(published(client)), ['one/a.qapi']);
  });

  it('stand settings of any form', async () => {
    const client = await start(['one'], {
      'files.exclude': [{}, 7],
      'search.exclude': { '': true, '[': true, '**/attic': 'yes', '{': true, '!(': true },
      'qapi.server.logLevel': { level: 1 },
    });
    assert.ok(Object.keys(published(client)).includes('one/a.qapi'));
  });

  it('turn into a schema and back as files come and go', async () => {
    const client = await start(['one']);
    directory.write({ 'one/top.qapi': "{ 'include': 'a.qapi' }\n{ 'struct': 'Nope', 'data': {} }\n" });
    await client.filesChanged({ [directory.uri('one/top.qapi')]: 1 });
    await client.upToDate();
    assert.deepEqual(Object.keys(published(client)), ['one/attic/c.qapi']);
  });

  it('say in which schemas a problem is, if not in all', async () => {
    directory.write({
      'one/a.qapi': "{ 'include': 'attic/c.qapi' }\n{ 'struct': 'Nope', 'data': {} }\n",
      'one/z.qapi': "{ 'include': 'attic/c.qapi' }\n",
    });
    const client = await start(['one']);
    assert.deepEqual(published(client), {
      'one/attic/c.qapi': [`${problem}\n(only in the schema of one/z.qapi)`],
    });
  });
});
