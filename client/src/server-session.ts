import { EventEmitter, type CancellationToken, type Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nextTurn } from './next-turn';
import { releaseChangedMethod } from './schema-protocol';
import { serverStateOf, type ServerState } from './server-state';
import { refreshVirtualDocuments } from './virtual-documents';

/** A client of a server, not yet started. */
export interface ServerHandle {
  readonly client: BaseLanguageClient;
  /** Ends a server that never answered, where that can be done. */
  readonly kill?: () => void;
}

/** Makes a client for documents of these schemes; the library for it is loaded first. */
export type CreateClient = (schemes: readonly string[]) => Promise<ServerHandle>;

/**
 * The one server of this window. Each start takes a new client, since a client whose start has failed can be
 * neither stopped nor started again.
 */
export class ServerSession implements Disposable {
  private readonly stateChanged = new EventEmitter<ServerState>();
  private readonly releaseChanged = new EventEmitter<void>();
  /** Of the documents that are checked. A client is told when it is made, and never again. */
  private readonly schemes = new Set(['file', 'untitled']);
  private server: ServerHandle | undefined;
  private starting: Promise<void> | undefined;
  private stopping: Promise<void> | undefined;
  /** How many servers were started or stopped: who waits for one can tell whether it is still wanted. */
  private generation = 0;

  /** Tells the state of the current server whenever it changes. */
  readonly onDidChangeState = this.stateChanged.event;

  /** Tells that another QEMU release may be in force for some document. */
  readonly onDidChangeRelease = this.releaseChanged.event;

  constructor(
    private readonly createClient: CreateClient,
    private readonly log: LogOutputChannel,
    /** How long, in milliseconds, a server may keep people waiting for its first answer before they are told. */
    private readonly patience = 20_000,
  ) {}

  /** Starts the server unless it was started before. Failure to do so, or silence, is logged and shown as a state. */
  start(): Promise<void> {
    this.starting ??= this.startAnother(++this.generation);
    return this.starting;
  }

  /** Has documents of these schemes checked, too; by another server, if there is one that was not told of them. */
  addSchemes(schemes: Iterable<string>): void {
    const before = this.schemes.size;
    for (const scheme of schemes) this.schemes.add(scheme);
    if (this.schemes.size > before && this.starting !== undefined) void this.restart();
  }

  private async startAnother(generation: number): Promise<void> {
    // Not the one that ends later, perhaps, and waits for this start.
    const { stopping } = this;
    try {
      // To load the library takes longer than all else that the extension does.
      await nextTurn();
      // Two of them at a time would register the same commands.
      await stopping;
      if (generation !== this.generation) return;
      const server = await this.createClient([...this.schemes]);
      if (generation !== this.generation) return;
      this.server = server;
      this.listenTo(server);
      await this.untilAnswered(server);
    } catch (error) {
      this.log.error(`The language server did not start: ${String(error)}`);
      if (generation === this.generation) this.stateChanged.fire('StartFailed');
    }
  }

  private listenTo(server: ServerHandle): void {
    const { client } = server;
    client.onDidChangeState(({ newState }) => {
      const state = serverStateOf(newState);
      if (this.server === server) this.stateChanged.fire(state);
      // What an earlier server wrote may be old, also where the library started this one since the other had crashed.
      if (state === 'Running') client.start().then(() => refreshVirtualDocuments(client), ignoreFailedStart);
    });
    client.onNotification(releaseChangedMethod, () => this.releaseChanged.fire());
  }

  /** Ends when the server was started, or seems not to answer. One that does after all is as good as any. */
  private async untilAnswered(server: ServerHandle): Promise<void> {
    const started = server.client.start();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), this.patience);
    });
    const hasAnswered = await Promise.race([started.then(() => true), silence]).finally(() => {
      clearTimeout(timer);
    });
    if (hasAnswered) return;
    this.tellSilence(server);
    started.then(() => this.stopUnlessCurrent(server), ignoreFailedStart);
  }

  private tellSilence(server: ServerHandle): void {
    if (this.server !== server) return;
    const seconds = this.patience / 1000;
    this.log.error(
      `The language server has not answered for ${seconds} seconds. In a browser, the console of the developer tools may say why.`,
    );
    this.stateChanged.fire('Silent');
  }

  /** Who took long to start may not be wanted any more. */
  private stopUnlessCurrent(server: ServerHandle): void {
    if (this.server !== server && server.client.isRunning()) void this.end(server);
  }

  get isRunning(): boolean {
    return this.server?.client.isRunning() === true;
  }

  /** Asks the server; fails if it does not run, and if it cannot answer. */
  async request<Answer>(method: string, parameters: object, token?: CancellationToken): Promise<Answer> {
    const client = this.server?.client;
    if (client?.isRunning() !== true) throw new Error('the language server does not run');
    // What stands behind the parameters, be it `undefined`, the library would take for one more.
    return client.sendRequest<Answer>(method, parameters, ...(token === undefined ? [] : [token]));
  }

  /** Asks the server, if there is one that runs, by the way: nothing if it does not answer. */
  async ask<Answer>(method: string, parameters: object): Promise<Answer | undefined> {
    if (!this.isRunning) return undefined;
    try {
      return await this.request<Answer>(method, parameters);
    } catch (error) {
      this.log.debug(`${method} was not answered: ${String(error)}`);
      return undefined;
    }
  }

  async restart(): Promise<void> {
    const stopped = this.stop();
    // Begun at once, so that whoever stops or restarts it in the meantime has this one to stop.
    await Promise.all([stopped, this.start()]);
  }

  /** Ends the server, if there is one. A server that does not end in time is left to VS Code to kill. */
  async stop(): Promise<void> {
    const { server, starting, stopping } = this;
    this.server = undefined;
    this.starting = undefined;
    this.generation++;
    this.stopping = Promise.all([stopping, this.endStarted(server, starting)]).then(() => undefined);
    await this.stopping;
  }

  /** A client that is being started cannot be stopped yet. */
  private async endStarted(server?: ServerHandle, starting?: Promise<void>): Promise<void> {
    await starting;
    if (server !== undefined) await this.end(server);
  }

  private async end({ client, kill }: ServerHandle): Promise<void> {
    if (!client.isRunning()) return kill?.();
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

/** Whoever started it knows. */
function ignoreFailedStart(): void {
  // Nothing to do.
}
