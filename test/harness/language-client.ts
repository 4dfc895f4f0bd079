/** A client that drives the built language server over its input and output, as an editor does. */
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createMessageConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExitNotification,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type MessageConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver-protocol/node';
import { runServerHere, type ServerProcess, spawnServer } from './server-process';

export interface ClientOptions {
  /** The URIs of the workspace folders. */
  readonly folders?: readonly string[];
  /** Whether the client asks for diagnostics; else they are sent to it. */
  readonly canPull?: boolean;
  /** What `workspace/configuration` answers, by section; for one folder by section, `@` and the folder's URI. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly capabilities?: ClientCapabilities;
  /** What it says on initialization besides the level of the log. */
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
  /** Whether the client answers every request of the server with an error, whatever it said that it can do. */
  readonly refusesAll?: boolean;
  /** Whether the server is a process of its own, and not a guest in that of the tests; or which program it is. */
  readonly server?: 'process' | { readonly file: string };
}

/** How long the process may take to end by itself, in milliseconds. */
const PATIENCE = 3000;
/** How long, in milliseconds, the server may be silent before nothing is due any more. */
const QUIET = 1000;
/** What the server logs when it has sent all diagnostics that are due. */
const UP_TO_DATE = 'diagnostics are up to date';

/** What a client can do that only gets diagnostics and asks for nothing. */
const CAPABILITIES: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

const running = new Set<LanguageClient>();

/** Ends every server that a test left behind; for `afterEach`. */
export async function stopLanguageClients(): Promise<void> {
  await Promise.all([...running].map((client) => client.stop()));
}

export class LanguageClient {
  readonly connection: MessageConnection;
  readonly registrations: Registration[] = [];
  /** Everything that was published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server wrote to the log, in order. */
  readonly logged: string[] = [];
  /** How often the server asked to be asked for diagnostics again. */
  refreshCount = 0;
  /** How often the server said that it has sent all that is due. */
  upToDateCount = 0;
  settings: Readonly<Record<string, unknown>>;
  folders: readonly string[];
  result: InitializeResult | undefined;
  private readonly versions = new Map<string, number>();
  private readonly latest = new Map<string, PublishDiagnosticsParams>();
  private readonly listeners = new Set<() => void>();
  private readonly process: ServerProcess;
  private hasEnded = false;
  /** What the server wrote to stderr. */
  errorOutput = '';

  constructor(private readonly options: ClientOptions = {}) {
    this.settings = options.settings ?? {};
    this.folders = options.folders ?? [];
    this.process = start(options.server);
    void this.process.exit.then(() => (this.hasEnded = true));
    this.process.stderr.on('data', (bytes: Buffer) => (this.errorOutput += bytes.toString()));
    // The server may be gone while something is still being sent: that shows in its exit status.
    this.process.stdin.on('error', () => undefined);
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.answer();
    this.connection.listen();
    running.add(this);
  }

  /** Starts a server, greets it, and waits until it knows its folders. */
  static async start(options: ClientOptions = {}): Promise<LanguageClient> {
    const client = new LanguageClient(options);
    await client.initialize();
    await client.until(() => client.upToDateCount + client.refreshCount > 0, 'the end of the start');
    return client;
  }

