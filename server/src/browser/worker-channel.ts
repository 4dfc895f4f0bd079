import type { WorkerScope } from './worker-scope';

/** Messages to and from the page that started the worker, as they are: a browser copies them. */
export class WorkerChannel {
  constructor(private readonly scope: WorkerScope) {}

  listen(onMessage: (message: unknown) => void): void {
    this.scope.addEventListener('message', ({ data }) => onMessage(data));
  }

  send(message: unknown): Promise<void> {
    this.scope.postMessage(message);
    return Promise.resolve();
  }
}
