import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyPrepareRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { OpenDocument } from '../harness/editor';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const SCHEMA = `##
# = Boxes
##

{ 'struct': 'Box', 'data': {} }
{ 'struct': 'Safe', 'base': 'Box',
  'data': { 'key': 'int' } }
{ 'command': 'pack', 'data': 'Safe', 'features': [ 'deprecated' ] }
`;
const RANGE_OF_BOX = { start: { line: 4, character: 13 }, end: { line: 4, character: 16 } };

describe('the structure of a schema, over the protocol', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory()));
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  async function open(documentSymbol = {}): Promise<{ client: LanguageClient; document: OpenDocument }> {
    const client = await LanguageClient.start({
      folders: [directory.uri()],
      capabilities: { textDocument: { documentSymbol } },
    });
    return { client, document: await OpenDocument.open(client, directory, 'root.qapi', SCHEMA) };
  }

  it('is a tree of symbols for clients that know trees', async () => {
    const { client, document } = await open({
      hierarchicalDocumentSymbolSupport: true,
      symbolKind: { valueSet: [SymbolKind.Struct, SymbolKind.Field] },
      tagSupport: { valueSet: [SymbolTag.Deprecated] },
    });
    const { uri } = document;
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    const [section] = found ?? [];
    assert.ok(section !== undefined && 'children' in section);
    assert.equal(section.name, 'Boxes');
    assert.deepEqual(section.children[0]?.selectionRange, RANGE_OF_BOX);
    assert.deepEqual(
      section.children.map(({ kind, tags }) => [kind, tags]),
      [
        [SymbolKind.Struct, undefined],
        [SymbolKind.Struct, undefined],
        [SymbolKind.Function, [SymbolTag.Deprecated]],
      ],
    );
  });

  it('is told anew after an edit, and again if there was none', async () => {
    const { client, document } = await open({ hierarchicalDocumentSymbolSupport: true });
    const textDocument = { uri: document.uri };
    const ask = () => client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const before = await ask();
    assert.deepEqual(await ask(), before);
    await document.replace('# = Boxes', '# = Boxes\n#\n# and bags');
    const [section] = (await ask()) ?? [];
    assert.ok(section !== undefined && 'children' in section);
    assert.equal(section.children[0]?.selectionRange.start.line, RANGE_OF_BOX.start.line + 2);
  });

  it('is a list in kinds that every client knows for all others', async () => {
    const { client, document } = await open();
    const { uri } = document;
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      (found as SymbolInformation[]).map(({ name, kind, containerName }) => [name, kind, containerName]),
      [
        ['Boxes', SymbolKind.Namespace, undefined],
        ['Box', SymbolKind.Class, 'Boxes'],
        ['Safe', SymbolKind.Class, 'Boxes'],
        ['key', SymbolKind.Field, 'Safe'],
        ['pack', SymbolKind.Function, 'Boxes'],
      ],
    );
  });

  it('can be searched, folded and selected', async () => {
    const { client, document } = await open();
    const { connection } = client;
    const textDocument = { uri: document.uri };
    const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'bo' });
    assert.deepEqual(
      symbols?.map(({ name, location }) => [name, location]),
      [['Box', { uri: document.uri, range: RANGE_OF_BOX }]],
    );
    const folds = await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(folds, [
      { startLine: 1, endLine: 7, kind: 'region' },
      { startLine: 5, endLine: 6 },
    ]);
    const positions = [RANGE_OF_BOX.start];
    const selections = await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    assert.deepEqual(selections?.[0]?.range, RANGE_OF_BOX);
    assert.equal(selections[0].parent?.range.start.character, 12);
  });

  it('has hierarchies whose items survive edits', async () => {
    const { client, document } = await open();
    const { connection } = client;
    const where = { textDocument: { uri: document.uri }, position: RANGE_OF_BOX.end };
    const [box] = (await connection.sendRequest(TypeHierarchyPrepareRequest.type, where)) ?? [];
    const [called] = (await connection.sendRequest(CallHierarchyPrepareRequest.type, where)) ?? [];
    assert.ok(box !== undefined && called !== undefined);
    assert.equal(called.detail, 'struct · 1 command');
    await document.replace('# = Boxes', '# = Boxes and bags');
    const below = await connection.sendRequest(TypeHierarchySubtypesRequest.type, { item: box });
    assert.deepEqual(
      below?.map(({ name }) => name),
      ['Safe'],
    );
    const calls = await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: called });
    assert.deepEqual(
      calls?.map(({ from, fromRanges }) => [from.name, fromRanges]),
      [['Safe', [{ start: { line: 5, character: 29 }, end: { line: 5, character: 32 } }]]],
    );
    const lost = await connection.sendRequest(TypeHierarchySubtypesRequest.type, {
      item: { ...box, data: 'unheard-of' },
    });
    assert.equal(lost, null);
  });
});
