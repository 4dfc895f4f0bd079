import assert from 'node:assert/strict';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

/** With the mode line by which a schema is known. */
const ROOT = `# -*- Mode: Python -*-
{ 'include': 'types.json' }
# See https://example.org/doc.
{ 'command': 'use', 'data': 'Held' }
`;
const TYPES = `# -*- Mode: Python -*-
##
# @Held:
#
# @part: text
##
{ 'struct': 'Held', 'data': { 'part': 'Kind' } }
{ 'enum': 'Kind', 'data': [] }
{ 'struct': 'Derived', 'base': 'Held', 'data': {} }
`;
const range = (line: number, start: number, end: number) => {
  return { start: { line, character: start }, end: { line, character: end } };
};

describe('navigation', () => {
  let directory: TemporaryDirectory;
  let root: string;
  let types: string;

  beforeEach(() => {
    directory = temporaryDirectory({ 'root.json': ROOT, 'types.json': TYPES });
    [root, types] = [directory.uri('root.json'), directory.uri('types.json')];
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  async function start(linkSupport: boolean): Promise<LanguageClient> {
    const support = { linkSupport };
    const client = await LanguageClient.start({
      folders: [directory.uri()],
      capabilities: {
        textDocument: {
          definition: support,
          typeDefinition: support,
          declaration: support,
          implementation: support,
        },
      },
    });
    await client.open(root, ROOT);
    return client;
  }

  function ask(client: LanguageClient, request: string, uri: string, line: number, character: number) {
    const context = { includeDeclaration: false };
    const parameters = { textDocument: { uri }, position: { line, character }, context };
    return client.connection.sendRequest(`textDocument/${request}`, parameters);
  }

  it('leads to places, with the origin for those who can show it', async () => {
    const withLinks = await start(true);
    const targetRange = range(6, 13, 17);
    assert.deepEqual(await ask(withLinks, 'definition', root, 3, 30), [
      {
        originSelectionRange: range(3, 29, 33),
        targetUri: types,
        targetRange,
        targetSelectionRange: targetRange,
      },
    ]);
    await stopLanguageClients();
    const plain = await start(false);
    assert.deepEqual(await ask(plain, 'definition', root, 3, 30), [{ uri: types, range: targetRange }]);
    assert.deepEqual(await ask(plain, 'declaration', root, 3, 30), [{ uri: types, range: range(2, 3, 7) }]);
    assert.deepEqual(await ask(plain, 'typeDefinition', types, 4, 4), [
      { uri: types, range: range(7, 11, 15) },
    ]);
    assert.deepEqual(await ask(plain, 'implementation', root, 3, 30), [
      { uri: types, range: range(8, 13, 20) },
    ]);
    assert.deepEqual(await ask(plain, 'definition', root, 3, 4), [], 'a key leads nowhere');
  });

  it('lists references in all files, highlights in one, and links', async () => {
    const client = await start(false);
    assert.deepEqual(await ask(client, 'references', root, 3, 30), [
      { uri: root, range: range(3, 29, 33) },
      { uri: types, range: range(2, 3, 7) },
      { uri: types, range: range(8, 32, 36) },
    ]);
    assert.deepEqual(await ask(client, 'documentHighlight', types, 6, 14), [
      { range: range(2, 3, 7), kind: 1 },
      { range: range(6, 13, 17), kind: 3 },
      { range: range(8, 32, 36), kind: 2 },
    ]);
    assert.deepEqual(await ask(client, 'documentLink', root, 0, 0), [
      { range: range(1, 14, 24), target: types },
      { range: range(2, 6, 29), target: 'https://example.org/doc' },
    ]);
  });

  it('has no answer for a document that is in no schema', async () => {
    const client = await start(false);
    for (const request of ['definition', 'references', 'documentHighlight', 'documentLink'])
      assert.equal(await ask(client, request, directory.uri('nowhere.json'), 0, 0), null);
  });
});
