import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { FileSystem } from '../workspace/file-system';
import { type FileChange, Workspace } from '../workspace/workspace';
import { synchronizeDocuments } from './documents';
import { isLogLevel, Log, type LogLevel } from './log';
import { showProgress } from './progress';
import { DiagnosticsProvider } from './pull-diagnostics';
import { DiagnosticsPublisher } from './push-diagnostics';
import { DocumentNames, type Session } from './session';
import { Exclusions, readSettings } from './settings';
import { pathOfUri } from './uri';

export interface ServerOptions {
  readonly version: string;
  readonly logLevel?: LogLevel;
}

const WATCHED = ['**/*.json', '**/*.qapi', '**/VERSION', '**/qapi'];

const CHANGE_KINDS: Readonly<Record<FileChangeType, FileChange['kind']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** Serves one client until it goes. Knows no platform: files come by way of `fileSystem`. */
export function startServer(connection: Connection, fileSystem: FileSystem, options: ServerOptions): void {
  const exclusions = new Exclusions();
  const workspace = new Workspace(fileSystem, { isExcluded: exclusions.isExcluded });
  const log = new Log(connection);
  if (options.logLevel !== undefined) log.level = options.logLevel;
  const session: Session = { connection, workspace, log, names: new DocumentNames(), capabilities: {} };
  const publisher = new DiagnosticsPublisher(session);
  const provider = new DiagnosticsProvider(session);
  const canPull = () => session.capabilities.textDocument?.diagnostic !== undefined;

  connection.onInitialize((params) => initialize(params, session, options));
  connection.onInitialized(() => {
    // A rejection that nobody handles would end the server.
    start().catch((error: unknown) => log.error(`start: ${String(error)}`));
  });
  connection.onDidChangeConfiguration(() => {
    readSettings(session, exclusions)
      .then((hasChanged) => {
        if (!hasChanged) return;
        workspace.exclusionsChanged();
        announce();
      })
      .catch((error: unknown) => log.error(`settings: ${String(error)}`));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspace.filesChanged(
      changes.map(({ uri, type }) => ({ path: pathOfUri(uri), kind: CHANGE_KINDS[type] })),
    );
    announce();
  });
  synchronizeDocuments(session, () => {
    if (!canPull()) publisher.schedule();
  });
  provider.register();
  connection.onShutdown(() => publisher.dispose());
  connection.listen();

  /** What has to wait until the client can be asked for something. */
  async function start(): Promise<void> {
    await register(session, (folders) => {
      workspace.setFolders(folders);
      announce();
    });
    // Whoever opened or asked for a document in the meantime had the folders searched without the settings.
    if (await readSettings(session, exclusions)) workspace.exclusionsChanged();
    await showProgress(session, workspace.settle());
    announce();
  }

  /** Tells the client that there may be news which none of its own edits brought. */
  function announce(): void {
    if (canPull()) provider.refresh();
    else publisher.schedule();
  }
}

function initialize(
  params: InitializeParams,
  session: Session,
  { version }: ServerOptions,
): InitializeResult {
  session.capabilities = params.capabilities;
  const options: unknown = params.initializationOptions;
  const level =
    typeof options === 'object' && options !== null && 'logLevel' in options ? options.logLevel : undefined;
  if (isLogLevel(level)) session.log.level = level;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that clients without workspace folders give
  const { rootUri } = params;
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  session.workspace.setFolders(folders.map(pathOfUri));
  return {
    serverInfo: { name: 'qapi-language-server', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: 'qapi', interFileDependencies: true, workspaceDiagnostics: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** Asks the client to tell of what happens outside of documents, as far as it can. */
async function register(
  { connection, capabilities, log }: Session,
  onFolders: (paths: string[]) => void,
): Promise<void> {
  const { workspace } = capabilities;
  try {
    if (workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        connection.workspace.getWorkspaceFolders().then(
          (folders) => onFolders((folders ?? []).map(({ uri }) => pathOfUri(uri))),
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
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  } catch (error) {
    log.warning(`the client refused a registration: ${String(error)}`);
  }
}
