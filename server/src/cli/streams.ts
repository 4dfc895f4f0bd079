import type { FormatOptions } from './formats/format';

/** Where output goes. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly trouble: (text: string) => void;
  /** All that comes in; asked for only if the user says so. */
  readonly input: () => Promise<Buffer>;
  /** Resolves when the user wants a command to end that goes on by itself; asked for only by such. */
  readonly interrupted: () => Promise<void>;
  /** What the output can show; asked for only if there is something to show. */
  readonly terminal: () => FormatOptions;
}
