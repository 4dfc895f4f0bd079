import assert from 'node:assert/strict';
import {
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  ExecuteCommandRequest,
  ShowDocumentRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver-protocol/node';
import { type ClientOptions, LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const schema = `{ 'enum': 'How', 'data': [ 'one' ] }
{ 'command': 'go', 'data': { 'how': 'How' }, 'allow-oob': true }
`;

/** What a client can do that shows documents of the server. */
const showing = {
  window: { showDocument: { support: true } },
  workspace: { textDocumentContent: {} },
} as const;

interface Shown {
  readonly uri: string;
  readonly text: string;
}

describe('documents about definitions, as a language client gets them', () => {
  let directory: TemporaryDirectory;
  let uri: string;
  let shown: string[];
  beforeEach(() => {
    directory = temporaryDirectory({ 'a.qapi': schema });
    uri = directory.uri('a.qapi');
    shown = [];
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  async function start(options: ClientOptions = {}): Promise<LanguageClient> {
    const client = new LanguageClient({ folders: [directory.uri()], ...options });
    client.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params.uri);
      return { success: true };
    });
    await client.initialize();
    await client.open(uri, schema);
    return client;
  }

  const execute = async (
    { connection }: LanguageClient,
    command: string,
    ...values: unknown[]
  ): Promise<Shown | null> =>
    (await connection.sendRequest(ExecuteCommandRequest.type, {
      command,
      arguments: values,
    })) as Shown | null;

  const contentOf = async ({ connection }: LanguageClient, address: string): Promise<string> =>
    (await connection.sendRequest(TextDocumentContentRequest.type, { uri: address })).text;

  it('follow edits by the name of the definition', async () => {
    const client = await start();
    const position = { line: 1, character: 37 };
    const found = await client.connection.sendRequest('qapi/definitionAt', {
      textDocument: { uri },
      position,
    });
    assert.deepEqual(found, { uri, name: 'How' });
    const address = `qapi:/introspection/How.jsonc?${encodeURIComponent(JSON.stringify(found))}`;
    assert.match(await contentOf(client, address), /"values": \[ "one" \]/);
    await client.change(uri, 0, 28, 31, 'other');
    assert.match(await contentOf(client, address), /"values": \[ "other" \]/);
  });

  it('are found by a place, too', async () => {
    const client = await start();
    const address = `qapi:/wire/x.qmp?${encodeURIComponent(JSON.stringify({ uri, offset: schema.indexOf('go') }))}`;
    assert.match(await contentOf(client, address), /^# command go \(a\.qapi, QEMU 11\.1\)\n/);
    const nowhere = { textDocument: { uri: directory.uri('b.qapi') }, position: { line: 0, character: 0 } };
    assert.equal(await client.connection.sendRequest('qapi/definitionAt', nowhere), null);
  });

  it('are what commands yield that every client can execute', async () => {
    const client = await start();
    const wire = await execute(client, 'qapi.server.showWire', uri, 'go');
    assert.match(wire?.text ?? '', /^-> \{\n {5}"exec-oob": "go",$/m);
    assert.match(wire?.uri ?? '', /^qapi:\/wire\/go\.qmp\?/);
    assert.equal(await contentOf(client, wire?.uri ?? ''), wire?.text);
    const how = await execute(client, 'qapi.server.showIntrospection', uri, { line: 0, character: 13 });
    assert.match(how?.text ?? '', /^\/\/ enum How /);
    const all = await execute(client, 'qapi.server.showOutOfBand');
    assert.ok(all?.text.includes(`\n  go\n    ${uri}#L2\n`), all?.text);
    assert.deepEqual(shown, []);
  });

  it('are shown by clients that can', async () => {
    const client = await start({ capabilities: showing });
    const wire = await execute(client, 'qapi.server.showWire', uri, 'go');
    assert.deepEqual(shown, [wire?.uri]);
  });

  it('do not break by commands and arguments that nobody made', async () => {
    const client = await start();
    assert.equal(await execute(client, 'constructor'), null);
    for (const values of [[], [1], [uri], [uri, {}], [uri, { line: -1, character: -1 }], ['nonsense', 'x']])
      assert.equal(typeof (await execute(client, 'qapi.server.showWire', ...values))?.text, 'string');
  });

  it('are where lenses lead to, for clients with commands that show them', async () => {
    const client = await start({ initializationOptions: { showDocuments: true } });
    const lenses =
      (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    const resolved = await Promise.all(
      lenses.map((lens: CodeLens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens)),
    );
    assert.deepEqual(
      resolved.map(({ command }) => [command?.title, command?.command, command?.arguments]),
      [
        ['on the wire', 'qapi.showWire', [uri, 'go']],
        ['introspection', 'qapi.showIntrospection', [uri, 'go']],
      ],
    );
    assert.deepEqual(resolved[0]?.range.start, { line: 1, character: 14 });
  });
});
