import { commands, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands';
import { switchLanguagesByText } from './language-switch';
import { showSchemaStatus } from './schema-status';
import { ServerLog } from './server-log';
import { ServerSession, type CreateClient } from './server-session';
import { startWhenNeeded } from './server-start';
import { showServerStatus } from './server-status';

/** What has to end before VS Code lets go of the extension. */
let session: ServerSession | undefined;

/** What the manifest asks before it shows commands about the server. */
const startedContext = 'qapi.isStarted';

/** Sets all up; what differs between VS Code on a machine and in a browser is how the server is started. */
export function activateWith(createClient: CreateClient, context: ExtensionContext): void {
  const log = new ServerLog();
  session = new ServerSession(() => createClient(context, log), log);
  context.subscriptions.push(
    log,
    ...registerCommands(session, log, context),
    ...showServerStatus(session),
    ...showSchemaStatus(session),
    session.onDidChangeState(() => void commands.executeCommand('setContext', startedContext, true)),
    startWhenNeeded(session),
    switchLanguagesByText(),
  );
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
