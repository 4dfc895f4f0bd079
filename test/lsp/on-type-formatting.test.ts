import assert from 'node:assert/strict';
import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver-protocol/node';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const ROOT = `# -*- Mode: Python -*-
##
# @pick:
#
# @a: text

##
{ 'command': 'pick', 'data': { 'a': 'str' } }
`;

describe('the request for formatting while typing', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = temporaryDirectory({ 'root.json': ROOT });
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  it('is announced with what is to be typed, and answered', async () => {
    const client = await LanguageClient.start({ folders: [directory.uri()] });
    const uri = directory.uri('root.json');
    await client.open(uri, ROOT);
    const provider = client.result?.capabilities.documentOnTypeFormattingProvider;
    assert.deepEqual(provider, { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}', ']'] });
    const edits = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: { uri },
      position: { line: 5, character: 0 },
      ch: '\n',
      options: { tabSize: 4, insertSpaces: true },
    });
    const position = { line: 5, character: 0 };
    assert.deepEqual(edits, [{ range: { start: position, end: position }, newText: '#     ' }]);
  });
});
