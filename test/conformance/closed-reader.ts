/**
 * Ends the process without a word when nobody reads its output any more (`… | head -1`): with its status if it has one
 * already, else with 2, since it did not come to its end.
 */
export function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      // A command that is through with everything gets to tell its status.
      setImmediate(() => process.exit(process.exitCode ?? 2));
    });
  }
}
