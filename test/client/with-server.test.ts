import assert from 'node:assert/strict';
import type { checkWorkspace as CheckWorkspace } from '../../client/src/check-workspace';
import type { ServerSession } from '../../client/src/server-session';
import type { ServerState } from '../../client/src/server-state';
import type { tellOfSilence as TellOfSilence, withServer as WithServer } from '../../client/src/with-server';
import { EventEmitter, loadExtensionModule } from '../harness/extension-module';

describe('commands that need a server', () => {
  let told: unknown[];
  let ran: string[];
  /** The button that people press. */
  let pressed: string | undefined;
  beforeEach(() => {
    told = [];
    ran = [];
    pressed = undefined;
  });

  const tell = (message: string, ...actions: string[]) => {
    told.push(message, actions);
    return Promise.resolve(pressed);
  };
  const token = { isCancellationRequested: false };
  const vscode = {
    commands: { executeCommand: (name: string) => void ran.push(name) },
    ProgressLocation: { Notification: 15 },
    window: {
      showWarningMessage: tell,
      showInformationMessage: tell,
      withProgress: (_: object, task: (progress: object, of: typeof token) => unknown) => task({}, token),
    },
  };
  const { withServer, tellOfSilence } = loadExtensionModule('with-server', vscode) as {
    withServer: typeof WithServer;
    tellOfSilence: typeof TellOfSilence;
  };
  const { checkWorkspace } = loadExtensionModule('check-workspace', vscode) as {
    checkWorkspace: typeof CheckWorkspace;
  };

  const sessionWith = (members: object): ServerSession =>
    ({ start: () => Promise.resolve(), isRunning: true, ...members }) as unknown as ServerSession;

  it('start it, and say so if that is of no avail', async () => {
    pressed = 'Restart';
    await withServer(sessionWith({ isRunning: false }), () => assert.fail())();
    assert.deepEqual(told, ['The QAPI language server does not run.', ['Restart', 'Show Output']]);
    assert.deepEqual(ran, ['qapi.restartServer']);
  });

  it('say what went wrong', async () => {
    await withServer(sessionWith({}), () => Promise.reject(new Error('no luck')))();
    assert.deepEqual(told, ['QAPI: this cannot be done: no luck', ['Show Output']]);
  });

  it('get what they were given', async () => {
    const given: unknown[] = [];
    await withServer(sessionWith({}), (_, ...values: string[]) => given.push(...values))('a', 'b');
    assert.deepEqual([given, told], [['a', 'b'], []]);
  });

  it('are not needed to be told that a server was started and is silent', () => {
    const states = new EventEmitter<ServerState>();
    tellOfSilence(sessionWith({ onDidChangeState: states.event }));
    states.fire('Starting');
    assert.deepEqual(told, []);
    states.fire('Silent');
    assert.deepEqual(told, [
      'The QAPI language server was started and does not answer.',
      ['Restart', 'Show Output'],
    ]);
  });

  describe('such as the check of everything', () => {
    it('tells what came of it', async () => {
      const result = { schemas: 1, files: 2, problems: { error: 0, warning: 3 } };
      pressed = 'Show Problems';
      await checkWorkspace(sessionWith({ request: () => Promise.resolve(result) }));
      const words = 'QAPI checked all there is (schemas: 1, files: 2): errors: 0, warnings: 3.';
      assert.deepEqual(told, [words, ['Show Problems']]);
      assert.deepEqual(ran, ['workbench.actions.view.problems']);
    });

    it('fails if the server does, and not if nobody waits for it any more', async () => {
      const failing = sessionWith({ request: () => Promise.reject(new Error('cancelled')) });
      await assert.rejects(checkWorkspace(failing), /cancelled/);
      token.isCancellationRequested = true;
      await checkWorkspace(failing);
      assert.deepEqual(told, []);
    });
  });
});
