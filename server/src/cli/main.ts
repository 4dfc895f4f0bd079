import { run } from './run';

// A reader that closes early, such as `head`, is no trouble of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const streams = {
  out: (text: string) => void process.stdout.write(text),
  trouble: (text: string) => void process.stderr.write(text),
  hasColor: process.stdout.isTTY && !process.env['NO_COLOR'],
  width: process.stdout.columns,
};

run(process.argv.slice(2), process.cwd(), streams).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(
      `qapi: internal error, please report it: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
