import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../harness/project-root';

describe('the language server as a child of a Node process', () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });

  function start(): ChildProcess {
    const server = join(projectRoot, 'server', 'bin', 'qapi-language-server.js');
    const child = fork(server, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    children.push(child);
    return child;
  }

  async function initialize(child: ChildProcess): Promise<unknown> {
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const [answer] = (await once(child, 'message')) as unknown[];
    return answer;
  }

  it('talks over the channel between them', async () => {
    const child = start();
    const answer = await initialize(child);
    assert.ok(JSON.stringify(answer).includes('"name":"qapi-language-server"'));
    child.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    await once(child, 'message');
    child.send({ jsonrpc: '2.0', method: 'exit' });
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  it('ends when the channel is closed', async () => {
    const child = start();
    await initialize(child);
    child.disconnect();
    assert.deepEqual(await once(child, 'exit'), [1, null]);
  });
});
