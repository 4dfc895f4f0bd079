import {
  type ClientCapabilities,
  type Connection,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from './protocol';
import type { FileSystem } from '../workspace/file-system';
import { findQemuTree } from '../workspace/qemu-tree';
import type { Snapshot } from '../workspace/snapshot';
import { type FileChange, Workspace } from '../workspace/workspace';
import { ConfigurationReporter } from './configuration-reporter';
import { synchronizeDocuments } from './documents';
import { later } from './later';
import { isLogLevel, Log, type LogLevel } from './log';
import { FolderSettings } from './folder-settings';
import { showProgress } from './progress';
import { DiagnosticsProvider } from './pull-diagnostics';
import { DiagnosticsPublisher } from './push-diagnostics';
import { refreshShown } from './refresh';
import { register } from './registrations';
import { LANGUAGE_REQUESTS } from './requests/requests';
import { ReleaseReporter } from './release';
import { DocumentNames, type Session } from './session';
import { SchemaPaths } from './schema-paths';
import { showWarning } from './show-warning';
import { Exclusions, readSettings, type Settings } from './settings';
import { ShownDiagnostics } from './shown-diagnostics';
import { makeDecorations } from './switches';
import { pathOfUri } from './uri';
import { VIRTUAL_SCHEME } from './virtual-documents/virtual-document';
import { VirtualDocuments } from './virtual-documents/virtual-documents';
import { NamedFilesWatch } from './watched-files';
import { serveWorkspaceChecks } from './workspace-check';

export interface ServerOptions {
  readonly version: string;
  readonly logLevel?: LogLevel;
  /** Called when the schemas of the workspace were read for the first time. */
  readonly onLoaded?: () => void;
}

/** How long, in milliseconds, what is asked for right behind the start has the server for itself. */
const CALM = 50;

const CHANGE_KINDS: Readonly<Record<FileChangeType, FileChange['kind']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** Serves one client until it goes. Knows no platform: files come by way of `fileSystem`. */
export function startServer(connection: Connection, fileSystem: FileSystem, options: ServerOptions): void {
  const log = new Log(connection);
  if (options.logLevel !== undefined) log.level = options.logLevel;
  const settings = makeSettings(connection, log);
  const { isExcluded } = settings.exclusions;
  const { settingsOf } = settings.folderSettings;
  const workspace = new Workspace(fileSystem, { isExcluded, settingsOf, named: settings.schemaPaths });
  const session: Session = {
    connection,
    workspace,
    log,
    names: new DocumentNames(),
    capabilities: {},
    folders: [],
    showsRelease: false,
    canShowReferences: false,
    canShowDocuments: false,
    decorations: settings.decorations,
    settle: async () => {
      if (workspace.isUnsettled) await workspace.settle();
      reporter.report(workspace.snapshot);
      configurations.report(workspace.snapshot);
      return workspace.snapshot;
    },
  };
  const reporter = new ReleaseReporter(session);
  const configurations = new ConfigurationReporter(session);
  const shown = new ShownDiagnostics(session, announceDiagnostics);
  const publisher = new DiagnosticsPublisher(session, shown);
  const provider = new DiagnosticsProvider(session, shown);
  const virtualDocuments = new VirtualDocuments(session);
  const namedFiles = new NamedFilesWatch(session);
  /** What the client was told of when something had happened on disk, or at the start, unless it was edited since. */
  let lastNews: Snapshot | undefined;
  const canPull = () => session.capabilities.textDocument?.diagnostic !== undefined;

  connection.onInitialize((params) => {
    const result = initialize(params, session, settings, options);
    readAhead().catch((error: unknown) => log.error(`start: ${String(error)}`));
    return result;
  });
  connection.onInitialized(() => {
    // A rejection that nobody handles would end the server.
    start().catch((error: unknown) => log.error(`start: ${String(error)}`));
  });
  connection.onDidChangeConfiguration(refreshSettings);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspace.filesChanged(
      changes.map(({ uri, type }) => ({ path: pathOfUri(uri), kind: CHANGE_KINDS[type] })),
    );
    virtualDocuments.schedule();
    announceNews().catch((error: unknown) => log.error(`files: ${String(error)}`));
  });
  synchronizeDocuments(session, () => {
    lastNews = undefined;
    if (!canPull()) publisher.schedule();
    virtualDocuments.schedule();
  });
  provider.register();
  virtualDocuments.register();
  reporter.register();
  serveWorkspaceChecks(session, announce);
  for (const request of LANGUAGE_REQUESTS) request.register(session);
  connection.onShutdown(() => {
    publisher.dispose();
    shown.dispose();
    virtualDocuments.dispose();
  });
  connection.listen();

  /**
   * Begins to read before anybody asks, while client and server introduce themselves. Only in QEMU trees, which know
   * where their schemas are: elsewhere the settings tell where not to search.
   */
  async function readAhead(): Promise<void> {
    const folders = session.folders.map(pathOfUri);
    const trees = await Promise.all(folders.map((folder) => findQemuTree(`${folder}/.`, fileSystem)));
    if (trees.length > 0 && trees.every((tree) => tree !== undefined)) await session.settle();
  }

  /** What has to wait until the client can be asked for something. */
  async function start(): Promise<void> {
    await register(session, (folders) => {
      setFolders(session, folders);
      announce();
      // A folder may have settings of its own.
      refreshSettings();
    });
    // Whoever opened or asked for a document in the meantime had the folders searched without the settings.
    await adoptSettings();
    lastNews = await showProgress(session, session.settle());
    // Behind the answers that are due now.
    later(0, 'start', announce, log);
    later(CALM, 'preparation', () => workspace.prepareForEdits(), log);
    options.onLoaded?.();
  }

  function refreshSettings(): void {
    adoptSettings()
      .then((hasChanged) => (hasChanged ? announce() : undefined))
      .catch((error: unknown) => log.error(`settings: ${String(error)}`));
  }

  /** Yields whether something is different from now on. */
  async function adoptSettings(): Promise<boolean> {
    const changed = await readSettings(session, settings);
    if (changed.searchRules) {
      workspace.searchRulesChanged();
      namedFiles.watch(settings.schemaPaths.named);
    }
    if (changed.folderSettings) workspace.settingsChanged();
    if (changed.inlayHints) refreshShown(session, 'inlayHint');
    if (changed.codeLenses) refreshShown(session, 'codeLens');
    return changed.searchRules || changed.folderSettings;
  }

  /** Tells the client that there may be news which none of its own edits brought. */
  function announce(): void {
    announceDiagnostics();
    virtualDocuments.schedule();
    refreshShown(session, 'semanticTokens', 'inlayHint', 'codeLens');
  }

  /** Tells of what happened on disk, if anything came of it: where programs are built, files come and go all the time. */
  async function announceNews(): Promise<void> {
    const snapshot = await session.settle();
    if (lastNews?.isLike(snapshot)) return;
    lastNews = snapshot;
    announce();
  }

  function announceDiagnostics(): void {
    if (canPull()) provider.refresh();
    else publisher.schedule();
  }
}

