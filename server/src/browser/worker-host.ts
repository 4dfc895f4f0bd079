import type { WorkerScope } from './worker-scope';

/** As `Host` of `lsp/connect.ts` has it. */
interface WorkerHost {
  exit(): void;
  watch(): void;
  soon(callback: () => void): () => void;
}

/** What a language server needs of the worker that it runs in. */
export function workerHost(scope: WorkerScope): WorkerHost {
  return {
    exit(): void {
      scope.close();
    },

    /** A worker ends with its page; there is no process to watch. */
    watch(): void {
      // Nothing to do.
    },

    /** Calls back in the next turn of the event loop, unless what it yields was called by then. */
    soon(callback: () => void): () => void {
      const handle = setTimeout(callback, 0);
      return () => clearTimeout(handle);
    },
  };
}
