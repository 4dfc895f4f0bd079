import { spawn } from 'node:child_process';
import { projectRoot } from './project.mjs';

/** How long a process may take to end by itself after it was asked to, in seconds. */
const grace = 10;

/** How long after the end of a process its output may still come, from what it has left behind, in milliseconds. */
const aftermath = 1000;

/** A process in the project's folder, with all that it starts: ended with us at the latest, however we end. */
export class BoundedProcess {
  /** What it has written so far. */
  output = '';
  #child;
  #ended;

  constructor(command, args, { isQuiet = false } = {}) {
    // A group of its own, so that what it starts can be ended with it.
    this.#child = spawn(command, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.#ended = statusOf(this.#child);
    this.#listen(this.#child.stdout, isQuiet ? undefined : process.stdout);
    this.#listen(this.#child.stderr, isQuiet ? undefined : process.stderr);
    process.once('exit', () => this.#signal('SIGKILL'));
  }

  /** Its exit status, or nothing if it takes longer. */
  async wait(seconds) {
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, seconds * 1000);
    });
    const status = await Promise.race([this.#ended, late]);
    clearTimeout(timer);
    return status;
  }

  /**
   * Ends it, if it has not ended, and all that it has left behind. What has left its group we cannot end; but neither is it
   * listened to any more, nor waited for.
   */
  async stop() {
    this.#signal('SIGTERM');
    await this.wait(grace);
    this.#signal('SIGKILL');
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream.destroy();
    this.#child.unref();
  }

  #listen(stream, copy) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      this.output += text;
      copy?.write(text);
    });
  }

  #signal(signal) {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

function statusOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (status) => resolve(status ?? 1));
    child.once('exit', (status) => setTimeout(resolve, aftermath, status ?? 1));
  });
}
