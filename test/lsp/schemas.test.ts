import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  TextDocumentContentRequest,
} from 'vscode-languageserver-protocol/node';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const wrong = "{ 'struct': 'Wrong', 'data': { 'a': 'Nope' } }\n";

/** With an example that does not fit; such are told of open files, until all is checked. */
const example = `##
# @eject:
#
# @slot: where
#
# .. qmp-example::
#
#     -> { "execute": "eject", "arguments": { "slot": 1 } }
##
{ 'command': 'eject', 'data': { 'slot': 'str' } }
`;

describe('what a language server tells of whole schemas', () => {
  let directory: TemporaryDirectory;
  let client: LanguageClient;
  beforeEach(async () => {
    directory = temporaryDirectory({
      '.qapi.json': '{ "roots": [ "a.qapi" ], "qemuVersion": "8.2" }',
      'a.qapi': wrong,
      'stray.qapi': wrong,
    });
    client = await LanguageClient.start({ folders: [directory.uri()] });
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  const position = { line: 0, character: 5 };
  const documentOf = (name: string) => ({ textDocument: { uri: directory.uri(name) } });

  it('is in which of them a document is', async () => {
    const schemas = await client.connection.sendRequest<Record<string, unknown>[]>(
      'qapi/schemasOfDocument',
      documentOf('a.qapi'),
    );
    assert.deepEqual(
      schemas.map(({ uri, name, version, files, problems }) => ({ uri, name, version, files, problems })),
      [
        {
          uri: directory.uri('a.qapi'),
          name: 'a.qapi',
          version: '8.2',
          files: 1,
          problems: { error: 1, warning: 0, information: 0, hint: 0 },
        },
      ],
    );
    assert.deepEqual(
      await client.connection.sendRequest('qapi/schemasOfDocument', documentOf('stray.qapi')),
      [],
    );
  });

  it('is where they were found, as a document', async () => {
    const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, {
      uri: 'qapi:/schemas/schemas.txt?{}',
    });
    assert.ok(text.includes(`\n      ${directory.uri('a.qapi')}  1 error\n`), text);
    assert.match(text, /In none of these schemas:\n.*\/stray\.qapi\n$/);
  });

  it('is how many problems there are, also in examples of files that nobody opened', async () => {
    directory.write({ 'a.qapi': example });
    client = await LanguageClient.start({ folders: [directory.uri()] });
    const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, {
      uri: 'qapi:/schemas/schemas.txt?{}',
    });
    assert.ok(text.includes(`\n      ${directory.uri('a.qapi')}  1 warning\n`), text);
  });

  it('is what a check of all of them came to, also of files to which no root leads', async () => {
    const before = Object.keys(client.problems);
    assert.deepEqual(before, [directory.uri('a.qapi')]);
    const problems = { error: 2, warning: 0, information: 0, hint: 0 };
    assert.deepEqual(await client.connection.sendRequest('qapi/checkWorkspace'), {
      schemas: 2,
      files: 2,
      problems,
    });
    await client.upToDate();
    assert.deepEqual(Object.keys(client.problems).sort(), [
      directory.uri('a.qapi'),
      directory.uri('stray.qapi'),
    ]);
  });

  it('is what a check of all of them finds in examples, also of files that nobody opened', async () => {
    directory.write({ 'a.qapi': example, 'stray.qapi': '' });
    const { problems } = await client.connection.sendRequest<{ problems: Record<string, number> }>(
      'qapi/checkWorkspace',
    );
    assert.deepEqual([problems['error'], problems['warning']], [0, 1]);
    await client.upToDate();
    const codes = (client.problems[directory.uri('a.qapi')] ?? []).map(({ code }) => String(code));
    assert.equal(codes.length, 1);
    assert.match(codes.join(), /^qmp-example\//);
  });

  it('is nothing of a check that nobody waits for any more, and then all is checked as before', async () => {
    const many = Array.from({ length: 400 }, (_, index) => [`stray-${index}.qapi`, wrong] as const);
    directory.write(Object.fromEntries(many));
    const source = new CancellationTokenSource();
    const check = client.connection.sendRequest('qapi/checkWorkspace', source.token);
    const outcome = check.then(
      () => undefined,
      (error: unknown) => error,
    );
    // It has begun when this is answered.
    await client.ping();
    source.cancel();
    const error = await outcome;
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, LSPErrorCodes.RequestCancelled);
    await client.upToDate();
    assert.deepEqual(Object.keys(client.problems), [directory.uri('a.qapi')]);
  });

  it('is all that a check found, also if another one that began before is cancelled', async () => {
    const many = Array.from({ length: 100 }, (_, index) => [`stray-${index}.qapi`, wrong] as const);
    directory.write(Object.fromEntries(many));
    const source = new CancellationTokenSource();
    const cancelled = client.connection
      .sendRequest('qapi/checkWorkspace', source.token)
      .catch((error: unknown) => error);
    const check = client.connection.sendRequest<{ readonly files: number }>('qapi/checkWorkspace');
    await client.ping();
    source.cancel();
    assert.ok((await cancelled) instanceof ResponseError);
    const { files } = await check;
    await client.upToDate();
    assert.equal(Object.keys(client.problems).length, files);
  });

  it("is the page of QEMU's manual for what stands in a place", async () => {
    const pageOf = (name: string) =>
      client.connection.sendRequest<string | null>('qapi/manualPage', { ...documentOf(name), position });
    assert.match((await pageOf('a.qapi')) ?? '', /\/v8\.2\.0\/devel\/qapi-code-gen\.html#struct-types$/);
    assert.equal(await pageOf('gone.qapi'), null);
  });
});
