import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { spawnCommand } from '../harness/command-line';
import { projectRoot } from '../harness/project-root';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const wrong = "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n";

describe('the process qapi', () => {
  let directory: TemporaryDirectory;
  before(() => (directory = temporaryDirectory({ 'clean.json': '', 'wrong.json': wrong })));
  after(() => directory.remove());

  it('exits with 0, 1 and 2, and keeps its two outputs apart', () => {
    const native = directory.native();
    assert.deepEqual(spawnCommand(native, ['check', 'clean.json']), { status: 0, out: '', trouble: '' });
    const found = spawnCommand(native, ['check', '--format', 'gcc', 'wrong.json']);
    assert.deepEqual([found.status, found.trouble], [1, '']);
    assert.equal(found.out, "wrong.json:1:35: error: member 'a' uses unknown type 'Nope' [unknown-type]\n");
    const missing = spawnCommand(native, ['check', '--format=reference', 'nowhere.json']);
    const reference = "can't read schema file 'nowhere.json': No such file or directory\n";
    assert.deepEqual(missing, { status: 2, out: reference, trouble: `qapi: ${reference}` });
  });

  it('exits with 2 and says why if its output does not get through', function onFullDevice() {
    // A device that is always full; not every system has it.
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const command = join(projectRoot, 'server/bin/qapi.js');
    const { status, stderr } = spawnSync(process.execPath, [command, 'dump', 'clean.json'], {
      cwd: directory.native(),
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    assert.equal(status, 2);
    assert.match(stderr, /^qapi: the output is not complete: ENOSPC/);
  });

  it('uses no colour where its output is no terminal', () => {
    const { out } = spawnCommand(directory.native(), ['check', 'wrong.json'], {
      FORCE_COLOR: '',
      NO_COLOR: '',
    });
    assert.ok(out !== '' && !out.includes('\u001b'));
  });

  for (const [title, noColor, expected] of [
    ['uses colours on a terminal', '', true],
    ['uses none there with NO_COLOR', '1', false],
  ] as const) {
    it(title, async function onTerminal() {
      // `script` lends its command a terminal; not every machine has it.
      const command = `'${process.execPath}' '${join(projectRoot, 'server/bin/qapi.js')}' check wrong.json`;
      const environment = { ...process.env, NO_COLOR: noColor, SHELL: '/bin/sh' };
      const child = spawn('script', ['-qec', command, '/dev/null'], {
        cwd: directory.native(),
        env: environment,
      });
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stdin.end();
      const isThere = await new Promise((resolve) => {
        child.on('error', () => resolve(false));
        child.on('close', () => resolve(true));
      });
      if (isThere === false) this.skip();
      assert.match(out, /unknown type/);
      assert.equal(out.includes('\u001b['), expected);
    });
  }

  it('does not mind when its reader goes away', async () => {
    directory.write({ 'many.json': wrong.repeat(1500) });
    const child = spawn(process.execPath, [join(projectRoot, 'server/bin/qapi.js'), 'check', 'many.json'], {
      cwd: directory.native(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let trouble = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (trouble += text));
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([status, trouble], [1, '']);
  });

  it('waits for a reader that is slow, through a pipe that does not', function onBusyPipe() {
    directory.write({ 'many.json': wrong.repeat(3000) });
    const command = [join(projectRoot, 'server/bin/qapi.js'), 'check', 'many.json'];
    const throughBusyPipe = [
      'import os, subprocess, sys',
      'reader, writer = os.pipe()',
      'os.set_blocking(writer, False)',
      'subprocess.Popen(sys.argv[1:], stdout=writer)',
      'os.close(writer)',
      'for part in iter(lambda: os.read(reader, 4096), b""): os.write(1, part)',
    ].join('\n');
    const options = { cwd: directory.native(), encoding: 'utf8', maxBuffer: 1e8 } as const;
    const argv = ['-c', throughBusyPipe, process.execPath, ...command];
    const { error, stdout } = spawnSync('python3', argv, options);
    // Node itself starts nobody with such a pipe; not every machine has Python.
    if (error !== undefined) this.skip();
    assert.equal(stdout, spawnSync(process.execPath, command, options).stdout);
    assert.ok(stdout.length > 2 ** 17);
  });

  it('tells of the samples what their comments tell', () => {
    const clean = spawnCommand(projectRoot, ['check', 'samples/vmm/vmm.json']);
    assert.deepEqual(clean, { status: 0, out: '', trouble: '' });
    const { out, status } = spawnCommand(projectRoot, [
      'check',
      '--format',
      'gcc',
      'samples/broken/broken.json',
    ]);
    assert.equal(out.match(/: error: /g)?.length, 10);
    assert.equal(status, 1);
    const examples = spawnCommand(projectRoot, ['check', '--format', 'gcc', 'samples/broken/examples.json']);
    assert.equal(examples.out.match(/: warning: .*qmp-example/g)?.length, 9);
    assert.equal(examples.status, 0);
  });
});
