import { EventEmitter, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { releaseChangedMethod } from './schema-protocol';
import { serverStateOf, type ServerState } from './server-state';
import { refreshVirtualDocuments } from './virtual-documents';

/** Makes a client of a server, not yet started; the library for it is loaded first. */
export type CreateClient = (context: ExtensionContext, log: LogOutputChannel) => Promise<BaseLanguageClient>;

/**
 * The one server of this window. Each start takes a new client, since a client whose start has failed can be
 * neither stopped nor started again.
 */
export class ServerSession implements Disposable {
  private readonly stateChanged = new EventEmitter<ServerState>();
  private readonly releaseChanged = new EventEmitter<void>();
  private client: BaseLanguageClient | undefined;
  private starting: Promise<void> | undefined;
  /** How many servers were started or stopped: who waits for one can tell whether it is still wanted. */
  private generation = 0;

  /** Tells the state of the current server whenever it changes. */
  readonly onDidChangeState = this.stateChanged.event;

  /** Tells that another QEMU release may be in force for some document. */
  readonly onDidChangeRelease = this.releaseChanged.event;

  constructor(
    private readonly createClient: () => Promise<BaseLanguageClient>,
    private readonly log: LogOutputChannel,
  ) {}

  /** Starts the server unless it was started before. Failure to do so is logged and shown as a state. */
  start(): Promise<void> {
    this.starting ??= this.startAnother(++this.generation);
    return this.starting;
  }

  private async startAnother(generation: number): Promise<void> {
    try {
      const client = await this.createClient();
      if (generation !== this.generation) return;
      this.client = client;
      this.listenTo(client);
      await client.start();
      // Whoever restarts a server that was still starting has a newer one by now.
      if (this.client !== client) await client.stop();
    } catch (error) {
      this.log.error(`The language server did not start: ${String(error)}`);
      if (generation === this.generation) this.stateChanged.fire('StartFailed');
    }
  }

  private listenTo(client: BaseLanguageClient): void {
    client.onDidChangeState(({ newState }) => {
      const state = serverStateOf(newState);
      if (this.client === client) this.stateChanged.fire(state);
      // What an earlier server wrote may be old, also where the library started this one since the other had crashed.
      if (state === 'Running') void client.start().then(() => refreshVirtualDocuments(client));
    });
    client.onNotification(releaseChangedMethod, () => this.releaseChanged.fire());
  }

  get isRunning(): boolean {
    return this.client?.isRunning() === true;
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
    this.starting = undefined;
    this.generation++;
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
