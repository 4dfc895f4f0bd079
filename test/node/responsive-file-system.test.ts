import assert from 'node:assert/strict';
import type { DirectFiles } from '../../server/src/node/direct-files';
import { ResponsiveFileSystem } from '../../server/src/node/responsive-file-system';
import type { FileSystem, ReadResult } from '../../server/src/workspace/file-system';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const content = (text: string): ReadResult => ({ kind: 'content', text, isUtf8: true });

describe('the file system of the language server', () => {
  /** Files that are read at once as `now`, by the thread pool as `later`, in as many milliseconds as is set. */
  class Machine {
    direct = 0;
    readonly unanswered: (() => void)[] = [];
    time = 0;
    delay = 0;

    readonly fileSystem = new ResponsiveFileSystem(this.directFiles(), this.pooledFiles(), () => this.time);

    /** Lets the pool give the oldest answer that is due. */
    async answer(): Promise<void> {
      this.time += this.delay;
      this.unanswered.shift()?.();
      await turn();
      await turn();
    }

    private directFiles(): DirectFiles {
      const count = <T>(answer: T): T => {
        this.direct++;
        this.time += this.delay;
        return answer;
      };
      return { read: () => count(content('now')), readHead: () => count('now'), list: () => count([]) };
    }

    private pooledFiles(): FileSystem {
      const wait = async <T>(answer: T): Promise<T> => {
        await new Promise<void>((resolve) => this.unanswered.push(resolve));
        return answer;
      };
      return { read: () => wait(content('later')), readHead: () => wait('later'), list: () => wait([]) };
    }
  }

  const readMany = (machine: Machine, count: number): Promise<ReadResult>[] =>
    Array.from({ length: count }, (_, index) => machine.fileSystem.read(`/w/${index}.json`, '/w'));

  it('reads what comes at once directly, one file in a turn of the event loop', async () => {
    const machine = new Machine();
    const all = Promise.all(readMany(machine, 5));
    const seen: number[] = [];
    for (let count = 0; count < 3; count++) {
      await turn();
      seen.push(machine.direct);
    }
    assert.deepEqual(seen, [1, 2, 3]);
    assert.deepEqual(await all, Array(5).fill(content('now')));
    assert.equal(machine.unanswered.length, 0);
  });

  it('leaves the rest to the thread pool once an answer was slow, some at a time', async () => {
    const machine = new Machine();
    machine.delay = 50;
    const all = Promise.all(readMany(machine, 40));
    for (let count = 0; count < 4; count++) await turn();
    assert.equal(machine.direct, 1);
    assert.equal(machine.unanswered.length, 16);
    await machine.answer();
    assert.equal(machine.unanswered.length, 16);
    for (let count = 0; count < 60; count++) await machine.answer();
    assert.equal(
      (await all).filter((result) => result.kind === 'content' && result.text === 'later').length,
      39,
    );
    assert.equal(machine.direct, 1);
  });

  it('asks directly again as soon as answers are fast', async () => {
    const machine = new Machine();
    machine.delay = 50;
    const all = Promise.all(readMany(machine, 40));
    for (let count = 0; count < 4; count++) await turn();
    machine.delay = 0;
    for (let count = 0; count < 60; count++) await machine.answer();
    await all;
    const before = machine.direct;
    await machine.fileSystem.list('/w');
    assert.equal(machine.direct, before + 1);
  });
});
