/** The first message of a worker: what went wrong with its code, if anything did. */
export interface WorkerReport {
  readonly trouble?: string;
}

/** What a worker runs that loads its code from an address, and says what came of that before it says anything else. */
export function workerBootstrap(address: string): string {
  return `
try {
  importScripts(${JSON.stringify(address)});
  postMessage({});
} catch (error) {
  postMessage({ trouble: String(error) });
}`;
}
