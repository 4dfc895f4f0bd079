import { commands, window } from 'vscode';
import { commandNames } from './command-names';
import type { ServerSession } from './server-session';

/** Makes a command of what only a server can do: starts one if need be, and says so if that is of no avail. */
export function withServer<Values extends unknown[]>(
  session: ServerSession,
  run: (session: ServerSession, ...values: Values) => unknown,
): (...values: Values) => Promise<void> {
  return async (...values) => {
    await session.start();
    if (session.isRunning) await run(session, ...values);
    else await offerRestart();
  };
}

async function offerRestart(): Promise<void> {
  const actions = { Restart: commandNames.restartServer, 'Show Output': commandNames.showOutput };
  const titles = Object.keys(actions) as (keyof typeof actions)[];
  const chosen = await window.showWarningMessage('The QAPI language server does not run.', ...titles);
  if (chosen !== undefined) await commands.executeCommand(actions[chosen]);
}
