import assert from 'node:assert/strict';
import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { OpenDocument, publishedIn } from '../harness/editor';
import { describeDiagnostic, LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const ROOT = 'root.qapi';
const EJECT = 'eject.qapi';
const TYPES = 'types.qapi';

const FILES = {
  [ROOT]: `{ 'include': '${EJECT}' }\n{ 'include': '${TYPES}' }\n`,
  [EJECT]: `##
# @eject:
#
# Give back what is inside.
#
# @slot: from where
#
# .. qmp-example::
#
#     -> { "execute": "eject", "arguments": { "slot": "low" } }
##
{ 'command': 'eject', 'data': { 'slot': 'Slot' } }
`,
  [TYPES]: `{ 'enum': 'Slot', 'data': [ 'high' ] }\n`,
};

const WARNING = "9:55-9:58 qmp-example/unknown-value enum 'Slot' has no value 'low'";
const OFF = { 'qmp-example/*': 'off' };

describe('the examples of an open document', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory(FILES)));
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  const start = (canPull = false) => LanguageClient.start({ folders: [directory.uri()], canPull });

  async function write(client: LanguageClient, text: string): Promise<void> {
    directory.write({ '.qapi.json': text });
    await client.filesChanged({ [directory.uri('.qapi.json')]: FileChangeType.Changed });
  }

  async function set(client: LanguageClient, rules: Readonly<Record<string, string>>): Promise<void> {
    client.settings = { 'qapi.rules': rules };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  describe('are told to clients that wait', () => {
    let client: LanguageClient;
    beforeEach(async () => (client = await start()));

    /** Opens the document, and waits for what is said of its examples, which comes a little later than all else. */
    async function open(): Promise<OpenDocument> {
      const document = await OpenDocument.open(client, directory, EJECT);
      const count = () => client.lastPublished(document.uri)?.diagnostics.length ?? 0;
      await client.until(() => count() > 0, 'the warning');
      return document;
    }

    /** Once all that is due was sent. */
    const published = async () => {
      await client.upToDate();
      return publishedIn(client, directory);
    };

    it('while it is open, and no longer', async () => {
      assert.deepEqual(await published(), {});
      const { uri } = await open();
      assert.deepEqual((await client.diagnosticsOf(uri, 1)).map(describeDiagnostic), [WARNING]);
      assert.equal(client.lastPublished(uri)?.diagnostics[0]?.severity, 2);
      await client.close(uri);
      assert.deepEqual(await published(), {});
    });

    it('until they are mended', async () => {
      const document = await open();
      await document.replace('"low"', '"high"');
      assert.deepEqual(await published(), {});
      await document.replace('"high"', '"low"');
      assert.deepEqual(await published(), { [EJECT]: [WARNING] });
    });

    it('when it is another document that changes', async () => {
      const { uri } = await open();
      const types = await OpenDocument.open(client, directory, TYPES);
      assert.deepEqual(await published(), { [EJECT]: [WARNING] });
      await types.replace("'high'", "'low'");
      assert.deepEqual(await published(), {});
      assert.equal(client.lastPublished(uri)?.version, 1);
      await types.replace("'low'", "'mid'");
      assert.deepEqual(await published(), { [EJECT]: [WARNING] });
    });

    it('when it is a file on disk that changes', async () => {
      await open();
      assert.deepEqual(await published(), { [EJECT]: [WARNING] });
      directory.write({ [TYPES]: FILES[TYPES].replace('high', 'low') });
      await client.filesChanged({ [directory.uri(TYPES)]: FileChangeType.Changed });
      assert.deepEqual(await published(), {});
    });

    it('as much as the project and the user want', async () => {
      const { uri } = await open();
      await write(client, JSON.stringify({ rules: OFF }));
      assert.deepEqual(await published(), {});
      await write(client, '{ "rules": { "qmp-example/*": "error" } }');
      assert.deepEqual(await published(), { [EJECT]: [WARNING] });
      assert.equal(client.lastPublished(uri)?.diagnostics[0]?.severity, 1);
      await set(client, OFF);
      assert.deepEqual(await published(), {});
      await set(client, {});
      assert.deepEqual(await published(), { [EJECT]: [WARNING] });
    });
  });

  describe('are told to clients that ask', () => {
    let client: LanguageClient;
    beforeEach(async () => (client = await start(true)));

    interface Told {
      readonly id: string;
      /** Nothing if the client knows it already. */
      readonly items: readonly Diagnostic[] | undefined;
    }

    async function pull(name: string, previousId?: string): Promise<Told> {
      const report = await client.pull(directory.uri(name), previousId);
      return { id: report.resultId ?? '', items: report.kind === 'full' ? report.items : undefined };
    }

    /** Opens the document, and waits to be told that there is news: examples are looked into after the first answer. */
    async function open(): Promise<OpenDocument> {
      const document = await OpenDocument.open(client, directory, EJECT);
      const refreshes = client.refreshCount;
      await pull(EJECT);
      await client.until(() => client.refreshCount > refreshes, 'news');
      return document;
    }

    it('while it is open, and no longer', async () => {
      const closed = await pull(EJECT);
      assert.deepEqual(closed.items, []);
      const { uri } = await open();
      const { id, items } = await pull(EJECT, closed.id);
      assert.deepEqual(items?.map(describeDiagnostic), [WARNING]);
      await client.close(uri);
      assert.deepEqual((await pull(EJECT, id)).items, []);
    });

    it('until they are mended', async () => {
      const document = await open();
      const { id } = await pull(EJECT);
      await document.replace('"low"', '"high"');
      assert.deepEqual((await pull(EJECT, id)).items, []);
    });

    it('when it is another document that changes, and not otherwise', async () => {
      await open();
      const types = await OpenDocument.open(client, directory, TYPES);
      const before = await pull(EJECT);
      await types.replace("'high'", "'mid'");
      assert.deepEqual(await pull(EJECT, before.id), { id: before.id, items: undefined });
      await types.replace("'mid'", "'low'");
      assert.deepEqual((await pull(EJECT, before.id)).items, []);
    });

    it('with all others of the workspace', async () => {
      const document = await open();
      const { items } = await client.pullWorkspace();
      const found = items.filter((item) => item.kind === 'full' && item.items.length > 0);
      assert.deepEqual(
        found.map(({ uri }) => uri),
        [document.uri],
      );
    });

    it('as much as the project and the user want, of which they hear', async () => {
      await open();
      const { id } = await pull(EJECT);
      const refreshes = client.refreshCount;
      await write(client, JSON.stringify({ rules: OFF }));
      await client.until(() => client.refreshCount > refreshes, 'a refresh');
      assert.deepEqual((await pull(EJECT, id)).items, []);
      await write(client, '{}');
      assert.equal((await pull(EJECT)).items?.length, 1);
      const later = client.refreshCount;
      await set(client, OFF);
      await client.until(() => client.refreshCount > later, 'another refresh');
      assert.deepEqual((await pull(EJECT)).items, []);
    });
  });
});
