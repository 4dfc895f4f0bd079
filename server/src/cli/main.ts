// The first of all: see there.
import '../node/tuned-short-run';
import { TROUBLE } from './exit-status';
import { run } from './run';
import { isDevice, StandardOutput } from './standard-output';
import type { Streams } from './streams';

/** Streams that were written to, which must be emptied before the process ends. */
const used = new Set<NodeJS.WriteStream>();

/** Why not all that was written got through, for instance since the disk is full. */
let failure: NodeJS.ErrnoException | undefined;

function write(stream: NodeJS.WriteStream, text: string | Buffer): void {
  if (!used.has(stream)) stream.on('error', noteFailure);
  used.add(stream);
  stream.write(text);
}

/** A reader that closes early, such as `head`, is no trouble of ours. */
function noteFailure(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EOF') failure ??= error;
}

let output: StandardOutput | undefined;

function writeOutput(text: string): void {
  output ??= new StandardOutput((rest) => write(process.stdout, rest));
  try {
    output.write(text);
  } catch (error) {
    noteFailure(error as NodeJS.ErrnoException);
  }
}

const streams: Streams = {
  out: (text) => {
    if (text !== '') writeOutput(text);
  },
  trouble: (text) => {
    if (text !== '') write(process.stderr, text);
  },
  input: readInput,
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  terminal: () => {
    if (!isDevice()) return { hasColor: false, width: undefined };
    return { hasColor: process.stdout.isTTY && !process.env['NO_COLOR'], width: process.stdout.columns };
  },
};

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Ends the process as soon as all output is out, and does not wait for V8 to tidy a heap that nobody needs any more. */
function exit(status: number): void {
  let open = used.size;
  if (open === 0) endAt(status);
  for (const stream of used) {
    stream.write('', (error) => {
      if (error) noteFailure(error);
      if (--open === 0) endAt(status);
    });
  }
}

function endAt(status: number): void {
  if (failure === undefined) process.exit(status);
  process.stderr.write(`qapi: the output is not complete: ${failure.message}\n`, () => process.exit(TROUBLE));
}

run(process.argv.slice(2), process.cwd(), streams).then(exit, (error: unknown) => {
  const details = error instanceof Error ? error.stack : String(error);
  write(process.stderr, `qapi: internal error, please report it: ${details}\n`);
  exit(TROUBLE);
});
