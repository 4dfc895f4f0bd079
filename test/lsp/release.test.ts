import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { publishedIn, pulledIn } from '../harness/editor';
import { type ClientOptions, LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

/** The second line of text is wrong where the first one is an introduction. */
const intro = "##\n# @a:\n#\n#     What it does\n#   in short\n##\n{ 'command': 'a' }\n";
const problem = '4:4-4:12 doc-dedent unexpected de-indent (expected at least 4 spaces)';

const schema = 'qemu/qapi/qapi-schema.json';

interface Answer {
  readonly version: string;
  readonly reason: string;
  readonly detail: string;
  readonly explanation: string;
  readonly others: readonly string[];
}

describe('the release, as a language client sees it', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = temporaryDirectory({ 'qemu/VERSION': '10.2.1\n', [schema]: intro, 'other/a.qapi': intro });
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  const start = (options: ClientOptions = {}) =>
    LanguageClient.start({ folders: [directory.uri('qemu'), directory.uri('other')], ...options });
  const releaseOf = (client: LanguageClient, name: string) =>
    client.connection.sendRequest<Answer | null>('qapi/release', { uri: directory.uri(name) });
  const changeSettings = async (client: LanguageClient, settings: Record<string, unknown>) => {
    client.settings = settings;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.upToDate();
  };
  const wrong = (...names: string[]) => Object.fromEntries(names.map((name) => [name, [problem]]));

  it('can be asked for, with the reason', async () => {
    const client = await start();
    const path = directory.path('qemu/VERSION');
    assert.deepEqual(await releaseOf(client, schema), {
      version: '10.2',
      reason: 'version-file',
      detail: path,
      explanation: `${path} says 10.2.1`,
      others: [],
    });
    const { version, reason } = (await releaseOf(client, 'other/a.qapi')) ?? {};
    assert.deepEqual([version, reason], ['11.1', 'default']);
    assert.equal(await releaseOf(client, 'nowhere.json'), null);
  });

  it('is told with those of other schemas that hold the document', async () => {
    directory.write({
      'other/a.qapi': "{ 'include': 'c.qapi' }\n",
      'other/b.qapi': "{ 'include': 'c.qapi' }\n{ 'pragma': { 'returns-whitelist': [] } }\n",
      'other/c.qapi': '',
    });
    const answer = await releaseOf(await start(), 'other/c.qapi');
    assert.deepEqual([answer?.version, answer?.others], ['11.1', ['5.2']]);
  });

  it('stands in the log, once for all schemas that it holds for', async () => {
    directory.write({ 'qemu/qga/qapi-schema.json': '' });
    const client = await start();
    await client.upToDate();
    const lines = client.logged.filter((line) => line.startsWith('by the rules of QEMU 10.2'));
    const roots = ['qapi', 'qga'].map((name) => directory.path(`qemu/${name}/qapi-schema.json`));
    const reason = `${directory.path('qemu/VERSION')} says 10.2.1`;
    assert.deepEqual(lines, [`by the rules of QEMU 10.2 (${reason}): ${roots.join(', ')}`]);
  });

  for (const canPull of [false, true]) {
    const title = canPull ? 'asks for diagnostics' : 'is sent diagnostics';
    it(`changes with VERSION, for a client that ${title}`, async () => {
      const client = await start({ canPull, initializationOptions: { showsRelease: true } });
      const problems = () => (canPull ? pulledIn(client, directory) : publishedIn(client, directory));
      assert.deepEqual(await problems(), wrong('other/a.qapi'));
      let changes = 0;
      client.connection.onNotification('qapi/releaseChanged', () => {
        changes++;
      });
      directory.write({ 'qemu/VERSION': '11.0.90\n' });
      await client.filesChanged({ [directory.uri('qemu/VERSION')]: 2 });
      await client.upToDate();
      assert.deepEqual(await problems(), wrong('other/a.qapi', schema));
      assert.equal(changes, 1);
      assert.equal((await releaseOf(client, schema))?.version, '11.1');
    });
  }

  it('is not told to clients that did not ask for it', async () => {
    const client = await start();
    let changes = 0;
    client.connection.onNotification('qapi/releaseChanged', () => {
      changes++;
    });
    await changeSettings(client, { 'qapi.qemuVersion': '7.2' });
    assert.equal((await releaseOf(client, schema))?.version, '7.2');
    assert.equal(changes, 0);
  });

  it('can be set, and set back', async () => {
    const client = await start();
    assert.deepEqual(publishedIn(client, directory), wrong('other/a.qapi'));
    await changeSettings(client, { 'qapi.qemuVersion': '11.1' });
    assert.deepEqual(publishedIn(client, directory), wrong('other/a.qapi', schema));
    assert.equal((await releaseOf(client, schema))?.explanation, 'qapi.qemuVersion says 11.1');
    await changeSettings(client, { 'qapi.qemuVersion': '7.2.19' });
    assert.deepEqual(publishedIn(client, directory), {});
    await changeSettings(client, { 'qapi.qemuVersion': '' });
    assert.deepEqual(publishedIn(client, directory), wrong('other/a.qapi'));
  });

  it('can be set for one folder', async () => {
    const settings = { [`qapi.qemuVersion@${directory.uri('other')}`]: '10.2' };
    const client = await start({ settings });
    assert.deepEqual(publishedIn(client, directory), {});
    assert.equal((await releaseOf(client, 'other/a.qapi'))?.reason, 'override');
    assert.equal((await releaseOf(client, schema))?.reason, 'version-file');
  });

  it('can be set for a folder that is added', async () => {
    const settings = { [`qapi.qemuVersion@${directory.uri('other')}`]: '10.2' };
    const client = await start({ settings, folders: [directory.uri('qemu')] });
    await client.changeFolders([directory.uri('other')]);
    await client.until(
      () => client.logged.some((line) => line.startsWith('by the rules of QEMU 10.2 (qapi.qemuVersion')),
      'the release of the folder',
    );
    await client.upToDate();
    assert.deepEqual(publishedIn(client, directory), {});
  });

  it('can be set by clients that cannot be asked for settings', async () => {
    const initializationOptions = { qemuVersion: '10.2' };
    const client = await start({ initializationOptions, capabilities: { workspace: {} } });
    assert.equal((await releaseOf(client, 'other/a.qapi'))?.reason, 'override');
    const other = await start({ initializationOptions });
    assert.equal((await releaseOf(other, 'other/a.qapi'))?.reason, 'override');
  });

  it('is found out where the setting is wrong, which is said once', async () => {
    const client = new LanguageClient({ folders: [directory.uri('qemu')] });
    const messages: string[] = [];
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      messages.push(message);
    });
    client.settings = { 'qapi.qemuVersion': 'latest' };
    await client.initialize();
    await client.until(() => client.upToDateCount > 0, 'the end of the start');
    await changeSettings(client, { 'qapi.qemuVersion': 7.2 });
    await changeSettings(client, { 'qapi.qemuVersion': 'latest' });
    assert.deepEqual(messages, [
      'The setting qapi.qemuVersion is no version of QEMU: "latest". ' +
        'Give one such as 7.2, or nothing to have it found out.',
      'The setting qapi.qemuVersion must be a string in quotes, such as "7.2", and not 7.2.',
    ]);
    assert.deepEqual(
      client.logged.filter((line) => messages.includes(line)),
      messages,
    );
    assert.equal((await releaseOf(client, schema))?.reason, 'version-file');
  });

  it('stands requests of any form', async () => {
    const client = await start();
    for (const uri of [undefined, null, 7, '', ':', 'untitled:']) {
      await client.connection.sendRequest<unknown>('qapi/release', { uri }).catch(() => undefined);
    }
    assert.equal(await client.connection.sendRequest<unknown>('qapi/release', null), null);
    assert.equal((await releaseOf(client, schema))?.version, '10.2');
  });
});
