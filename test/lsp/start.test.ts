import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { InitializeRequest } from 'vscode-languageserver-protocol/node';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { projectRoot } from '../harness/project-root';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

describe('the start of the language server', () => {
  let directory: TemporaryDirectory;
  before(() => {
    directory = temporaryDirectory({
      'tree/VERSION': '10.2.0\n',
      'tree/qapi/qapi-schema.json': '',
      'other/a.qapi': '',
    });
  });
  afterEach(stopLanguageClients);
  after(() => directory.remove());

  const greet = (client: LanguageClient) =>
    client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol asks for it nonetheless
      rootUri: null,
      capabilities: {},
      workspaceFolders: client.folders.map((uri) => ({ uri, name: uri })),
    });

  it('reads a QEMU tree before anybody asks', async () => {
    const client = new LanguageClient({ folders: [directory.uri('tree')] });
    await greet(client);
    await client.until(() => client.logged.some((line) => line.startsWith('by the rules of')), 'the schema');
  });

  it('searches no other folder before it knows the settings', async () => {
    const client = new LanguageClient({ folders: [directory.uri('other')] });
    await greet(client);
    await client.ping();
    assert.deepEqual(client.logged, []);
  });

  it('reads nothing again when the settings turn out to say nothing', async () => {
    const client = await LanguageClient.start({ folders: [directory.uri('tree')], canPull: true });
    assert.equal(client.logged.filter((line) => line.startsWith('by the rules of')).length, 1);
  });

  it('finds compiled code that fits', () => {
    const folder = join(projectRoot, 'server', 'dist');
    const bundle = 'language-server.js';
    const source = readFileSync(join(folder, bundle), 'utf8');
    const caches = readdirSync(folder).filter((name) => name.startsWith(bundle) && name.endsWith('.cache'));
    assert.equal(caches.length, 1);
    const [cache = ''] = caches;
    const [id = ''] = cache.slice(bundle.length + 1).split('.');
    assert.ok(source.endsWith(`=${id}\n`));
    const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n});`;
    const script = new Script(wrapped, { cachedData: readFileSync(join(folder, cache)) });
    assert.equal(script.cachedDataRejected, false);
  });

  it('sets no options of V8 that it does not know', async () => {
    const client = await LanguageClient.start({ server: 'process', folders: [directory.uri('tree')] });
    assert.equal(client.errorOutput, '');
    const file = join(projectRoot, 'server', 'bin', 'qapi.js');
    const { status, stderr } = spawnSync(process.execPath, [file, '--version'], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('has its code in ASCII, of which V8 keeps half as much and reads twice as fast', () => {
    const source = readFileSync(join(projectRoot, 'server/dist/language-server.js'), 'utf8');
    // The bundler sees to strings. Regular expressions need escapes.
    assert.deepEqual(source.match(/.{0,30}[^\0-\x7f].{0,30}/gu), null);
  });
});
