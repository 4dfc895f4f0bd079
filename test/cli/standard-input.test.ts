import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runCommand, spawnCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const UNTIDY = "{'struct':  'Way', 'data': {'length':'int'} }\n";
const TIDY = "{ 'struct': 'Way', 'data': { 'length': 'int' } }\n";
const WRONG = "{ 'include': 'types.json' }\n{ 'struct': 'Box', 'data': { 'a': 'Way', 'b': 'Nope' } }\n";

describe('qapi with a text on stdin', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory({ 'sub/types.json': TIDY, 'sub/box.json': TIDY })));
  afterEach(() => directory.remove());

  const run = (input: string | Buffer, ...argv: string[]) => runCommand(directory.native(), argv, { input });

  it('is printed as it should be', async () => {
    assert.deepEqual(await run(UNTIDY, 'format', '-'), { status: 0, out: TIDY, trouble: '' });
  });

  it('is printed although some of it cannot be parsed', async () => {
    const { status, out, trouble } = await run(`${UNTIDY}{'struct'\n`, 'format', '-');
    assert.deepEqual([status, out], [0, `${TIDY}{'struct'\n`]);
    assert.equal(trouble, 'qapi: <stdin> has syntax errors: what could not be parsed is left alone\n');
  });

  it('is compared with how it should be', async () => {
    const { status, out } = await run(UNTIDY, 'format', '--check', '-');
    assert.deepEqual([status, out.split('\n')[0]], [1, 'would format <stdin>']);
    assert.equal((await run(TIDY, 'format', '--check', '-')).status, 0);
    assert.match((await run(UNTIDY, 'format', '--diff', '-')).out, /^--- <stdin>\n\+\+\+ <stdin>\n/);
  });

  it('is checked as what lies at the place that is given for it', async () => {
    const { status, out } = await run(
      WRONG,
      'check',
      '--format',
      'gcc',
      '--stdin-filename',
      'sub/box.json',
      '-',
    );
    assert.equal(status, 1);
    assert.equal(out, "sub/box.json:2:47: error: member 'b' uses unknown type 'Nope' [unknown-type]\n");
    assert.equal(readFileSync(directory.native('sub/box.json'), 'utf8'), TIDY);
  });

  it('is dumped', async () => {
    const { status, out } = await run(UNTIDY, 'dump', '-');
    assert.equal(status, 0);
    assert.ok(out.endsWith('module <stdin>\nobject Way\n    member length: int optional=False\n'), out);
  });

  it('is left alone when it is no text', async () => {
    const { status, out, trouble } = await run(Buffer.from([0x27, 0xff, 0x27]), 'format', '-');
    assert.deepEqual([status, out], [2, '']);
    assert.equal(trouble, 'qapi: <stdin> is left alone: it is no text in UTF-8, or too large\n');
  });

  it('comes through a pipe', () => {
    const { status, out } = spawnCommand(directory.native(), ['format', '-'], {}, UNTIDY);
    assert.deepEqual([status, out], [0, TIDY]);
  });

  for (const [argv, message] of [
    [['format', '-', 'a.json'], "'-' stands for stdin, and stands alone"],
    [['format', '--stdin-filename', 'a.json', '.'], "--stdin-filename is for '-' alone"],
    [['check', '--fix', '-'], "'check' takes no --fix for '-'"],
  ] as const) {
    it(`is refused: qapi ${argv.join(' ')}`, async () => {
      const trouble = `qapi: ${message}\nTry 'qapi ${argv[0]} --help'.\n`;
      assert.deepEqual(await run('', ...argv), { status: 2, out: '', trouble });
    });
  }
});
