import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { publishedIn } from '../harness/editor';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const NAME = '.qapi.json';
const problem = "0:34-0:40 unknown-type member 'a' uses unknown type 'Nope'";

describe('the configuration, as a language client sees it', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = temporaryDirectory({ 'a.qapi': "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n" });
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  const start = () => LanguageClient.start({ folders: [directory.uri()] });

  async function write(client: LanguageClient, text: string): Promise<void> {
    directory.write({ [NAME]: text });
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: directory.uri(NAME), type: FileChangeType.Changed }],
    });
    await client.upToDate();
  }

  it('holds as soon as it is written', async () => {
    const client = await start();
    await client.upToDate();
    assert.deepEqual(publishedIn(client, directory), { 'a.qapi': [problem] });
    await write(client, '{ "rules": { "unknown-type": "off" } }');
    assert.deepEqual(publishedIn(client, directory), {});
  });

  it('counts less than the settings', async () => {
    const client = await start();
    await write(client, '{ "rules": { "unknown-type": "off" } }');
    client.settings = { 'qapi.rules': { 'unknown-type': 'error' } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.upToDate();
    assert.deepEqual(publishedIn(client, directory), { 'a.qapi': [problem] });
  });

  it('may be given as empty objects, which is what some editors have for settings that nobody made', async () => {
    const client = new LanguageClient({
      folders: [directory.uri()],
      settings: { 'qapi.qemuVersion': {}, 'qapi.rules': {}, 'qapi.roots': {} },
    });
    const messages: string[] = [];
    client.connection.onNotification(
      ShowMessageNotification.type,
      ({ message }) => void messages.push(message),
    );
    await client.initialize();
    await client.upToDate();
    assert.deepEqual(messages, []);
    assert.deepEqual(publishedIn(client, directory), { 'a.qapi': [problem] });
  });

  it('is complained of once as long as it stays wrong in the same way', async () => {
    const client = await start();
    const messages: string[] = [];
    client.connection.onNotification(
      ShowMessageNotification.type,
      ({ message }) => void messages.push(message),
    );
    await write(client, '{ "rules": { "nope": "off" } }');
    await write(client, '{ "rules": { "nope": "off" } }');
    await write(client, '{ "roots": 1 }');
    const path = directory.path(NAME);
    assert.deepEqual(messages, [
      `${path}:1:14: unknown rule 'nope'`,
      `${path}:1:12: 'roots' must be an array of paths`,
    ]);
  });
});
