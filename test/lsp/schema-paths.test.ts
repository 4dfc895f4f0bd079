import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { structOf } from '../harness/memory-workspace';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

/** So that a file that is found is heard of. */
const wrong = structOf('Wrong', 'Nope');

const PLACES = ['protocol/a.json', 'protocol/deep/b.json', 'protocol/c.txt', 'out/d.json'];
const IN_TREE = ['VERSION', 'qapi/qapi-schema.json', 'hw/new/extra.json'];

describe('extra places of schemas', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    const names = [...PLACES, ...IN_TREE.map((name) => `qemu/${name}`)];
    const contents = Object.fromEntries(names.map((name) => [name, wrong] as const));
    directory = temporaryDirectory({ ...contents, 'qemu/VERSION': '10.2.0' });
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  const found = (client: LanguageClient): string[] =>
    Object.keys(client.problems)
      .map((uri) => uri.slice(directory.uri().length + 1))
      .filter((name) => name !== 'qemu/qapi/qapi-schema.json')
      .sort();

  /** The files that are found besides those that always are. */
  async function foundBy(patterns: unknown, folder = directory.uri()): Promise<string[]> {
    const settings = { [`qapi.schemaPaths@${folder}`]: patterns };
    const client = await LanguageClient.start({ folders: [folder], settings });
    return found(client);
  }

  it('are searched with all that is below them', async () => {
    assert.deepEqual(await foundBy(['protocol/**/*.json']), ['protocol/a.json', 'protocol/deep/b.json']);
  });

  it('may be places that are not searched otherwise, and single files', async () => {
    assert.deepEqual(await foundBy(['out/d.json', './protocol/*.txt']), ['out/d.json', 'protocol/c.txt']);
  });

  it('may be in a QEMU tree, or all of it, or in a folder of it', async () => {
    const extra = ['qemu/hw/new/extra.json'];
    assert.deepEqual(await foundBy(['qemu/hw/*/*.json']), extra);
    assert.deepEqual(await foundBy(['**/extra.json'], directory.uri('qemu')), extra);
    assert.deepEqual(await foundBy(['new/*'], directory.uri('qemu/hw')), extra);
  });

  it('lie in the folder, and are patterns', async () => {
    assert.deepEqual(await foundBy('protocol/*.json'), []);
    assert.deepEqual(await foundBy([1, {}, '', '/', '../*/protocol/*.json']), []);
  });

  it('have names that begin with a dot only if the pattern says so', async () => {
    directory.write({ '.vscode/settings.json': '{}', '.qapi.json': '{}', 'protocol/.new/e.json': wrong });
    assert.deepEqual(await foundBy(['*.json', '*/*.json']), ['out/d.json', 'protocol/a.json']);
    assert.deepEqual(await foundBy(['protocol/.new/*.json']), ['protocol/.new/e.json']);
  });

  it('are not those that patterns of other tools would leave out', async () => {
    assert.deepEqual(await foundBy(['out/*.json', '!protocol/a.json']), ['out/d.json']);
  });

  it('lead nowhere by way of links', async () => {
    const elsewhere = temporaryDirectory({ 'e.json': wrong, 'deep/f.json': wrong });
    try {
      symlinkSync(elsewhere.native(), directory.native('linked'));
      assert.deepEqual(await foundBy(['linked/*.json', 'linked/deep/*.json', 'linked/**/*.json']), []);
    } finally {
      elsewhere.remove();
    }
  });

  it('follow the settings at once', async () => {
    const folder = directory.uri();
    const client = await LanguageClient.start({ folders: [folder] });
    assert.deepEqual(found(client), []);
    client.settings = { [`qapi.schemaPaths@${folder}`]: ['protocol/*.json'] };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.upToDate();
    assert.deepEqual(found(client), ['protocol/a.json']);
    client.settings = {};
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.upToDate();
    assert.deepEqual(found(client), []);
  });

  describe('are watched, whatever they are called', () => {
    /** What is watched besides that which always is. */
    const watched = (client: LanguageClient): unknown[] =>
      client.registrations
        .filter(({ method }) => method === DidChangeWatchedFilesNotification.method)
        .slice(1)
        .flatMap(({ registerOptions }) => (registerOptions as { watchers: unknown[] }).watchers);

    async function start(
      patterns: readonly string[],
      relativePatternSupport: boolean,
    ): Promise<LanguageClient> {
      const folder = directory.uri();
      const didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport };
      const client = new LanguageClient({
        folders: [folder],
        settings: { [`qapi.schemaPaths@${folder}`]: patterns },
        capabilities: { workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles } },
      });
      await client.initialize();
      await client.until(() => client.upToDateCount > 0, 'the end of the start');
      return client;
    }

    it('relative to their folder, or to all where the client knows no other way', async () => {
      const patterns = ['protocol/*.txt', 'out/*.json', 'a/**/*.qapi'];
      const glob = { baseUri: directory.uri(), pattern: 'protocol/*.txt' };
      assert.deepEqual(watched(await start(patterns, true)), [{ globPattern: glob }]);
      assert.deepEqual(watched(await start(patterns, false)), [{ globPattern: 'protocol/*.txt' }]);
      assert.deepEqual(watched(await start(['out/*.json'], true)), []);
    });

    it('as long as the settings name them', async () => {
      const client = await start(['protocol/*.txt'], true);
      const unregistered: string[] = [];
      client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
        unregistered.push(...unregisterations.map(({ id }) => id));
      });
      const { id } = client.registrations.at(-1) ?? {};
      client.settings = { [`qapi.schemaPaths@${directory.uri()}`]: ['protocol/*.text'] };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.upToDate();
      assert.deepEqual(unregistered, [id]);
      assert.equal(watched(client).length, 2);
    });
  });
});
