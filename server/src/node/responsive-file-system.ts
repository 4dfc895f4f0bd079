import type { FilePath } from '../text/file-path';
import type { DirectoryEntry, FileSystem, ReadResult } from '../workspace/file-system';
import { type DirectFiles, directFiles } from './direct-files';
import { pooledFiles } from './pooled-files';

/** How long, in milliseconds, an answer may take that comes from the operating system's cache. */
const PATIENCE = 5;
/** How much is asked for at once where answers take time. */
const MAX_PENDING = 16;

/** Tells the time without `performance`, for which Node would load a dozen modules of its own. */
const milliseconds = (): number => Number(process.hrtime.bigint() / 1000n) / 1000;

/** A question, to be asked in one way or the other. */
interface Question {
  readonly answerNow: () => void;
  readonly answerLater: () => Promise<void>;
}

/**
 * The file system of the machine, for a server that has to stay responsive. What the operating system has in its cache
 * is asked for directly, which costs half of what Node's thread pool does, but only one file in a turn of the event
 * loop: in between, what was read is parsed and the client is heard. Where an answer takes long, from a slow disk or
 * another machine, the thread pool does the rest, several at a time.
 */
export class ResponsiveFileSystem implements FileSystem {
  private readonly questions: Question[] = [];
  private isScheduled = false;
  private isSlow = false;
  private pending = 0;

  constructor(
    private readonly direct: DirectFiles = directFiles,
    private readonly pooled: FileSystem = pooledFiles,
    private readonly clock: () => number = milliseconds,
  ) {}

  read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    return this.ask(
      () => this.direct.read(path, boundary),
      () => this.pooled.read(path, boundary),
    );
  }

  readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    return this.ask(
      () => this.direct.readHead(path, boundary, length),
      () => this.pooled.readHead(path, boundary, length),
    );
  }

  list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    return this.ask(
      () => this.direct.list(directory),
      () => this.pooled.list(directory),
    );
  }

  private ask<T>(now: () => T, later: () => Promise<T>): Promise<T> {
    return new Promise((resolve) => {
      this.questions.push({
        answerNow: () => {
          resolve(now());
        },
        answerLater: async () => {
          resolve(await later());
        },
      });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.isScheduled || this.questions.length === 0) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      if (this.isSlow) this.askPool();
      else this.askDirectly();
    });
  }

  private askDirectly(): void {
    const start = this.clock();
    this.questions.shift()?.answerNow();
    this.noteAnswer(start);
  }

  private askPool(): void {
    while (this.pending < MAX_PENDING) {
      const question = this.questions.shift();
      if (question === undefined) return;
      const start = this.clock();
      this.pending++;
      void question.answerLater().then(() => {
        this.pending--;
        this.noteAnswer(start);
      });
    }
  }

  /** How long the last answer took decides about the next question. */
  private noteAnswer(start: number): void {
    this.isSlow = this.clock() - start > PATIENCE;
    this.schedule();
  }
}
