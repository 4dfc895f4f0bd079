import { fstatSync, writeSync } from 'node:fs';

const STDOUT = 1;

/**
 * Standard output, written at once where it is no terminal: to load Node's streams for it takes a twentieth of a run that is
 * over in a moment.
 */
export class StandardOutput {
  /** Once it had to wait for a reader, all goes by way of the stream, to stay in order. */
  private isStream = isDevice();

  /** `writeToStream` gets what has to wait, and all that is meant for a terminal. */
  constructor(private readonly writeToStream: (text: string | Buffer) => void) {}

  /** Throws if nobody reads any more, or the disk is full. */
  write(text: string): void {
    const rest = this.isStream ? text : writeAtOnce(text);
    if (rest.length === 0) return;
    this.isStream = true;
    this.writeToStream(rest);
  }
}

/** Terminals are devices, and Node knows how to treat them on each platform. */
export function isDevice(): boolean {
  try {
    return fstatSync(STDOUT).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Yields what the reader has no room for now. */
function writeAtOnce(text: string): Buffer {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
  return rest;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}
