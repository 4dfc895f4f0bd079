import assert from 'node:assert/strict';
import {
  TextDocumentContentRefreshRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver-protocol/node';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const schema = "{ 'enum': 'How', 'data': [ 'one' ] }\n";

describe('documents that the server writes', () => {
  let directory: TemporaryDirectory;
  let uri: string;
  let client: LanguageClient;
  let refreshed: string[];
  beforeEach(async () => {
    directory = temporaryDirectory({ 'a.qapi': schema });
    uri = directory.uri('a.qapi');
    refreshed = [];
    client = new LanguageClient({ folders: [directory.uri()] });
    client.connection.onRequest(TextDocumentContentRefreshRequest.type, (params) => {
      refreshed.push(params.uri);
    });
    await client.initialize();
    await client.open(uri, schema);
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  const addressOf = (query: string, kind = 'syntax-tree'): string =>
    `qapi:/${kind}/a.txt?${encodeURIComponent(query)}`;

  const textOf = async (address: string): Promise<string> =>
    (await client.connection.sendRequest(TextDocumentContentRequest.type, { uri: address })).text;

  const addressOfTree = (): string => addressOf(JSON.stringify({ uri }));

  /** What is due because of an edit comes after a pause in the typing. */
  const edit = async (): Promise<void> => {
    await client.change(uri, 0, 28, 31, 'another');
    await client.upToDate();
    await client.upToDate();
  };

  it('are announced by their scheme', () => {
    assert.deepEqual(client.result?.capabilities.workspace?.textDocumentContent, { schemes: ['qapi'] });
  });

  it('show a file as it is in the editor', async () => {
    assert.match(await textOf(addressOfTree()), /^ {8}string 1:28-1:33 'one'$/m);
    await edit();
    assert.match(await textOf(addressOfTree()), /^ {8}string 1:28-1:37 'another'$/m);
  });

  it('are told to be old after edits, once, if somebody asked for them', async () => {
    await edit();
    assert.deepEqual(refreshed, []);
    await textOf(addressOfTree());
    await edit();
    assert.deepEqual(refreshed, [addressOfTree()]);
    await edit();
    assert.deepEqual(refreshed, [addressOfTree()]);
  });

  it('say so when there is nothing to be seen', async () => {
    const gone = await textOf(addressOf(JSON.stringify({ uri: directory.uri('gone.qapi') })));
    assert.match(gone, /^gone\.qapi is gone, or in no schema any more:\n.*\/gone\.qapi\n$/);
    assert.match(await textOf(addressOf('{}', 'nonsense')), /^There are no documents of this kind/);
    assert.match(await textOf('file:///a'), /^There are no documents of this kind/);
    for (const query of ['', '{', '1', 'null', '[]', '{"uri":1}'])
      assert.equal(await textOf(addressOf(query)), 'This address names no schema file.\n');
  });
});
