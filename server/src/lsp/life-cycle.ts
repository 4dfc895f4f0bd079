import { ErrorCodes } from './protocol';

/** An answer to a request that comes at the wrong time. */
export interface Refusal {
  readonly jsonrpc: '2.0';
  readonly id: unknown;
  readonly error: { readonly code: number; readonly message: string };
}

/** What to do with a message: nothing, to answer it at once, or to pass it on. */
export type Admission = 'drop' | 'pass' | Refusal;

/** Whoever starts a server in vain may end it in the usual way. */
const ALWAYS: ReadonlySet<unknown> = new Set(['shutdown', 'exit']);

/** Knows what the protocol forbids before a client introduced itself, and after it said that it will go. */
export class LifeCycle {
  private state: 'new' | 'open' | 'shut' = 'new';

  /** To be asked once for each message, in their order. */
  admit(message: unknown): Admission {
    const fields: { method?: unknown; id?: unknown } =
      typeof message === 'object' && message !== null ? message : {};
    const { method, id } = fields;
    // An answer, or nonsense.
    if (method === undefined) return 'pass';
    if (method === 'initialize' && this.state === 'new') this.state = 'open';
    const isAllowed =
      this.state === 'open' || method === 'exit' || (ALWAYS.has(method) && this.state === 'new');
    const admission = isAllowed ? 'pass' : this.refuse(id);
    if (method === 'shutdown') this.state = 'shut';
    return admission;
  }

  /** Only requests are answered. */
  private refuse(id: unknown): Admission {
    if (id === undefined) return 'drop';
    const error =
      this.state === 'new'
        ? { code: ErrorCodes.ServerNotInitialized, message: 'the server is not initialized' }
        : { code: ErrorCodes.InvalidRequest, message: 'the server was shut down' };
    return { jsonrpc: '2.0', id, error };
  }
}
