/** What a web worker offers, as far as the server needs it. The compiler knows Node's names only. */
export interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

declare const self: WorkerScope;

/** The worker that this code runs in. */
export const workerScope = (): WorkerScope => self;
