import assert from 'node:assert/strict';
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  DidChangeConfigurationNotification,
  type InlayHint,
  InlayHintRefreshRequest,
  InlayHintRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver-protocol/node';
import { type ClientOptions, LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const schema = `{ 'enum': 'How', 'data': [ 'one', 'two' ] }
{ 'union': 'U', 'base': { 'how': 'How' }, 'discriminator': 'how', 'data': {} }
{ 'command': 'c', 'data': { 'how': 'How' } }
`;

/** All that can be refreshed. */
const refreshing = {
  workspace: {
    configuration: true,
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
  },
} as const;

describe('inlay hints and code lenses, as a language client gets them', () => {
  let directory: TemporaryDirectory;
  let uri: string;
  let refreshed: string[];
  beforeEach(() => {
    directory = temporaryDirectory({ 'a.qapi': schema });
    uri = directory.uri('a.qapi');
    refreshed = [];
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  async function start(options: ClientOptions = {}): Promise<LanguageClient> {
    const client = new LanguageClient({ folders: [directory.uri()], ...options });
    const requests = [
      SemanticTokensRefreshRequest.type,
      InlayHintRefreshRequest.type,
      CodeLensRefreshRequest.type,
    ];
    for (const type of requests) client.connection.onRequest(type, () => void refreshed.push(type.method));
    await client.initialize();
    // The end of the start has all of it refreshed, too.
    await client.until(() => client.upToDateCount + client.refreshCount > 0, 'the end of the start');
    await client.open(uri, schema);
    await client.upToDate();
    return client;
  }

  const showReferences = { initializationOptions: { showReferences: true } };

  const hintsOf = async ({ connection }: LanguageClient): Promise<string[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
    return (hints ?? []).map(({ position, label }: InlayHint) => {
      const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
      return `${String(position.line)}:${String(position.character)} ${text}`;
    });
  };

  const lensesOf = async ({ connection }: LanguageClient): Promise<CodeLens[]> => {
    const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    return Promise.all(
      (lenses ?? []).map((lens) => connection.sendRequest(CodeLensResolveRequest.type, lens)),
    );
  };

  const change = async (client: LanguageClient, settings: Record<string, unknown>): Promise<void> => {
    client.settings = settings;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.upToDate();
  };

  it('are there without any setting, but those that few people want', async () => {
    const client = await start(showReferences);
    assert.deepEqual(await hintsOf(client), ['1:64 : How', '1:75 no members: one, two']);
    const titles = (await lensesOf(client)).map(({ command }) => command?.title);
    assert.deepEqual(titles, [
      '2 references',
      'part of 1 command',
      'no references',
      'part of no command or event',
    ]);
  });

  it('lead to places by a command of the client, or nowhere', async () => {
    const [first, , none] = await lensesOf(await start(showReferences));
    const { command, arguments: values = [] } = first?.command ?? {};
    assert.equal(command, 'qapi.showReferences');
    assert.deepEqual(values.slice(0, 2), [uri, { line: 0, character: 11 }]);
    const lines = (values[2] as { range: { start: { line: number } } }[]).map(
      ({ range }) => range.start.line,
    );
    assert.deepEqual(lines, [1, 2]);
    assert.equal(none?.command?.command, '');
  });

  it('are no lenses for a client without that command', async () => {
    assert.deepEqual(await lensesOf(await start()), []);
  });

  it('do not break by lenses that nobody made', async () => {
    const client = await start(showReferences);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    for (const data of [undefined, null, 3, {}, { kind: 'references', path: 1 }]) {
      const lens = await client.connection.sendRequest(CodeLensResolveRequest.type, { range, data });
      assert.equal(lens.command?.title, '');
    }
  });

  it('follow the settings, kind by kind, at once', async () => {
    const client = await start({ ...showReferences, capabilities: refreshing });
    refreshed = [];
    await change(client, { 'qapi.inlayHints': { emptyBranches: false }, 'qapi.codeLens': {} });
    assert.deepEqual(await hintsOf(client), ['1:64 : How']);
    assert.deepEqual(refreshed, ['workspace/inlayHint/refresh']);
    refreshed = [];
    const none = { references: false, commands: false };
    await change(client, { 'qapi.inlayHints': { emptyBranches: 'no' }, 'qapi.codeLens': none });
    assert.deepEqual(await lensesOf(client), []);
    assert.equal((await hintsOf(client)).length, 2);
    assert.deepEqual(refreshed.sort(), ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']);
  });

  it('follow the settings of the folder, where it has some', async () => {
    const client = await start({ ...showReferences, capabilities: refreshing });
    const folder = directory.uri();
    refreshed = [];
    const none = { discriminatorEnum: false, emptyBranches: false };
    await change(client, {
      'qapi.inlayHints': none,
      [`qapi.inlayHints@${folder}`]: { emptyBranches: false },
    });
    assert.deepEqual(await hintsOf(client), ['1:64 : How']);
    assert.deepEqual(refreshed, ['workspace/inlayHint/refresh']);
    await change(client, { [`qapi.codeLens@${folder}`]: { references: false, commands: false } });
    assert.deepEqual(await lensesOf(client), []);
    assert.equal((await hintsOf(client)).length, 2);
  });

  it('follow what a client says that cannot be asked', async () => {
    const initializationOptions = { inlayHints: { discriminatorEnum: false, sizes: true } };
    const client = await start({ initializationOptions, capabilities: { workspace: {} } });
    assert.deepEqual(await hintsOf(client), ['1:75 no members: one, two']);
  });

  it('are asked for again when files change that nobody edits here', async () => {
    const client = await start({ capabilities: refreshing });
    refreshed = [];
    await client.filesChanged({ [directory.uri('b.qapi')]: 1 });
    await client.upToDate();
    const all = ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'];
    assert.deepEqual(refreshed.sort(), [...all, 'workspace/semanticTokens/refresh']);
  });
});
