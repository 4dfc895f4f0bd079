import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { watchCheck } from '../../server/src/cli/watch/watch-check';
import { NodeFileSystem } from '../../server/src/node/node-file-system';
import type { FilePath } from '../../server/src/text/file-path';
import type { ReadResult } from '../../server/src/workspace/file-system';
import { run } from '../../server/src/cli/run';
import type { Streams } from '../../server/src/cli/streams';
import { runCommand } from '../harness/command-line';
import { projectRoot } from '../harness/project-root';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const clean = "{ 'struct': 'Box', 'data': {} }\n";
const wrong = "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n";
const MODE_LINE = '# -*- Mode: Python -*-\n';

/** What a command that goes on prints, to be waited for. */
class Output {
  text = '';
  private waiting: { readonly fits: (last: string) => boolean; readonly resolve: () => void }[] = [];

  add(text: string): void {
    this.text += text;
    const [last] = /\] Checking[^]*$/.exec(this.text.slice(this.text.lastIndexOf('] Checking'))) ?? [''];
    if (!last.includes('Watching for changes')) return;
    const done = this.waiting.filter(({ fits }) => fits(last));
    this.waiting = this.waiting.filter((each) => !done.includes(each));
    for (const { resolve } of done) resolve();
  }

  /** Waits for a check, that goes on now or will be made, whose report fits. */
  async until(fits: RegExp): Promise<void> {
    await new Promise<void>((resolve) => this.waiting.push({ fits: (last) => fits.test(last), resolve }));
  }
}

/** How a task of VS Code reads the output of a command, as far as our recipe says it. */
interface Matcher {
  readonly pattern: Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'code', number>> & {
    readonly regexp: string;
  };
  readonly background: Readonly<Record<'beginsPattern' | 'endsPattern', string>>;
}

/** A run of `qapi check --watch`, whose first check was made. */
class Watch {
  readonly output = new Output();
  interrupt = (): void => undefined;
  private readonly interrupted = new Promise<void>((resolve) => (this.interrupt = resolve));
  readonly streams: Streams = {
    out: (text) => this.output.add(text),
    trouble: (text) => this.output.add(text),
    input: () => Promise.resolve(Buffer.from('')),
    interrupted: () => this.interrupted,
    terminal: () => ({ hasColor: false }),
  };

  /** Ends it; yields its exit status. */
  end = (): Promise<number> => Promise.resolve(0);

  static async start(directory: string, ...argv: string[]): Promise<Watch> {
    const watch = new Watch();
    const first = watch.output.until(/./);
    const status = run(['check', '--watch', '--format', 'gcc', ...argv], directory, watch.streams);
    watch.end = () => {
      watch.interrupt();
      return status;
    };
    await first;
    return watch;
  }
}

