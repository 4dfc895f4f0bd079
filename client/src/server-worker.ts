import { workerBootstrap, type WorkerReport } from './worker-bootstrap';

/** A web worker, as far as it is of use here. The compiler, and with it the library's declarations, knows Node's names only. */
interface WebWorker {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: WorkerReport }) => void,
    options: { readonly once: true },
  ): void;
  terminate(): void;
}

declare const Worker: new (url: string) => WebWorker;

/** The server in a web worker. */
export class ServerWorker {
  private worker: WebWorker | undefined;
  /** Where the browser finds the code; kept for servers that are started after this one. */
  private address: string | undefined;

  constructor(private readonly readCode: () => PromiseLike<Uint8Array>) {}

  /**
   * Starts it from a copy of its code: where the extension's files come from another machine, the browser does not take
   * their address for a worker's. The library would know a worker by its class, which VS Code replaces; and with that
   * class nobody is told of a worker that cannot be loaded, so the worker itself says what came of it.
   */
  async start(): Promise<never> {
    this.address ??= addressOf(await this.readCode());
    const worker = new Worker(addressOf(workerBootstrap(this.address)));
    this.worker = worker;
    const { trouble } = await reportOf(worker);
    if (trouble === undefined) return worker as never;
    worker.terminate();
    throw new Error(`the web worker could not be loaded: ${trouble}`);
  }

  terminate(): void {
    this.worker?.terminate();
  }
}

/** Never revoked: VS Code loads it when it likes to. */
function addressOf(code: string | Uint8Array): string {
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

function reportOf(worker: WebWorker): Promise<WorkerReport> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
  });
}
