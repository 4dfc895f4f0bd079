/** The front end of a QEMU tree as a process that stays, and answers one question after the other. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { projectRoot } from '../../harness/project-root';
import { CannotRunError } from '../command';

/** Both absent: the schema is accepted. */
export interface ReferenceAnswer {
  readonly error: string | null;
  /** It ended in a way that its authors did not mean: a Python traceback, or no answer in time. */
  readonly crash: string | null;
}

type Python = ChildProcessByStdio<Writable, Readable, Readable>;

interface Question {
  readonly path: string;
  readonly answer: (answer: ReferenceAnswer) => void;
  readonly giveUp: (error: unknown) => void;
}

const DRIVER = join(projectRoot, 'test', 'fuzz', 'reference', 'driver.py');
const LONGEST_ANSWER_MS = 60_000;
/** So much of what Python says last is kept, in characters. */
const COMPLAINT_LENGTH = 4000;

export class ReferenceProcess {
  private python: Python | undefined;
  /** Fulfilled when the front end is loaded. Once it could not be, it is not tried again. */
  private loading: Promise<Python> | undefined;
  private readonly questions: Question[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** Paths count from `directory`. Results that depend on the order of Python's sets follow from `hashSeed`. */
  constructor(
    private readonly tree: string,
    private readonly directory: string,
    private readonly hashSeed = 0,
    private readonly driver = DRIVER,
  ) {}

  /** Loads the front end; fails with a sentence for the user if that is not possible. */
  async start(): Promise<void> {
    await this.load();
  }

  /** Fails only if the front end cannot be started. */
  async ask(path: string): Promise<ReferenceAnswer> {
    const python = await this.load();
    return new Promise((answer, giveUp) => {
      this.questions.push({ path, answer, giveUp });
      python.stdin.write(`${path}\n`);
      if (this.questions.length === 1) this.watch();
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.python?.removeAllListeners('close').kill();
    this.python = undefined;
    this.loading = undefined;
  }

  private load(): Promise<Python> {
    this.loading ??= new Promise((resolve, reject) => {
      const python = this.spawn();
      const lastWords = keepLastLine(python.stderr);
      const fail = (why: string): void => {
        clearTimeout(this.timer);
        reject(new CannotRunError(`cannot start QEMU's front end in ${this.tree}: ${why}`));
      };
      const end = (status: number | null, signal: string | null): void => {
        fail(reasonOf(lastWords(), status, signal));
      };
      python.once('error', ({ message }) => fail(`python3 does not run (${message})`)).once('close', end);
      this.awaitReady(python, () => {
        python.off('close', end).once('close', (status, signal) => this.restart(endingOf(status, signal)));
        resolve(python);
      });
      this.watch();
    });
    return this.loading;
  }

  private spawn(): Python {
    const python = spawn('python3', [this.driver, this.tree], {
      cwd: this.directory,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, PYTHONHASHSEED: String(this.hashSeed) },
    });
    // A process that is gone says so by its end.
    python.stdin.on('error', () => undefined);
    this.python = python;
    return python;
  }

  /** The first line says that the front end is loaded, each other one is an answer. */
  private awaitReady(python: Python, ready: () => void): void {
    const lines = createInterface({ input: python.stdout });
    lines.once('line', () => {
      clearTimeout(this.timer);
      lines.on('line', (line) => this.settle(JSON.parse(line) as ReferenceAnswer));
      ready();
    });
  }

  private settle(answer: ReferenceAnswer): void {
    clearTimeout(this.timer);
    this.questions.shift()?.answer(answer);
    if (this.questions.length > 0) this.watch();
  }

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.python?.kill(), LONGEST_ANSWER_MS);
  }

  /** The question at hand was the death of it; the others are asked again. */
  private restart(ending: string): void {
    this.loading = undefined;
    this.settle({ error: null, crash: `the front end gave no answer: it ended with ${ending}` });
    if (this.questions.length === 0) return;
    this.load().then(
      (python) => {
        for (const { path } of this.questions) python.stdin.write(`${path}\n`);
        this.watch();
      },
      (error: unknown) => {
        for (const { giveUp } of this.questions.splice(0)) giveUp(error);
      },
    );
  }
}

/** Reads all that is said, so that nobody waits for it, and remembers the last line. */
function keepLastLine(stream: Readable): () => string {
  let end = '';
  stream.setEncoding('utf8').on('data', (text: string) => (end = (end + text).slice(-COMPLAINT_LENGTH)));
  return () => end.trim().split('\n').at(-1)?.trim() ?? '';
}

/** A traceback ends with what went wrong, and with status 1; of any other end the last line may not speak. */
function reasonOf(lastWords: string, status: number | null, signal: string | null): string {
  if (status === 1 && lastWords !== '') return lastWords;
  return `it ended with ${endingOf(status, signal)}${lastWords === '' ? '' : `, after '${lastWords}'`}`;
}

function endingOf(status: number | null, signal: string | null): string {
  return status === null ? `signal ${signal ?? 'unknown'}` : `status ${status}`;
}
