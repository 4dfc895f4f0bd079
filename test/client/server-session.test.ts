import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import type { ServerSession as Session } from '../../client/src/server-session';
import { EventEmitter, loadExtensionModule } from '../harness/extension-module';
import { LanguageClientStub } from '../harness/language-client-stub';

/** Longer than no test waits, and so short that none has to wait for it. */
const NEVER = 60_000;
const SOON = 5;

describe('the session with a server', () => {
  const { ServerSession } = loadExtensionModule('server-session', {
    EventEmitter,
    workspace: { textDocuments: [] },
  }) as { ServerSession: typeof Session };
  let clients: LanguageClientStub[];
  let schemesOfClients: (readonly string[])[];
  let killCount: number;
  let states: string[];
  let logged: string[];
  beforeEach(() => {
    clients = [];
    schemesOfClients = [];
    killCount = 0;
    states = [];
    logged = [];
  });

  function sessionWith(patience: number): Session {
    const note = (message: string): void => void logged.push(message);
    const log = { error: note, warn: note, debug: note } as unknown as LogOutputChannel;
    const createClient = (schemes: readonly string[]) => {
      const stub = new LanguageClientStub();
      clients.push(stub);
      schemesOfClients.push(schemes);
      const kill = (): void => {
        killCount++;
      };
      return Promise.resolve({ client: stub.client, kill });
    };
    const session = new ServerSession(createClient, log, patience);
    session.onDidChangeState((state) => states.push(state));
    return session;
  }

  /** Lets all happen that is due. */
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  async function clientAt(index: number): Promise<LanguageClientStub> {
    while (clients[index] === undefined) await turn();
    await turn();
    return clients[index];
  }

  async function started(session: Session): Promise<LanguageClientStub> {
    void session.start();
    const client = await clientAt(0);
    await client.run();
    await session.start();
    return client;
  }

  it('starts one, however often it is asked to', async () => {
    const session = sessionWith(NEVER);
    await started(session);
    await session.start();
    assert.deepEqual([clients.length, session.isRunning, states], [1, true, ['Starting', 'Running']]);
  });

  it('tells that a start failed, and why', async () => {
    const session = sessionWith(NEVER);
    void session.start();
    (await clientAt(0)).fail('no such file');
    await session.start();
    assert.deepEqual(states, ['Starting', 'StartFailed']);
    assert.match(logged.join('\n'), /no such file/);
  });

  it('lets no two servers be there at a time', async () => {
    const session = sessionWith(NEVER);
    void session.start();
    const first = await clientAt(0);
    const restarted = session.restart();
    await turn();
    assert.equal(clients.length, 1);
    await first.run();
    await (await clientAt(1)).run();
    await restarted;
    assert.deepEqual([first.stopCount, clients.length, session.isRunning], [1, 2, true]);
  });

  it('starts one server for many restarts at once', async () => {
    const session = sessionWith(NEVER);
    const first = await started(session);
    const restarts = [session.restart(), session.restart(), session.restart()];
    await (await clientAt(1)).run();
    await Promise.all(restarts);
    assert.deepEqual([first.stopCount, clients.length, session.isRunning], [1, 2, true]);
  });

  it('tells of a server that does not answer, and ends it when another one is wanted', async () => {
    const session = sessionWith(SOON);
    await session.start();
    assert.deepEqual(states, ['Starting', 'Silent']);
    assert.match(logged.join('\n'), /has not answered/);
    const restarted = session.restart();
    await (await clientAt(1)).run();
    await restarted;
    assert.deepEqual([killCount, session.isRunning], [1, true]);
  });

  it('takes a server that answers late, unless nobody wants it any more', async () => {
    const session = sessionWith(SOON);
    await session.start();
    const late = await clientAt(0);
    await late.run();
    assert.deepEqual([session.isRunning, states.at(-1)], [true, 'Running']);

    const other = sessionWith(SOON);
    await other.start();
    await other.stop();
    const tooLate = await clientAt(1);
    await tooLate.run();
    await turn();
    assert.equal(tooLate.stopCount, 1);
  });

  it('has another server check documents of which the one that there is was not told', async () => {
    const session = sessionWith(NEVER);
    session.addSchemes(['sftp', 'file']);
    const first = await started(session);
    session.addSchemes(['sftp']);
    assert.equal(clients.length, 1);
    session.addSchemes(['vscode-vfs']);
    await (await clientAt(1)).run();
    await session.start();
    assert.equal(first.stopCount, 1);
    assert.deepEqual(schemesOfClients, [
      ['file', 'untitled', 'sftp'],
      ['file', 'untitled', 'sftp', 'vscode-vfs'],
    ]);
  });

  it('asks the server, and by the way does without an answer', async () => {
    const session = sessionWith(NEVER);
    assert.equal(await session.ask('qapi/a', {}), undefined);
    await assert.rejects(session.request('qapi/a', {}), /does not run/);
    const client = await started(session);
    client.answer = () => Promise.resolve(1);
    assert.equal(await session.ask('qapi/a', {}), 1);
    client.answer = () => Promise.reject(new Error('busy'));
    assert.equal(await session.ask('qapi/a', {}), undefined);
    await assert.rejects(session.request('qapi/a', {}), /busy/);
    assert.deepEqual(client.asked, Array(3).fill(['qapi/a', {}]));
  });
});
