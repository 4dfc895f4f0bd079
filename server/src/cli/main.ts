import { run, type Streams } from './run';

/** Setting up stdout takes a tenth of the time of a run that has nothing to print, so it is left until it is needed. */
const streams: Streams = {
  out: (text) => {
    if (text === '') return;
    // A reader that closes early, such as `head`, is no trouble of ours.
    process.stdout.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    process.stdout.write(text);
  },
  trouble: (text) => void process.stderr.write(text),
  terminal: () => ({
    hasColor: process.stdout.isTTY && !process.env['NO_COLOR'],
    width: process.stdout.columns,
  }),
};

run(process.argv.slice(2), process.cwd(), streams).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    const details = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`qapi: internal error, please report it: ${details}\n`);
    process.exitCode = 2;
  },
);
