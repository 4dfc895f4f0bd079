import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from './protocol';
import type { Session } from './session';
import { WATCHED_EVERYWHERE } from './watched-files';

/** Asks the client to tell of what happens outside of documents, as far as it can. */
export async function register(
  { connection, capabilities, log }: Session,
  onFolders: (uris: string[]) => void,
): Promise<void> {
  const { workspace } = capabilities;
  try {
    if (workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        connection.workspace.getWorkspaceFolders().then(
          (folders) => onFolders((folders ?? []).map(({ uri }) => uri)),
          (error: unknown) => log.warning(`the client does not tell its folders: ${String(error)}`),
        );
      });
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await connection.client.register(DidChangeConfigurationNotification.type, {
        section: ['qapi', 'files', 'search'],
      });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = WATCHED_EVERYWHERE.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  } catch (error) {
    log.warning(`the client refused a registration: ${String(error)}`);
  }
}