describe('qapi check --watch', () => {
  let directory: TemporaryDirectory;
  let watch: Watch | undefined;
  beforeEach(() => {
    directory = temporaryDirectory();
    watch = undefined;
  });
  afterEach(async () => {
    await watch?.end();
    directory.remove();
  });

  /** Does something, and waits for a check that fits. */
  async function after(action: () => void, fits: RegExp): Promise<void> {
    const checked = watch!.output.until(fits);
    action();
    await checked;
  }

  it('checks again after each edit, and ends with the status of the last check', async () => {
    directory.write({ 'box.json': wrong });
    watch = await Watch.start(directory.native(), 'box.json');
    assert.match(
      watch.output.text,
      /^\[\d\d:\d\d:\d\d\] Checking…\nbox\.json:1:35: error: [^]*Found 1 problem\./,
    );
    await after(() => directory.write({ 'box.json': clean }), /box\.json changed…\n.* Found 0 problems\./);
    assert.equal(await watch.end(), 0);
    watch = await Watch.start(directory.native(), 'box.json');
    await after(() => directory.write({ 'box.json': wrong }), /unknown-type[^]*Found 1 problem\./);
    assert.equal(await watch.end(), 1);
  });

  it('follows files that are replaced, as editors save them', async () => {
    directory.write({ 'box.json': clean });
    watch = await Watch.start(directory.native(), 'box.json');
    for (const [text, found] of [
      [wrong, /Found 1 problem/],
      [clean, /Found 0 problems/],
      [wrong, /Found 1 problem/],
    ] as const) {
      directory.write({ '.box.json.swp': text });
      await after(() => renameSync(directory.native('.box.json.swp'), directory.native('box.json')), found);
    }
  });

  it('follows includes that come and go, into directories that are not there yet', async () => {
    directory.write({ 'main.json': "{ 'include': 'more/box.json' }\n" });
    watch = await Watch.start(directory.native(), 'main.json');
    assert.match(watch.output.text, /include-unreadable/);
    await after(() => directory.write({ 'more/box.json': wrong }), /more\/box\.json:1:35: error/);
    await after(() => directory.write({ 'more/box.json': clean }), /Found 0 problems/);
    await after(() => rmSync(directory.native('more'), { recursive: true }), /include-unreadable/);
    await after(() => directory.write({ 'more/box.json': wrong }), /more\/box\.json:1:35: error/);
    await after(() => directory.write({ 'main.json': clean }), /Found 0 problems/);
  });

  it('follows a directory whose place another one takes at once, as a checkout does', async () => {
    directory.write({ 'main.json': "{ 'include': 'more/box.json' }\n", 'more/box.json': clean });
    watch = await Watch.start(directory.native(), 'main.json');
    for (const text of [wrong, clean, wrong]) {
      const found = text === wrong ? /Found 1 problem/ : /Found 0 problems/;
      await after(() => {
        rmSync(directory.native('more'), { recursive: true });
        directory.write({ 'more/box.json': text });
      }, found);
    }
    await after(() => directory.write({ 'more/box.json': clean }), /Found 0 problems/);
  });

  it('finds new roots in a directory, and forgets those that are gone', async () => {
    directory.write({ 'a/qapi/a.json': clean });
    watch = await Watch.start(directory.native());
    await after(() => directory.write({ 'a/qapi/b.json': wrong }), /a\/qapi\/b\.json:1:35/);
    await after(() => directory.write({ 'b/schemas/c.json': MODE_LINE + wrong }), /b\/schemas\/c\.json:2:35/);
    await after(() => rmSync(directory.native('a/qapi/b.json')), /Found 1 problem\./);
    await after(() => rmSync(directory.native('b'), { recursive: true }), /Found 0 problems/);
  });

  it('goes by the configuration as it is now', async () => {
    directory.write({ 'qapi/box.json': wrong });
    watch = await Watch.start(directory.native());
    const configuration = JSON.stringify({ rules: { 'unknown-type': 'warning' } });
    await after(() => directory.write({ '.qapi.json': configuration }), /warning: [^]*Found 1 problem/);
    await after(() => directory.write({ '.qapi.json': '{ "rules": 1 }' }), /\.qapi\.json:1:/);
    await after(() => rmSync(directory.native('.qapi.json')), /error: [^]*Found 1 problem/);
  });

  it('does not mind files that are no schemas', async () => {
    directory.write({ 'qapi/box.json': clean });
    watch = await Watch.start(directory.native());
    directory.write({ 'notes.txt': 'a', 'qapi/box.json~': 'a', 'qapi/box.c': 'a' });
    await after(() => directory.write({ 'qapi/box.json': wrong }), /Found 1 problem/);
    assert.doesNotMatch(watch.output.text, /notes|~|box\.c\b/);
  });

  it('reads only what changed', async () => {
    const reads: FilePath[] = [];
    class CountingFileSystem extends NodeFileSystem {
      override read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
        reads.push(path);
        return super.read(path, boundary);
      }
    }
    directory.write({ 'main.json': "{ 'include': 'box.json' }\n", 'box.json': clean });
    watch = new Watch();
    const { output, streams, interrupt } = watch;
    const command = { kind: 'check', format: 'gcc', fix: false, diff: false, watch: true } as const;
    const paths = { paths: ['main.json'], isStandardInput: false, override: undefined };
    const first = output.until(/Found 0/);
    const environment = { directory: directory.path(), fileSystem: new CountingFileSystem(), streams };
    const status = watchCheck({ ...command, ...paths }, environment);
    watch.end = () => (interrupt(), status);
    await first;
    assert.deepEqual(reads.splice(0), [directory.path('main.json'), directory.path('box.json')]);
    await after(() => directory.write({ 'box.json': wrong }), /Found 1 problem/);
    assert.deepEqual([...new Set(reads)], [directory.path('box.json')]);
  });

  it('prints what the recipe for VS Code reads', async () => {
    const recipes = readFileSync(join(projectRoot, 'docs/ci.md'), 'utf8');
    const [, text = ''] = /^```json task\n([^]*?)^```$/m.exec(recipes) ?? [];
    const { tasks } = JSON.parse(text) as { tasks: [{ command: string; problemMatcher: Matcher }] };
    const [{ command, problemMatcher }] = tasks;
    const { pattern, background } = problemMatcher;
    assert.equal(command, 'qapi check --watch --format gcc');
    directory.write({ 'box.json': wrong });
    watch = await Watch.start(directory.native(), 'box.json');
    const [first = '', problem = '', last = ''] = watch.output.text.split('\n');
    assert.match(first, new RegExp(background.beginsPattern));
    assert.match(last, new RegExp(background.endsPattern));
    const match = new RegExp(pattern.regexp).exec(problem) ?? [];
    const { file, line, column, severity, code } = pattern;
    assert.deepEqual(
      [file, line, column, severity, code].map((group) => match[group]),
      ['box.json', '1', '35', 'error', 'unknown-type'],
    );
  });

  const mistakes: readonly (readonly [argv: readonly string[], complaint: string])[] = [
    [['--fix'], "'check' takes either --fix or --watch"],
    [['-'], "'check' takes no --watch for '-'"],
    [['--format', 'sarif'], '--format sarif is for a run that ends, and --watch goes on'],
    [['--format', 'github'], '--format github is for a run that ends, and --watch goes on'],
  ];
  for (const [argv, complaint] of mistakes) {
    it(`makes no sense with ${argv.join(' ')}`, async () => {
      const { status, trouble } = await runCommand(directory.native(), ['check', '--watch', ...argv]);
      assert.deepEqual([status, trouble], [2, `qapi: ${complaint}\nTry 'qapi check --help'.\n`]);
    });
  }

  it('keeps what programs read free of what it says to people', async () => {
    directory.write({ 'box.json': wrong });
    const { out, trouble } = await runCommand(directory.native(), [
      'check',
      '--watch',
      '--format',
      'json',
      'box.json',
    ]);
    assert.equal((JSON.parse(out) as { version: number }).version, 1);
    assert.match(trouble, /Checking…\n.*Found 1 problem\. Watching/);
    const human = await runCommand(directory.native(), ['check', '--watch', 'box.json']);
    assert.match(human.out, /Checking…\nerror[^]*Found 1 problem\. Watching/);
    assert.equal(human.trouble, '');
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends on ${signal}`, async () => {
      directory.write({ 'box.json': wrong });
      const command = join(projectRoot, 'server/bin/qapi.js');
      const child = spawn(process.execPath, [command, 'check', '--watch', 'box.json'], {
        cwd: directory.native(),
      });
      const output = new Output();
      const checked = output.until(/Found 1 problem/);
      child.stdout.setEncoding('utf8').on('data', (text: string) => output.add(text));
      const ended = new Promise((resolve) => child.on('close', (status) => resolve(status)));
      await checked;
      child.kill(signal);
      assert.equal(await ended, 1);
    });
  }
});
