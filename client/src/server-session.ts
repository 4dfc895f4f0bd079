import { EventEmitter, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { releaseChangedMethod } from './schema-protocol';
import { refreshVirtualDocuments } from './virtual-documents';

/** Makes a client of a server, not yet started. */
export type CreateClient = (context: ExtensionContext, log: LogOutputChannel) => BaseLanguageClient;

/**
 * The one server of this window. Each start takes a new client, since a client whose start has failed can be
 * neither stopped nor started again.
 */
export class ServerSession implements Disposable {
  private readonly stateChanged = new EventEmitter<State>();
  private readonly releaseChanged = new EventEmitter<void>();
  private client: BaseLanguageClient | undefined;
  private starting: Promise<void> | undefined;

  /** Tells the state of the current server whenever it changes. */
  readonly onDidChangeState = this.stateChanged.event;

  /** Tells that another QEMU release may be in force for some document. */
  readonly onDidChangeRelease = this.releaseChanged.event;

  constructor(
    private readonly createClient: () => BaseLanguageClient,
    private readonly log: LogOutputChannel,
  ) {}

  /** Starts the server unless it was started before. Failure to do so is logged and shown as a state. */
  start(): Promise<void> {
    if (this.client === undefined) {
      this.client = this.createClient();
      this.starting = this.startClient(this.client);
    }
    return this.starting ?? Promise.resolve();
  }

  private async startClient(client: BaseLanguageClient): Promise<void> {
    client.onDidChangeState(({ newState }) => {
      if (this.client === client) this.stateChanged.fire(newState);
      // What an earlier server wrote may be old, also where the library started this one since the other had crashed.
      if (newState === State.Running) void client.start().then(() => refreshVirtualDocuments(client));
    });
    client.onNotification(releaseChangedMethod, () => this.releaseChanged.fire());
    try {
      await client.start();
      // Whoever restarts a server that was still starting has a newer one by now.
      if (this.client !== client) await client.stop();
    } catch (error) {
      this.log.error(`The language server did not start: ${String(error)}`);
      if (this.client === client) this.stateChanged.fire(State.StartFailed);
    }
  }

  /** Asks the server, if there is one that runs; nothing if it does not answer. */
  async ask<Answer>(method: string, parameters: object): Promise<Answer | undefined> {
    const client = this.client;
    if (client?.isRunning() !== true) return undefined;
    try {
      return await client.sendRequest<Answer>(method, parameters);
    } catch (error) {
      this.log.debug(`${method} was not answered: ${String(error)}`);
      return undefined;
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the server, if there is one. A server that does not end in time is left to VS Code to kill. */
  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.isRunning() !== true) return;
    await client.stop().catch((error: unknown) => {
      this.log.warn(`The language server did not stop: ${String(error)}`);
    });
  }

  dispose(): void {
    void this.stop();
    this.stateChanged.dispose();
    this.releaseChanged.dispose();
  }
}