  async initialize(): Promise<void> {
    const { canPull = false, capabilities = {} } = this.options;
    const textDocument = { ...CAPABILITIES.textDocument, ...(canPull && { diagnostic: {} }) };
    this.result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol asks for it nonetheless
      rootUri: null,
      capabilities: { ...CAPABILITIES, textDocument, ...capabilities },
      workspaceFolders: this.workspaceFolders(),
      initializationOptions: { logLevel: 'debug', ...this.options.initializationOptions },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  async open(uri: string, text: string, languageId = 'qapi', version = 1): Promise<void> {
    this.versions.set(uri, version);
    const textDocument = { uri, languageId, version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Inserts or replaces text at a place; yields the new version. */
  change(uri: string, line: number, from: number, to: number, text: string): Promise<number> {
    const range = { start: { line, character: from }, end: { line, character: to } };
    return this.changeRange(uri, range, text);
  }

  /** As `change`, over any number of lines. */
  async changeRange(uri: string, range: Range, text: string): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells of files that were created, changed or deleted. */
  async filesChanged(changes: Readonly<Record<string, FileChangeType>>): Promise<void> {
    const events = Object.entries(changes).map(([uri, type]) => ({ uri, type }));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: events });
  }

  async changeFolders(folders: readonly string[]): Promise<void> {
    const asFolders = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    const added = asFolders(folders.filter((uri) => !this.folders.includes(uri)));
    const removed = asFolders(this.folders.filter((uri) => !folders.includes(uri)));
    this.folders = folders;
    const event = { added, removed };
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  pullWorkspace(previous: Readonly<Record<string, string>> = {}): Promise<WorkspaceDiagnosticReport> {
    const previousResultIds = Object.entries(previous).map(([uri, value]) => ({ uri, value }));
    return this.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  }

  /** The diagnostics that were published for this very version of a document, as soon as they are. */
  async diagnosticsOf(uri: string, version: number): Promise<readonly Diagnostic[]> {
    await this.until(() => this.latest.get(uri)?.version === version, `diagnostics of version ${version}`);
    return this.latest.get(uri)?.diagnostics ?? [];
  }

  /** What was last published for a document. */
  lastPublished(uri: string): PublishDiagnosticsParams | undefined {
    return this.latest.get(uri);
  }

  /** All that is published at present, by URI; documents without diagnostics are left out. */
  get problems(): Record<string, readonly Diagnostic[]> {
    const all = [...this.latest].filter(([, { diagnostics }]) => diagnostics.length > 0);
    return Object.fromEntries(all.map(([uri, { diagnostics }]) => [uri, diagnostics]));
  }

  /** Waits until the server has sent the diagnostics that are due because of what it was sent before. */
  async upToDate(): Promise<void> {
    await this.ping();
    // All of that is in the server's hands now, and what is due because of it comes after a short pause.
    const before = this.upToDateCount;
    const quiet = new Promise<void>((resolve) => setTimeout(resolve, QUIET).unref());
    await Promise.race([
      this.until(() => this.upToDateCount > before, UP_TO_DATE).catch(() => undefined),
      quiet,
    ]);
  }

  /** Waits for an answer, which only comes when everything that was sent before has been dealt with. */
  async ping(): Promise<void> {
    const outcome: unknown = await this.connection.sendRequest('test/ping').catch((error: unknown) => error);
    if (outcome instanceof ResponseError && outcome.code === ErrorCodes.MethodNotFound) return;
    throw new Error(`the server does not answer: ${String(outcome)}\n${this.errorOutput}`);
  }

  /** Waits until something holds that what the server sends can change. */
  async until(holds: () => boolean, what: string): Promise<void> {
    if (holds()) return;
    let onNews = (): void => undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        onNews = () => (holds() ? resolve() : undefined);
        this.listeners.add(onNews);
        const fail = (why: string) => reject(new Error(`waited for ${what}: ${why}\n${this.errorOutput}`));
        timer = setTimeout(() => fail('it did not come'), 10_000);
        void this.process.exit.then((status) => fail(`the server ended with ${String(status)}`));
      });
    } finally {
      clearTimeout(timer);
      this.listeners.delete(onNews);
    }
  }

  /** Sends bytes as they are. */
  write(bytes: string): void {
    this.process.stdin.write(bytes);
  }

  /** Closes the server's input, as an editor that crashed. */
  hangUp(): Promise<number | null> {
    this.process.stdin.end();
    return this.ended();
  }

  /** Ends the server as the protocol says, with or without asking it to shut down; yields its exit status. */
  async stop(asksFirst = true): Promise<number | null> {
    if (!this.hasEnded) {
      const exit = async (): Promise<void> => {
        if (asksFirst) await this.connection.sendRequest(ShutdownRequest.type);
        await this.connection.sendNotification(ExitNotification.type);
      };
      // One that does not answer is ended below.
      void exit().catch(() => undefined);
    }
    return this.ended();
  }

  private async ended(): Promise<number | null> {
    const timer = setTimeout(() => this.process.kill(), PATIENCE);
    const status = await this.process.exit;
    clearTimeout(timer);
    running.delete(this);
    this.connection.dispose();
    return status;
  }

  private answer(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.latest.set(params.uri, params);
      this.tell();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      if (message === UP_TO_DATE) this.upToDateCount++;
      this.tell();
    });
    if (this.options.refusesAll === true) return;
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section = '', scopeUri = '' }) => {
        return this.settings[`${section}@${scopeUri}`] ?? this.settings[section] ?? null;
      }),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.tell();
    });
    connection.onRequest(WorkspaceFoldersRequest.type, () => this.workspaceFolders());
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshCount++;
      this.tell();
    });
  }

  private workspaceFolders() {
    return this.folders.map((uri) => ({ uri, name: uri }));
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function start(server: ClientOptions['server']): ServerProcess {
  if (server === undefined) return runServerHere();
  return server === 'process' ? spawnServer() : spawnServer(server.file);
}

/** A diagnostic in one line: `3:12-3:17 unknown-type member 'a' uses unknown type 'Nope'`, lines from zero. */
export function describeDiagnostic({ range: { start, end }, code, message }: Diagnostic): string {
  const words = typeof message === 'string' ? message : message.value;
  return `${start.line}:${start.character}-${end.line}:${end.character} ${code ?? ''} ${words}`;
}
