import type { BaseLanguageClient } from 'vscode-languageclient';
import { EventEmitter } from './extension-module';

/** States of the library's clients, by its numbers. */
const STOPPED = 1;
const RUNNING = 2;
const STARTING = 3;

/** A client whose server answers when it is told to, for tests of those who start and stop clients. */
export class LanguageClientStub {
  readonly stateChanged = new EventEmitter<{ readonly newState: number }>();
  readonly asked: unknown[] = [];
  stopCount = 0;
  /** What the server answers to any request. */
  answer: () => Promise<unknown> = () => Promise.resolve(undefined);
  private state = STOPPED;
  private started: Promise<void> | undefined;
  private answerStart: { resolve: () => void; reject: (error: Error) => void } | undefined;

  /** What is used of a client. */
  get client(): BaseLanguageClient {
    return this as unknown as BaseLanguageClient;
  }

  readonly onDidChangeState = this.stateChanged.event;

  onNotification(): void {
    // Nothing is told.
  }

  getFeature(): undefined {
    return undefined;
  }

  isRunning(): boolean {
    return this.state === RUNNING;
  }

  start(): Promise<void> {
    this.started ??= new Promise((resolve, reject) => {
      this.answerStart = { resolve, reject };
      this.enter(STARTING);
    });
    return this.started;
  }

  /** Lets the start succeed. */
  async run(): Promise<void> {
    this.enter(RUNNING);
    this.answerStart?.resolve();
    await this.started;
  }

  fail(reason: string): void {
    this.answerStart?.reject(new Error(reason));
  }

  stop(): Promise<void> {
    if (!this.isRunning()) return Promise.reject(new Error('not running'));
    this.stopCount++;
    this.enter(STOPPED);
    return Promise.resolve();
  }

  sendRequest(...asked: unknown[]): Promise<unknown> {
    this.asked.push(asked);
    return this.answer();
  }

  private enter(newState: number): void {
    this.state = newState;
    this.stateChanged.fire({ newState });
  }
}
