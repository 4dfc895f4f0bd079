/** A language server as a process, and an editor at the other end of its standard input and output. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createMessageConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type MessageConnection,
  type Position,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A kilobyte of the kernel's is a kibibyte; a tick of its clock is ten milliseconds. */
const KILOBYTES = 1024;
const TICK = 10;

export class ServerProcess {
  readonly connection: MessageConnection;
  /** When it was started. */
  readonly startedAt = performance.now();
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;
  private readonly waiting = new Set<(params: PublishDiagnosticsParams) => void>();
  private version = 1;

  constructor(argv: readonly string[], directory: string) {
    const [file = '', ...rest] = argv;
    this.process = spawn(file, rest, { cwd: directory, stdio: ['pipe', 'pipe', 'ignore'] });
    this.process.stdin.on('error', () => undefined);
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      for (const look of [...this.waiting]) look(params);
    });
    this.connection.listen();
  }

  async initialize(folder: string, canPull: boolean): Promise<ServerCapabilities> {
    const uri = pathToFileURL(folder).href;
    const { capabilities } = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol asks for it nonetheless
      rootUri: null,
      workspaceFolders: [{ uri, name: 'tree' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
        textDocument: {
          publishDiagnostics: { versionSupport: true, relatedInformation: true },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          definition: { linkSupport: true },
          completion: {
            completionItem: { snippetSupport: true, commitCharactersSupport: true },
            completionList: {
              itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
            },
          },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          ...(canPull && { diagnostic: {} }),
        },
      },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return capabilities;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'qapi', version: this.version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Inserts a text, or removes `length` characters if there is none; yields the new version. */
  async change(uri: string, start: Position, text: string, length: number): Promise<number> {
    const end = { line: start.line, character: start.character + length };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++this.version },
      contentChanges: [{ range: { start, end }, text }],
    });
    return this.version;
  }

  /** Waits for diagnostics of a document in this version or a later one. */
  published(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => {
      const look = (params: PublishDiagnosticsParams): void => {
        if (params.uri !== uri || (params.version ?? version) < version) return;
        this.waiting.delete(look);
        resolve(params);
      };
      this.waiting.add(look);
    });
  }

  /** Resident memory in megabytes; nothing where the kernel does not tell. */
  residentMemory(): number | undefined {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(this.readProc('status'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / KILOBYTES;
  }

  /** The processor time spent until now in milliseconds; nothing where the kernel does not tell. */
  processorTime(): number | undefined {
    const stat = this.readProc('stat');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return user === undefined || system === undefined ? undefined : TICK * (Number(user) + Number(system));
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }

  private readProc(name: string): string {
    try {
      return readFileSync(`/proc/${this.process.pid ?? 0}/${name}`, 'utf8');
    } catch {
      return '';
    }
  }
}
