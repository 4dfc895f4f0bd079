import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
} from 'vscode-languageserver-protocol/node';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const ROOT = `# -*- Mode: Python -*-
{ 'struct': 'Sack', 'data': { 'size': 'nit32' } }
{ 'command': 'pick', 'gen': 'no' }
{ 'struct': 'Nothing', 'data': {} }
{ 'command': 'leave', 'data': 'Nothing' }
`;
const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const lazy = { ...literals, dataSupport: true, resolveSupport: { properties: ['edit'] } };

describe('the code action request', () => {
  let directory: TemporaryDirectory;
  let uri: string;
  beforeEach(() => {
    directory = temporaryDirectory({ 'root.json': ROOT });
    uri = directory.uri('root.json');
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  async function start(codeAction: object): Promise<LanguageClient> {
    const capabilities = { textDocument: { codeAction } };
    const client = await LanguageClient.start({ folders: [directory.uri()], capabilities });
    await client.open(uri, ROOT);
    return client;
  }

  async function actionsAt(
    client: LanguageClient,
    line: number,
    only?: string[],
    triggerKind?: CodeActionTriggerKind,
  ): Promise<CodeAction[]> {
    const range = { start: { line, character: 0 }, end: { line, character: 80 } };
    const context = {
      diagnostics: [...(client.problems[uri] ?? [])],
      ...(only && { only }),
      ...(triggerKind && { triggerKind }),
    };
    const answer = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    return (answer ?? []) as CodeAction[];
  }

  it('offers fixes for what is wrong on a line', async () => {
    const client = await start(literals);
    const [action, ...others] = await actionsAt(client, 1, [CodeActionKind.QuickFix]);
    assert.deepEqual(others, []);
    assert.equal(action?.title, "Change to 'int32'");
    assert.equal(action.kind, CodeActionKind.QuickFix);
    assert.equal(action.isPreferred, true);
    const range = { start: { line: 1, character: 39 }, end: { line: 1, character: 44 } };
    assert.deepEqual(action.edit, { changes: { [uri]: [{ range, newText: 'int32' }] } });
  });

  it('offers only what is asked for', async () => {
    const client = await start(literals);
    assert.deepEqual(await actionsAt(client, 0, [CodeActionKind.Refactor]), []);
    const all = await actionsAt(client, 0, [CodeActionKind.Source]);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['source.fixAll.qapi'],
    );
    assert.ok(all[0]?.edit?.changes?.[uri]?.[0]?.newText.startsWith('int32'));
  });

  it('finds out what a fix of all changes when it is to be done', async () => {
    const client = await start(lazy);
    const [action] = await actionsAt(client, 0, [CodeActionKind.SourceFixAll]);
    assert.ok(action !== undefined && action.edit === undefined);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.ok(edit?.changes?.[uri]?.[0]?.newText.endsWith('false'));
  });

  it('offers refactorings, and finds out what they change when they are to be done', async () => {
    const title = "Expand to { 'type': 'nit32' }";
    const range = { start: { line: 1, character: 38 }, end: { line: 1, character: 45 } };
    const changes = { [uri]: [{ range, newText: "{ 'type': 'nit32' }" }] };
    const [ready] = await actionsAt(await start(literals), 1, [CodeActionKind.Refactor]);
    assert.deepEqual(ready, { title, kind: CodeActionKind.RefactorRewrite, edit: { changes } });
    const client = await start(lazy);
    const offers = await actionsAt(client, 1);
    const action = offers.find((one) => one.title === title);
    assert.ok(action !== undefined && action.edit === undefined);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.deepEqual(edit, { changes });
    const stale = { ...action, data: { path: 1, selection: null } };
    assert.deepEqual(await client.connection.sendRequest(CodeActionResolveRequest.type, stale), stale);
  });

  it('says why a refactoring cannot be done, to people who ask a client that shows it', async () => {
    const title = "Inline struct 'Nothing'";
    const refused = { title, kind: CodeActionKind.RefactorInline, disabled: { reason: 'it has no members' } };
    const inline = [CodeActionKind.RefactorInline];
    const client = await start({ ...literals, disabledSupport: true });
    assert.deepEqual(await actionsAt(client, 4, inline), [refused]);
    assert.deepEqual(await actionsAt(client, 4, inline, CodeActionTriggerKind.Automatic), []);
    assert.deepEqual(await actionsAt(await start(literals), 4, inline), []);
  });

  it('sorts includes of itself only for those who ask for it by name', async () => {
    const client = await start(literals);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    await client.changeRange(uri, range, "{ 'include': 'root.json' }\n{ 'include': './root.json' }\n");
    const organize = CodeActionKind.SourceOrganizeImports;
    const [action] = await actionsAt(client, 1, [organize]);
    assert.equal(action?.title, 'Sort includes by path');
    const kinds = (await actionsAt(client, 1)).map(({ kind }) => kind);
    assert.ok(kinds.includes(CodeActionKind.RefactorRewrite) && !kinds.includes(organize));
  });

  it('offers nothing to clients that cannot take it', async () => {
    const client = await start({});
    assert.equal(client.result?.capabilities.codeActionProvider, undefined);
  });
});
