import { commands, window, type Disposable } from 'vscode';
import { commandNames } from './command-names';
import type { ServerSession } from './server-session';

/** Makes a command of what only a server can do: starts one if need be, and says so if that or the command is of no avail. */
export function withServer<Values extends unknown[]>(
  session: ServerSession,
  run: (session: ServerSession, ...values: Values) => unknown,
): (...values: Values) => Promise<void> {
  return async (...values) => {
    await session.start();
    if (!session.isRunning) return offerRestart('The QAPI language server does not run.');
    try {
      await run(session, ...values);
    } catch (error) {
      await tellFailure(error);
    }
  };
}

/** Tells people of a server that was started for what they opened, and does not answer; the library tells of those that fail. */
export function tellOfSilence(session: ServerSession): Disposable {
  return session.onDidChangeState((state) => {
    if (state === 'Silent') void offerRestart('The QAPI language server was started and does not answer.');
  });
}

function offerRestart(message: string): Promise<void> {
  return warn(message, { Restart: commandNames.restartServer, 'Show Output': commandNames.showOutput });
}

function tellFailure(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  return warn(`QAPI: this cannot be done: ${reason}`, { 'Show Output': commandNames.showOutput });
}

/** Warns, with buttons for commands. */
async function warn(message: string, actions: Readonly<Record<string, string>>): Promise<void> {
  const chosen = await window.showWarningMessage(message, ...Object.keys(actions));
  const command = chosen === undefined ? undefined : actions[chosen];
  if (command !== undefined) await commands.executeCommand(command);
}
