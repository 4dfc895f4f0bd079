import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { LanguageClient } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const wrong = "{ 'struct': 'Box', 'data': { 'lid': 'Nope' } }\n";

describe('a language server that is sent nonsense', () => {
  let directory: TemporaryDirectory;
  let client: LanguageClient;
  let uri: string;
  let count = 0;
  // One server has to stand all of it.
  before(async () => {
    directory = temporaryDirectory({ 'a.qapi': wrong });
    uri = directory.uri('a.qapi');
    client = await LanguageClient.start({ folders: [directory.uri()] });
  });
  afterEach(async () => {
    await client.close(uri);
    await expectToBeWell();
  });
  after(async () => {
    const status = await client.stop();
    directory.remove();
    assert.equal(status, 0);
  });

  const notify = (method: string, params: unknown) => client.connection.sendNotification(method, params);
  const request = async (method: string, params: unknown): Promise<unknown> =>
    client.connection.sendRequest<unknown>(method, params).catch((error: unknown) => error);

  /** Fails unless the server still does its work, on a document whose text it cannot have mistaken. */
  async function expectToBeWell(): Promise<void> {
    const fresh = directory.uri(`fresh${String(count++)}.qapi`);
    await client.open(fresh, wrong);
    assert.deepEqual(
      (await client.diagnosticsOf(fresh, 1)).map(({ code }) => code),
      ['unknown-type'],
    );
    await client.close(fresh);
  }

  it('answers unknown methods with an error, and passes over unknown notifications', async () => {
    for (const method of ['textDocument/frobnicate', '$/unknown', 'textDocument/documentColor']) {
      const answer = await request(method, { textDocument: { uri } });
      assert.ok(answer instanceof ResponseError, method);
      assert.equal(answer.code, ErrorCodes.MethodNotFound, method);
    }
    await notify('textDocument/frobnicated', {});
    await notify('$/unknown', {});
    await notify('$/cancelRequest', { id: 12345 });
    await notify('$/cancelRequest', {});
  });

  const document = (fields: object) => ({ textDocument: { uri: 'URI', ...fields } });
  const notifications: Record<string, unknown[]> = {
    'textDocument/didOpen': [
      {},
      null,
      { textDocument: null },
      document({}),
      document({ languageId: 'qapi', version: 1 }),
      document({ languageId: 'qapi', version: 'one', text: 7 }),
      document({ languageId: 7, version: null, text: '' }),
      { textDocument: { uri: 7, languageId: 'qapi', version: 1, text: '' } },
      { textDocument: { languageId: 'json', version: 1, text: '' } },
    ],
    'textDocument/didChange': [
      {},
      document({ version: 2 }),
      { ...document({ version: 2 }), contentChanges: null },
      { ...document({ version: 2 }), contentChanges: [null] },
      { ...document({ version: 2 }), contentChanges: [{}] },
      { ...document({ version: 2 }), contentChanges: [{ text: 7 }] },
      { ...document({ version: 2 }), contentChanges: [{ range: {}, text: 'a' }] },
      { ...document({ version: 2 }), contentChanges: [{ range: null, text: 'a' }] },
      ...[
        [-1, -1, -5, -5],
        [0, -3, 0, 4],
        [0, 0, 1e9, 1e9],
        [1e9, 1e9, 2e9, 0],
        [0, 10, 0, 2],
        [0, 0.5, 0, 1.5],
        [0.5, 0, 1.5, 0],
        [null, null, null, null],
        ['x', 'y', 'z', {}],
        [Number.MAX_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      ].map(([line, character, endLine, endCharacter]) => ({
        ...document({ version: 3 }),
        contentChanges: [
          {
            range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
            text: "'",
          },
        ],
      })),
      { textDocument: { uri: 'file:///not/open', version: 2 }, contentChanges: [{ text: 'a' }] },
      { textDocument: { uri: 7, version: 2 }, contentChanges: [{ text: 'a' }] },
    ],
    'textDocument/didClose': [
      {},
      null,
      { textDocument: { uri: 7 } },
      { textDocument: { uri: 'file:///not/open' } },
    ],
    'workspace/didChangeWatchedFiles': [
      {},
      { changes: null },
      { changes: [{}] },
      { changes: [{ uri: 7, type: 'created' }] },
      { changes: [{ uri: 'URI', type: 99 }] },
    ],
    'workspace/didChangeWorkspaceFolders': [
      {},
      null,
      { event: null },
      { event: { added: null, removed: null } },
    ],
    'workspace/didChangeConfiguration': [{}, null, 7],
  };
  for (const [method, list] of Object.entries(notifications)) {
    it(`stands ${method} of any form`, async () => {
      const withUri = (params: unknown): unknown =>
        JSON.parse(JSON.stringify(params).replaceAll('"URI"', `"${uri}"`));
      for (const params of list) {
        await client.open(uri, wrong);
        await notify(method, withUri(params));
        await client.ping();
      }
    });
  }

  it('stands a document that is opened twice, closed twice and changed after that', async () => {
    await client.open(uri, 'nonsense');
    await client.open(uri, wrong, 'qapi', 5);
    await client.upToDate();
    assert.deepEqual(
      client.problems[uri]?.map(({ code }) => code),
      ['unknown-type'],
    );
    await client.close(uri);
    await client.close(uri);
    await client.change(uri, 0, 0, 1, 'x');
    await client.upToDate();
    assert.deepEqual(
      client.problems[uri]?.map(({ code }) => code),
      ['unknown-type'],
    );
  });

  const uris = [
    'untitled:Untitled-1',
    'untitled:///a%20b',
    'git:/repo/a.json?%7B%22ref%22%3A%22~%22%7D',
    'vscode-vfs://github/owner/repo/qapi/a.json',
    'file:///tmp/%ZZ/%/a.qapi',
    'file:///tmp/%00/a.qapi',
    'file:///c%3A/Users/x/a.qapi',
    'file://server/share/a.qapi',
    'file:///',
    'file:///../../a.qapi',
    'http://example.org',
    'mailto:somebody',
    '/plain/path.qapi',
    'x',
    '#',
  ];
  for (const odd of uris) {
    it(`checks a document called ${odd}`, async () => {
      await client.open(odd, wrong);
      const diagnostics = await client.diagnosticsOf(odd, 1);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['unknown-type'],
      );
      await client.change(odd, 0, 0, 47, '');
      assert.deepEqual(await client.diagnosticsOf(odd, 2), []);
      await client.close(odd);
    });
  }

  it('answers requests of any form', async () => {
    const params: unknown[] = [
      {},
      null,
      { textDocument: {} },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: '' } },
    ];
    for (const each of params) await request('textDocument/diagnostic', each);
    for (const each of [{}, null, { previousResultIds: 7 }, { previousResultIds: [{ uri: 7 }] }]) {
      await request('workspace/diagnostic', each);
    }
  });

  it('reads no file for a document in another scheme', async () => {
    await client.open('untitled:/Untitled-1', "{ 'include': 'etc/passwd' }\n{ 'include': '/etc/passwd' }\n");
    const diagnostics = await client.diagnosticsOf('untitled:/Untitled-1', 1);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['include-unreadable', 'include-out-of-bounds'],
    );
  });

  it('leaves alone JSON documents that are no schemas', async () => {
    await client.open(directory.uri('package.json'), '{ "name": "x" }', 'json');
    await client.open(directory.uri('schema.json'), `# -*- Mode: Python -*-\n${wrong}`, 'json');
    assert.equal((await client.diagnosticsOf(directory.uri('schema.json'), 1)).length, 1);
    assert.equal(client.lastPublished(directory.uri('package.json')), undefined);
  });
});
