/**
 * How often it is looked whether another process still runs, in milliseconds. As a rule the end of the channel tells at once
 * that it does not; this is for a channel that somebody else holds open, and not to wake an idle server.
 */
const WATCH_INTERVAL = 30_000;

/** What a language server needs of the process that it runs in. */
export const hostProcess = {
  exit(status: number): void {
    process.exit(status);
  },

  /** Calls back when the process with this id is gone. */
  watch(processId: number, onGone: () => void): void {
    const timer = setInterval(() => {
      if (!isRunning(processId)) onGone();
    }, WATCH_INTERVAL);
    timer.unref();
  },

  /** Calls back in the next turn of the event loop, unless what it yields was called by then. */
  soon(callback: () => void): () => void {
    const handle = setImmediate(callback);
    return () => {
      clearImmediate(handle);
    };
  },
};

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // What belongs to somebody else runs as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
