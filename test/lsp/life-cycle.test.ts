import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  ErrorCodes,
  ExitNotification,
  ShutdownRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { frame } from '../../server/src/node/message-frames';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import { projectRoot } from '../harness/project-root';
import { temporaryDirectory } from '../harness/temporary-directory';

/** What is at stake is how a process begins and ends. */
const server = 'process';

describe('the process qapi-language-server', () => {
  afterEach(stopLanguageClients);

  const run = (...argv: string[]) => {
    const file = join(projectRoot, 'server', 'bin', 'qapi-language-server.js');
    const options = { encoding: 'utf8', input: '', timeout: 60_000 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...argv], options);
    return { status, stdout, stderr };
  };

  it('says what it can do', async () => {
    const client = await LanguageClient.start({ server });
    const { serverInfo, capabilities } = client.result ?? {};
    assert.equal(serverInfo?.name, 'qapi-language-server');
    assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+/);
    assert.deepEqual(capabilities?.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.workspace, {
      workspaceFolders: { supported: true, changeNotifications: true },
      textDocumentContent: { schemes: ['qapi'] },
    });
  });

  it('exits with 0 if it was asked to shut down, and with 1 if not', async () => {
    const client = await LanguageClient.start({ server });
    assert.equal(await client.stop(), 0);
    const impolite = await LanguageClient.start({ server });
    assert.equal(await impolite.stop(false), 1);
  });

  it('ends when nobody talks to it any more', async () => {
    const client = await LanguageClient.start({ server });
    assert.equal(await client.hangUp(), 1);
    const early = new LanguageClient({ server });
    assert.equal(await early.hangUp(), 1);
  });

  it('ends when nobody listens to it any more', async () => {
    const file = join(projectRoot, 'server', 'bin', 'qapi-language-server.js');
    const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdout.destroy();
    const shutdown = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'shutdown' });
    child.stdin.on('error', () => undefined).write(frame(shutdown));
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  it('refuses what comes before it is initialized, and after it was shut down', async () => {
    const client = new LanguageClient({ server });
    const params = { query: '' };
    const ask = () => client.connection.sendRequest(WorkspaceSymbolRequest.type, params);
    await assert.rejects(ask, { code: ErrorCodes.ServerNotInitialized });
    await client.initialize();
    assert.deepEqual(await ask(), []);
    await client.connection.sendRequest(ShutdownRequest.type);
    await assert.rejects(ask, { code: ErrorCodes.InvalidRequest });
    await assert.rejects(client.connection.sendRequest(ShutdownRequest.type), {
      code: ErrorCodes.InvalidRequest,
    });
    await client.connection.sendNotification(ExitNotification.type);
  });

  it('can be shut down before anything was initialized', async () => {
    assert.equal(await new LanguageClient({ server }).stop(), 0);
  });

  it('serves a client that has no folder and can do nothing', async () => {
    const client = new LanguageClient({ server, capabilities: { workspace: {}, textDocument: {} } });
    await client.initialize();
    await client.open('file:///nowhere/a.qapi', 'nonsense');
    assert.equal((await client.diagnosticsOf('file:///nowhere/a.qapi', 1)).length, 1);
  });

  it('gets over a client that answers none of its requests', async () => {
    const directory = temporaryDirectory({ 'a/a.qapi': 'nonsense', 'b/b.qapi': 'nonsense' });
    try {
      const folders = [directory.uri('a')];
      const client = await LanguageClient.start({ server, folders, refusesAll: true });
      assert.deepEqual(Object.keys(client.problems), [directory.uri('a/a.qapi')]);
      await client.changeFolders([directory.uri('b')]);
      await client.ping();
      await client.open(directory.uri('b/c.qapi'), 'nonsense');
      assert.equal((await client.diagnosticsOf(directory.uri('b/c.qapi'), 1)).length, 1);
      assert.equal(await client.stop(), 0);
    } finally {
      directory.remove();
    }
  });

  it('shows its help and its version', () => {
    for (const option of ['--help', '-h']) {
      const { status, stdout, stderr } = run('--stdio', option);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^Usage: qapi-language-server \(--stdio \| --node-ipc\)/);
    }
    const { status, stdout } = run('--version');
    assert.equal(status, 0);
    assert.match(stdout, /^qapi-language-server \d+\.\d+\.\d+\S*\n$/);
  });

  const mistakes: [argv: string[], complaint: string][] = [
    [[], 'say how to talk: --stdio or --node-ipc'],
    [['--log-level', 'debug'], 'say how to talk: --stdio or --node-ipc'],
    [['--stdio', '--log-level', 'loud'], "unknown log level 'loud'"],
    [['--stdio', '--log-level'], "unknown log level ''"],
    [['--stdio', '--nope'], "unknown option '--nope'"],
    [['--stdio', 'file.json'], "unknown option 'file.json'"],
  ];
  for (const [argv, complaint] of mistakes) {
    it(`exits with 2 on '${argv.join(' ')}'`, () => {
      const stderr = `qapi-language-server: ${complaint}\nTry 'qapi-language-server --help'.\n`;
      assert.deepEqual(run(...argv), { status: 2, stdout: '', stderr });
    });
  }

  it('takes the options that editors pass', () => {
    for (const argv of [['--clientProcessId', '1'], ['--clientProcessId=1'], ['--log-level=error']]) {
      assert.deepEqual(run('--stdio', ...argv), { status: 1, stdout: '', stderr: '' });
    }
  });
});
