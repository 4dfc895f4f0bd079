import assert from 'node:assert/strict';
import {
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { copyOfSample, OpenDocument } from '../harness/editor';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import type { TemporaryDirectory } from '../harness/temporary-directory';

describe('semantic tokens, as a language client gets them', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = copyOfSample()));
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  async function start(): Promise<{ client: LanguageClient; document: OpenDocument }> {
    const client = await LanguageClient.start({ folders: [directory.uri()] });
    return { client, document: await OpenDocument.open(client, directory, 'storage.json') };
  }

  const full = async ({ connection }: LanguageClient, { uri }: OpenDocument): Promise<SemanticTokens> => {
    const answer = await connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    assert.ok(answer);
    return answer;
  };

  it('come with a legend, all at once, by range, and as what has changed', async () => {
    const { client } = await start();
    const provider = client.result?.capabilities.semanticTokensProvider;
    assert.deepEqual([provider?.full, provider?.range], [{ delta: true }, true]);
    assert.ok(provider?.legend.tokenTypes.includes('enumMember'));
  });

  it('change little with a keystroke', async () => {
    const { client, document } = await start();
    const { resultId = '', data } = await full(client, document);
    const line = document.lines.findIndex((text) => text.startsWith("{ 'struct':"));
    await document.change(line, 0, 0, ' ');
    const textDocument = { uri: document.uri };
    const params = { textDocument, previousResultId: resultId };
    const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, params);
    assert.ok(delta && 'edits' in delta);
    const [edit, ...more] = delta.edits;
    assert.ok(edit && more.length === 0 && (edit.data?.length ?? 0) <= 5);
    const patched = [...data];
    patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.deepEqual(patched, (await full(client, document)).data);
    // Nobody keeps more than the last answer.
    const again = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, params);
    assert.ok(again && 'data' in again);
  });

  it('of a range are few', async () => {
    const { client, document } = await start();
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const params = { textDocument: { uri: document.uri }, range };
    const some = await client.connection.sendRequest(SemanticTokensRangeRequest.type, params);
    const { data } = await full(client, document);
    assert.ok(some && some.data.length < data.length);
    assert.deepEqual(some.data, data.slice(0, some.data.length));
  });

  it('are none for a document that is no schema', async () => {
    const { client } = await start();
    const textDocument = { uri: directory.uri('nowhere.txt') };
    assert.deepEqual(await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }), {
      data: [],
    });
  });
});
