import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { helpFor } from '../../server/src/cli/help';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const clean = "{ 'struct': 'Box', 'data': {} }\n";
const wrong = "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n";

describe('the command line qapi', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory()));
  afterEach(() => directory.remove());

  const run = (...argv: string[]) => runCommand(directory.native(), argv);

  const COMMANDS = ['check', 'format', 'dump', 'introspect', 'example', 'qmp'] as const;

  it('shows its help', async () => {
    const overview = { status: 0, out: helpFor(), trouble: '' };
    assert.deepEqual(await run('--help'), overview);
    assert.deepEqual(await run('help'), overview);
    for (const command of COMMANDS) {
      assert.match(overview.out, new RegExp(`^  ${command} `, 'm'));
      const help = { status: 0, out: helpFor(command), trouble: '' };
      assert.deepEqual(await run(command, '-h', 'nowhere.json'), help);
      assert.deepEqual(await run('help', command), help);
    }
  });

  it('tells in the help of a command of all options that it takes, and of no other', async () => {
    const options = COMMANDS.map((command) => new Set(helpFor(command).match(/--[a-z-]+/g)));
    const refuses = async (...argv: string[]) => (await run(...argv)).trouble.includes(' takes no --');
    for (const option of new Set(options.flatMap((of) => [...of]))) {
      for (const [index, command] of COMMANDS.entries()) {
        // With a value or without one, as it may be.
        const isRefused = (await refuses(command, option)) || (await refuses(command, `${option}=1`));
        assert.equal(isRefused, !options[index]!.has(option), `${command} ${option}`);
      }
    }
  });

  it('fits its help into 88 columns', () => {
    for (const command of [undefined, ...COMMANDS])
      for (const line of helpFor(command).split('\n')) assert.ok(line.length <= 88, line);
  });

  it('shows its version', async () => {
    for (const option of ['--version', '-V']) {
      const { out, status } = await run(option);
      assert.match(out, /^qapi \d+\.\d+\.\d+\S*\n$/);
      assert.equal(status, 0);
    }
  });

  const mistakes: [argv: string[], complaint: string, help?: string][] = [
    [[], 'no command given', 'qapi'],
    [['frobnicate'], "unknown command 'frobnicate'", 'qapi'],
    [['chekc', '.'], "unknown command 'chekc': did you mean 'check'?", 'qapi'],
    [['help', 'frobnicate'], "unknown command 'frobnicate'", 'qapi'],
    [['--nope'], "Unknown option '--nope'", 'qapi'],
    [['check', '--nope'], "Unknown option '--nope'"],
    [['check', '--fromat=gcc'], "Unknown option '--fromat': did you mean '--format'?"],
    [['check', '--unmask'], "'check' takes no --unmask"],
    [['check', '-x'], "Unknown option '-x'"],
    [
      ['check', '--format', 'xml'],
      "unknown format 'xml': choose one of human, gcc, json, github, sarif, reference",
    ],
    [
      ['check', '--format', 'constructor'],
      "unknown format 'constructor': choose one of human, gcc, json, github, sarif, reference",
    ],
    [['check', '--format'], "Option '--format <value>' argument missing"],
    [['qmp', '--schema', '-x', 'f'], "Option '--schema' argument is ambiguous", 'qapi qmp'],
    [['check', '--help=yes'], "Option '-h, --help' does not take an argument"],
  ];
  for (const [argv, complaint, command = 'qapi check'] of mistakes) {
    it(`exits with 2 on 'qapi ${argv.join(' ')}'`, async () => {
      const trouble = `qapi: ${complaint}\nTry '${command} --help'.\n`;
      assert.deepEqual(await run(...argv), { status: 2, out: '', trouble });
    });
  }

  it('takes a path that begins with a dash behind two of them', async () => {
    directory.write({ '-x.json': clean });
    assert.deepEqual(await run('check', '--', '-x.json'), { status: 0, out: '', trouble: '' });
  });

  it('exits with 0 without an error and with 1 with one', async () => {
    directory.write({ 'clean.json': clean, 'wrong.json': wrong });
    assert.equal((await run('check', 'clean.json')).status, 0);
    assert.equal((await run('check', 'wrong.json')).status, 1);
    assert.equal((await run('check', 'clean.json', 'wrong.json')).status, 1);
  });

  it('exits with 2 when a path cannot be read, and still reports on the others', async () => {
    directory.write({ 'wrong.json': wrong });
    symlinkSync('loop.json', directory.native('loop.json'));
    const long = 'a'.repeat(300);
    const reasons: Record<string, string> = {
      'nowhere.json': 'No such file or directory',
      'no/where.json': 'No such file or directory',
      'wrong.json/below': 'Not a directory',
      'loop.json': 'Too many levels of symbolic links',
      [long]: 'File name too long',
    };
    for (const [path, reason] of Object.entries(reasons)) {
      const { status, out, trouble } = await run('check', path, 'wrong.json');
      assert.equal(trouble, `qapi: can't read schema file '${path}': ${reason}\n`);
      assert.match(out, /unknown-type/);
      assert.equal(status, 2);
    }
  });

  it('finds the roots of a directory, and of the current one if it is given none', async () => {
    directory.write({
      'a.qapi': "{ 'include': 'b.qapi' }\n",
      'b.qapi': wrong,
      'qapi/c.json': wrong,
      'd.json': `# -*- Mode: Python -*-\n${wrong}`,
      'package.json': '{}',
    });
    for (const paths of [[], ['.'], [directory.native()]]) {
      const { out, status, trouble } = await run('check', '--format', 'json', ...paths);
      const { roots } = JSON.parse(out) as { roots: { root: string }[] };
      const names = roots.map(({ root }) => root.replace(`${directory.native()}/`, '')).sort();
      assert.deepEqual(names, ['a.qapi', 'd.json', 'qapi/c.json']);
      assert.deepEqual([status, trouble], [1, '']);
    }
  });

  it('finds the roots of a QEMU tree, and leaves out its test cases', async () => {
    directory.write({
      VERSION: '1',
      'qapi/qapi-schema.json': clean,
      'tests/qapi-schema/bad.json': wrong,
      'other.qapi': wrong,
    });
    assert.deepEqual(await run('check'), { status: 0, out: '', trouble: '' });
    assert.equal((await run('check', 'tests/qapi-schema/bad.json')).status, 1);
  });

  it('says of which root a file is a part, if there are errors in it', async () => {
    directory.write({
      'root.qapi': "{ 'pragma': { 'member-name-exceptions': [ 'Box' ] } }\n{ 'include': 'sub/part.qapi' }\n",
      'sub/part.qapi': "{ 'struct': 'Box', 'data': { 'A': 'int' } }\n",
    });
    const note =
      "qapi: 'sub/part.qapi' is part of 'root.qapi', whose pragmas count only where that is checked\n";
    const part = await run('check', 'sub/part.qapi');
    assert.deepEqual([part.status, part.trouble], [1, note]);
    assert.deepEqual(await run('check', 'root.qapi'), { status: 0, out: '', trouble: '' });
    assert.equal((await run('check', '--format', 'gcc', 'sub/part.qapi')).trouble, '');
    directory.write({ 'sub/part.qapi': clean, 'other.qapi': wrong });
    assert.equal((await run('check', 'sub/part.qapi')).trouble, '');
    assert.equal((await run('check', 'sub/part.qapi', 'other.qapi')).trouble, '');
  });

  it('says so when there are no schemas', async () => {
    mkdirSync(directory.native('empty'));
    const none = (path: string) => ({ status: 2, out: '', trouble: `qapi: no schemas found in '${path}'\n` });
    assert.deepEqual(await run('check', 'empty'), none('empty'));
    assert.deepEqual(await run('check'), none('.'));
  });

  it('reads a file that lies beside the directory that it was started in', async () => {
    directory.write({
      'src/.keep': '',
      'schema/a.json': "{ 'include': 'b.json' }\n",
      'schema/b.json': clean,
    });
    const { status } = await runCommand(directory.native('src'), ['check', '../schema/a.json']);
    assert.equal(status, 0);
  });
});
