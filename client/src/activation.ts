import { commands, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { registerCommands } from './commands';
import { linkAddresses } from './document-links';
import { switchLanguagesByText } from './language-switch';
import { showSchemaStatus } from './schema-status';
import { ServerLog } from './server-log';
import { ServerSession, type ServerHandle } from './server-session';
import { startWhenNeeded } from './server-start';
import { showServerStatus } from './server-status';
import { tellOfSilence } from './with-server';

/** What has to end before VS Code lets go of the extension. */
let session: ServerSession | undefined;

/** What the manifest asks before it shows commands about the server. */
const startedContext = 'qapi.isStarted';

/** Makes a client of a server, for documents of these schemes; not yet started. */
export type CreateServer = (
  context: ExtensionContext,
  log: LogOutputChannel,
  schemes: readonly string[],
) => ServerHandle | Promise<ServerHandle>;

/** Sets all up; what differs between VS Code on a machine and in a browser is how the server is started. */
export function activateWith(createServer: CreateServer, context: ExtensionContext): void {
  const log = new ServerLog();
  session = new ServerSession(async (schemes) => createServer(context, log, schemes), log);
  context.subscriptions.push(
    session,
    log,
    ...registerCommands(session, log, context),
    ...showServerStatus(session),
    ...showSchemaStatus(session),
    tellOfSilence(session),
    session.onDidChangeState(() => void commands.executeCommand('setContext', startedContext, true)),
    linkAddresses(),
    startWhenNeeded(session),
    switchLanguagesByText(),
  );
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
