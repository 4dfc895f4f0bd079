import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CompletionClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupContent,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { copyOfSample, OpenDocument } from '../harness/editor';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import type { TemporaryDirectory } from '../harness/temporary-directory';

type ItemCapabilities = NonNullable<
  NonNullable<NonNullable<ClientCapabilities['textDocument']>['completion']>['completionItem']
>;

const ABLE: ItemCapabilities = {
  snippetSupport: true,
  commitCharactersSupport: true,
  documentationFormat: [MarkupKind.Markdown],
};

describe('the completion request', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = copyOfSample();
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  async function start(
    completionItem: ItemCapabilities,
    completionList?: CompletionClientCapabilities['completionList'],
  ): Promise<{ client: LanguageClient; document: OpenDocument }> {
    const completion = { completionItem, ...(completionList && { completionList }) };
    const capabilities = { textDocument: { completion } };
    const client = await LanguageClient.start({ folders: [directory.uri()], capabilities });
    const document = await OpenDocument.open(client, directory, 'storage.json');
    return { client, document };
  }

  /** What is offered behind a new text in front of the enum. */
  async function offered(
    typed: string,
    completionItem: ItemCapabilities,
    triggerCharacter?: string,
    completionList?: CompletionClientCapabilities['completionList'],
  ): Promise<{
    client: LanguageClient;
    items: readonly CompletionItem[];
    defaults?: CompletionList['itemDefaults'];
  }> {
    const { client, document } = await start(completionItem, completionList);
    const line = document.lineOf("{ 'enum': 'DiskKind'");
    await document.change(line, 0, 0, `${typed}\n`);
    const context =
      triggerCharacter === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter };
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: document.uri },
      position: { line, character: typed.length },
      context,
    });
    if (answer === null) return { client, items: [] };
    assert.ok(!Array.isArray(answer));
    return { client, items: answer.items, defaults: answer.itemDefaults };
  }

  it('is announced with the characters that begin something', async () => {
    const { client } = await start(ABLE);
    const provider = client.result?.capabilities.completionProvider;
    assert.ok(provider);
    assert.equal(provider.resolveProvider, true);
    for (const character of ["'", '@', ':', '[', '{', '*', '`'])
      assert.ok(provider.triggerCharacters?.includes(character), character);
  });

  it('is answered with edits in our order, as snippets for those who take them', async () => {
    const { items } = await offered("{ 'command': 'go', 'd", ABLE);
    const [first] = items;
    assert.ok(first);
    assert.equal(first.label, 'data');
    assert.equal(first.insertTextFormat, InsertTextFormat.Snippet);
    const { range, newText } = first.textEdit as TextEdit;
    assert.equal(newText, "data': { $1 }");
    assert.equal(range.end.character - range.start.character, 1);
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(sorted, items);
  });

  it('says once what all items replace to clients that take it so', async () => {
    const list = { itemDefaults: ['editRange'] };
    const { items, defaults } = await offered("{ 'struct': 'New', 'base': 'F", ABLE, undefined, list);
    assert.ok(defaults?.editRange !== undefined && 'end' in defaults.editRange);
    assert.equal(defaults.editRange.end.character - defaults.editRange.start.character, 1);
    const item = items.find(({ label }) => label === 'FileDisk');
    assert.deepEqual([item?.textEdit, item?.textEditText], [undefined, "FileDisk'"]);
  });

  it('says once what closes all items, and what they have to do with, to clients that take it so', async () => {
    const list = { itemDefaults: ['editRange', 'commitCharacters', 'data'] };
    const { client, items, defaults } = await offered(
      "{ 'struct': 'New', 'data': { 'a': F",
      ABLE,
      undefined,
      list,
    );
    assert.deepEqual(defaults?.commitCharacters, ["'"]);
    const item = items.find(({ label }) => label === 'FileDisk');
    const array = items.find(({ label }) => label === '[ … ]');
    assert.ok(item && array);
    assert.deepEqual([item.commitCharacters, item.data], [undefined, undefined]);
    assert.deepEqual(array.commitCharacters, []);
    const data = defaults.data as unknown;
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, { ...item, data });
    assert.ok(MarkupContent.is(resolved.documentation));
    assert.match(resolved.documentation.value, /A disk in a file\./);
    const other = await client.connection.sendRequest(CompletionResolveRequest.type, { ...array, data });
    assert.equal(other.documentation, undefined);
    // Whatever comes back, and be it nothing.
    const unknown = { label: 'x', data: null };
    assert.deepEqual(await client.connection.sendRequest(CompletionResolveRequest.type, unknown), unknown);
  });

  it('explains keys', async () => {
    const { client, items } = await offered("{ 'command': 'go', 'd", ABLE);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, items[0]!);
    assert.ok(MarkupContent.is(documentation));
    assert.match(documentation.value, /key of a command/);
  });

  it('describes a feature along with its name', async () => {
    const { client, document } = await start(ABLE);
    const line = document.lineOf("{ 'enum': 'DiskKind'");
    const text = "##\n# @go:\n#\n# Goes.\n##\n{ 'command': 'go', 'features': [ '";
    await document.change(line, 0, 0, `${text}\n`);
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: document.uri },
      position: { line: line + 5, character: text.split('\n')[5]?.length ?? 0 },
    });
    assert.ok(answer !== null && !Array.isArray(answer));
    const item = answer.items.find(({ label }) => label === 'unstable');
    const place = { line: line + 3, character: '# Goes.'.length };
    const newText = '\n#\n# Features:\n#\n# @unstable: TODO';
    assert.deepEqual(item?.additionalTextEdits, [{ range: { start: place, end: place }, newText }]);
  });

  it('is answered in plain text to all others', async () => {
    const { items } = await offered("{ 'command': 'go', 'd", {});
    assert.equal((items[0]?.textEdit as TextEdit).newText, "data': { }");
    assert.equal(items[0]?.insertTextFormat, undefined);
    assert.ok(items.every(({ commitCharacters }) => commitCharacters === undefined));
  });

  it('explains an item when it is asked to', async () => {
    const { client, items } = await offered("{ 'struct': 'New', 'base': 'F", ABLE);
    const item = items.find(({ label }) => label === 'FileDisk');
    assert.ok(item);
    assert.deepEqual([item.documentation, item.commitCharacters], [undefined, ["'"]]);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.ok(MarkupContent.is(documentation) && documentation.kind === MarkupKind.Markdown);
    assert.match(documentation.value, /'struct': 'FileDisk'[^]*\n```\n\nA disk in a file\./);
  });

  it('answers a space only where something new begins', async () => {
    assert.equal((await offered("{ 'command': 'go' ", ABLE, ' ')).items.length, 0);
    assert.ok((await offered("{ 'command': 'go', 'returns': ", ABLE, ' ')).items.length > 0);
  });
});
