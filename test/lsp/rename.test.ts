import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  PrepareRenameRequest,
  RenameRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

/** With the mode line by which a schema is known. */
const ROOT = `# -*- Mode: Python -*-
{ 'include': 'types.json' }
{ 'command': 'use', 'data': 'Held' }
`;
const TYPES = `# -*- Mode: Python -*-
{ 'struct': 'Held', 'data': { '*part': 'int' } }
`;
const WORKSPACE_EDIT = { documentChanges: true, changeAnnotationSupport: {} };

const range = (line: number, start: number, end: number) => {
  return { start: { line, character: start }, end: { line, character: end } };
};

const WARNING = "Breaks clients: 'part' is visible on the wire. Clients of 'use' know this name.";

/** What the editor shows from now on, as it comes. */
function messagesOf({ connection }: LanguageClient): string[] {
  const messages: string[] = [];
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
  return messages;
}

describe('rename, over the protocol', () => {
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

  async function start(capabilities: ClientCapabilities): Promise<LanguageClient> {
    const client = await LanguageClient.start({ folders: [directory.uri()], capabilities });
    await client.open(root, ROOT);
    return client;
  }

  function rename(client: LanguageClient, character: number, newName: string): Promise<WorkspaceEdit | null> {
    const position = { line: 1, character };
    return client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: types },
      position,
      newName,
    });
  }

  it('edits the versions that the client has', async () => {
    const client = await start({
      textDocument: { rename: { prepareSupport: true, honorsChangeAnnotations: true } },
      workspace: { workspaceEdit: WORKSPACE_EDIT },
    });
    const where = { textDocument: { uri: types }, position: { line: 1, character: 33 } };
    assert.deepEqual(await client.connection.sendRequest(PrepareRenameRequest.type, where), {
      range: range(1, 32, 36),
      placeholder: 'part',
    });
    assert.deepEqual(await rename(client, 15, 'Kept'), {
      documentChanges: [
        { textDocument: { uri: root, version: 1 }, edits: [{ range: range(2, 29, 33), newText: 'Kept' }] },
        {
          textDocument: { uri: types, version: null },
          edits: [{ range: range(1, 13, 17), newText: 'Kept' }],
        },
      ],
    });
  });

  it('has the user confirm what breaks clients', async () => {
    const client = await start({
      textDocument: { rename: { honorsChangeAnnotations: true } },
      workspace: { workspaceEdit: WORKSPACE_EDIT },
    });
    const shown = messagesOf(client);
    const edit = { range: range(1, 32, 36), newText: 'piece', annotationId: 'all' };
    assert.deepEqual(await rename(client, 33, 'piece'), {
      documentChanges: [{ textDocument: { uri: types, version: null }, edits: [edit] }],
      changeAnnotations: {
        all: {
          label: "Breaks clients: 'part' is visible on the wire",
          description: "Clients of 'use' know this name.",
          needsConfirmation: true,
        },
      },
    });
    assert.deepEqual(shown, [WARNING]);
  });

  it('warns of what breaks clients where nobody can be asked', async () => {
    const client = await start({});
    const shown = messagesOf(client);
    await rename(client, 33, 'piece');
    assert.deepEqual(shown, [WARNING]);
    await rename(client, 15, 'Kept');
    assert.deepEqual(shown, [WARNING]);
  });

  it('simply edits for clients that know no more', async () => {
    const client = await start({});
    assert.deepEqual(await rename(client, 33, 'piece'), {
      changes: { [types]: [{ range: range(1, 32, 36), newText: 'piece' }] },
    });
  });

  it('says why it does not', async () => {
    const client = await start({});
    await assert.rejects(rename(client, 33, 'has-part'), {
      message: "'part' cannot be called 'has-part': 'data' member '*has-part' uses reserved name",
    });
    await assert.rejects(rename(client, 40, 'x'), { message: "The type 'int' is built in." });
  });
});
