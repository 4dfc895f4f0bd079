/** What the commands of this folder have in common: their output, and how they end. */
import { endQuietlyWithoutReader } from '../conformance/closed-reader';

/** Thrown with a sentence for the user: a command cannot do what it is asked for. */
export class CannotRunError extends Error {}

/** Ends the process with the status of a command: 2 with a sentence on standard error if it could not run. */
export async function runCommand(main: () => number | Promise<number>): Promise<void> {
  endQuietlyWithoutReader();
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${error instanceof CannotRunError ? error.message : describe(error)}\n`);
    process.exitCode = 2;
  }
}

export function print(text: string): void {
  process.stdout.write(text);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
