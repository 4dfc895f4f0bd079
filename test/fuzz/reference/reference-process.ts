/** The front end of a QEMU tree as a process that stays, and answers one question after the other. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { projectRoot } from '../../harness/project-root';

/** Both absent: the schema is accepted. */
export interface ReferenceAnswer {
  readonly error: string | null;
  /** It ended in a way that its authors did not mean: a Python traceback, or no answer in time. */
  readonly crash: string | null;
}

type Python = ChildProcessByStdio<Writable, Readable, null>;

const DRIVER = join(projectRoot, 'test', 'fuzz', 'reference', 'driver.py');
const LONGEST_ANSWER_MS = 60_000;

export class ReferenceProcess {
  private python: Python | undefined;
  private readonly questions: { path: string; answer: (answer: ReferenceAnswer) => void }[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** Paths count from `directory`. Results that depend on the order of Python's sets follow from `hashSeed`. */
  constructor(
    private readonly tree: string,
    private readonly directory: string,
    private readonly hashSeed = 0,
  ) {}

  ask(path: string): Promise<ReferenceAnswer> {
    return new Promise((answer) => {
      this.questions.push({ path, answer });
      this.process().stdin.write(`${path}\n`);
      if (this.questions.length === 1) this.watch();
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.python?.removeAllListeners('exit').kill();
    this.python = undefined;
  }

  private process(): Python {
    if (this.python !== undefined) return this.python;
    const python = spawn('python3', [DRIVER, this.tree], {
      cwd: this.directory,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, PYTHONHASHSEED: String(this.hashSeed) },
    });
    createInterface({ input: python.stdout }).on('line', (line) => {
      this.settle(JSON.parse(line) as ReferenceAnswer);
    });
    python.on('exit', (status) => this.restart(`it ended with status ${status}`));
    python.on('error', (error) => this.restart(error.message));
    // A process that is gone says so by its exit.
    python.stdin.on('error', () => undefined);
    this.python = python;
    return python;
  }

  private settle(answer: ReferenceAnswer): void {
    clearTimeout(this.timer);
    this.questions.shift()?.answer(answer);
    if (this.questions.length > 0) this.watch();
  }

  private watch(): void {
    this.timer = setTimeout(() => {
      this.python?.kill();
    }, LONGEST_ANSWER_MS);
  }

  /** The question at hand was the death of it; the others are asked again. */
  private restart(reason: string): void {
    this.python = undefined;
    this.settle({ error: null, crash: `the front end gave no answer: ${reason}` });
    for (const { path } of this.questions) this.process().stdin.write(`${path}\n`);
  }
}