function makeSettings(connection: Connection, log: Log): Settings {
  const folderSettings = new FolderSettings((message) => {
    log.warning(message);
    showWarning(connection, log, message);
  });
  const searchRules = { exclusions: new Exclusions(), schemaPaths: new SchemaPaths() };
  return { ...searchRules, folderSettings, decorations: makeDecorations() };
}

function setFolders(session: Session, folders: readonly string[]): void {
  session.folders = folders;
  session.workspace.setFolders(folders.map(pathOfUri));
}

function initialize(
  params: InitializeParams,
  session: Session,
  { folderSettings, decorations }: Settings,
  { version }: ServerOptions,
): InitializeResult {
  session.capabilities = params.capabilities;
  const options = optionsOf(params);
  if (isLogLevel(options['logLevel'])) session.log.level = options['logLevel'];
  session.showsRelease = options['showsRelease'] === true;
  session.canShowReferences = options['showReferences'] === true;
  session.canShowDocuments = options['showDocuments'] === true;
  // Clients that cannot be asked for settings say it here.
  folderSettings.setInitialVersion(options['qemuVersion']);
  decorations.inlayHints.setInitial(options['inlayHints']);
  decorations.codeLenses.setInitial(options['codeLens']);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that clients without workspace folders give
  const { rootUri } = params;
  setFolders(session, params.workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []));
  return {
    serverInfo: { name: 'qapi-language-server', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: 'qapi', interFileDependencies: true, workspaceDiagnostics: true },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        textDocumentContent: { schemes: [VIRTUAL_SCHEME] },
      },
      ...announcements(params.capabilities),
    },
  };
}

/** What the server says of the requests that it answers. */
function announcements(client: ClientCapabilities): Partial<ServerCapabilities> {
  return LANGUAGE_REQUESTS.reduce((all, { capabilities }) => ({ ...all, ...capabilities(client) }), {});
}

/** What the client chose to say, of whatever form. */
function optionsOf({ initializationOptions }: InitializeParams): Readonly<Record<string, unknown>> {
  const options: unknown = initializationOptions;
  return typeof options === 'object' && options !== null ? { ...options } : {};
}
