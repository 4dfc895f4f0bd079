import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

/** Wrong in every release. */
const wrong = "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n";
/** Right up to 5.2. */
const old = "{ 'pragma': { 'returns-whitelist': [ 'a' ] } }\n";

describe('the release by whose rules qapi checks', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = temporaryDirectory({
      'qemu/VERSION': '7.2.19\n',
      'qemu/qapi/qapi-schema.json': wrong,
      'qemu/qga/qapi-schema.json': old,
      'new.qapi': wrong,
      'old.qapi': old,
      'clean.qapi': '',
    });
  });
  afterEach(() => directory.remove());

  const run = (...argv: string[]) => runCommand(directory.native(), ['check', ...argv]);
  /** The end of what is printed for people. */
  const summary = async (...argv: string[]): Promise<string[]> => {
    const lines = (await run(...argv)).out.split('\n');
    return lines.slice(lines.lastIndexOf('', lines.length - 2) + 1, -1);
  };
  const releases = async (...argv: string[]): Promise<unknown> => {
    const { roots } = JSON.parse((await run('--format', 'json', ...argv)).out) as {
      roots: { root: string; release: unknown }[];
    };
    return Object.fromEntries(roots.map(({ root, release }) => [root, release]));
  };

  it('is told for each root in JSON, with the reason', async () => {
    const detail = directory.path('qemu/VERSION');
    const ofTree = { version: '7.2', found: '7.2.19', reason: 'version-file', detail };
    assert.deepEqual(await releases('.'), {
      'clean.qapi': { version: '11.1', found: null, reason: 'default', detail: '' },
      'new.qapi': { version: '11.1', found: null, reason: 'default', detail: '' },
      'old.qapi': { version: '5.2', found: null, reason: 'evidence', detail: "pragma 'returns-whitelist'" },
      'qemu/qapi/qapi-schema.json': ofTree,
      'qemu/qga/qapi-schema.json': ofTree,
    });
  });

  it('is told to people with what was found, if it is not the newest one', async () => {
    const reason = `${directory.path('qemu/VERSION')} says 7.2.19`;
    assert.deepEqual(await summary('qemu/qapi/qapi-schema.json'), [
      `Checked by the rules of QEMU 7.2 (${reason}).`,
      'Found 1 error in 1 of 1 file.',
    ]);
    assert.deepEqual(await summary('qemu'), [
      `Checked by the rules of QEMU 7.2 (${reason}).`,
      'Found 2 errors in 2 of 2 files.',
    ]);
    assert.deepEqual(await summary('qemu', 'new.qapi', 'clean.qapi'), [
      `Checked qemu/qapi/qapi-schema.json, qemu/qga/qapi-schema.json by the rules of QEMU 7.2 (${reason}).`,
      'Checked new.qapi by the rules of QEMU 11.1 (the newest one, since nothing tells of another); --qemu-version sets another.',
      'Found 3 errors in 3 of 4 files.',
    ]);
  });

  it('is not worth a word if nothing was found, but is where it was only guessed', async () => {
    const guess = '(the newest one, since nothing tells of another); --qemu-version sets another.';
    assert.deepEqual(await summary('new.qapi'), [
      `Checked by the rules of QEMU 11.1 ${guess}`,
      'Found 1 error in 1 of 1 file.',
    ]);
    directory.write({ 'qemu/VERSION': 'junk\n' });
    assert.deepEqual(await summary('qemu/qapi/qapi-schema.json'), [
      `Checked by the rules of QEMU 11.1 (the newest one, since ${directory.path('qemu/VERSION')} holds 'junk', which is no version); --qemu-version sets another.`,
      'Found 1 error in 1 of 1 file.',
    ]);
    assert.deepEqual(await run('old.qapi', 'clean.qapi'), { status: 0, out: '', trouble: '' });
  });

  it('is the one that is asked for', async () => {
    const release = (found: string, version: string) => ({
      version,
      found,
      reason: 'override',
      detail: '--qemu-version',
    });
    for (const [found, version] of [
      ['5.2', '5.2'],
      ['v6.1.90', '6.2'],
      ['99.0', '11.1'],
    ] as const) {
      const expected = { 'old.qapi': release(found, version), 'new.qapi': release(found, version) };
      assert.deepEqual(await releases('--qemu-version', found, 'old.qapi', 'new.qapi'), expected);
    }
    assert.equal((await run('--qemu-version=5.2', 'qemu/qga/qapi-schema.json')).status, 0);
    assert.equal((await run('--qemu-version=6.0', 'qemu/qga/qapi-schema.json', 'old.qapi')).status, 1);
    assert.deepEqual(await summary('--qemu-version', '5.2.0', 'new.qapi'), [
      'Checked by the rules of QEMU 5.2 (--qemu-version says 5.2.0).',
      'Found 1 error in 1 of 1 file.',
    ]);
  });

  it('counts in the formats that do not name it', async () => {
    for (const format of ['gcc', 'reference']) {
      const { status, out } = await run('--format', format, '--qemu-version', '5.2', 'old.qapi');
      assert.deepEqual([status, out], [0, '']);
      assert.equal((await run('--format', format, '--qemu-version', '6.0', 'old.qapi')).status, 1);
    }
  });

  for (const value of ['', 'newest', '7', '-1.2']) {
    it(`cannot be '${value}'`, async () => {
      const trouble =
        `qapi: '${value}' is no version of QEMU: give one such as 7.2 or 11.1.0\n` +
        "Try 'qapi check --help'.\n";
      assert.deepEqual(await run(`--qemu-version=${value}`, 'old.qapi'), { status: 2, out: '', trouble });
    });
  }

  it('is not taken from a VERSION that a link leads out of the tree to', async () => {
    directory.write({ VERSION: '7.2.0' });
    rmSync(directory.native('qemu/VERSION'));
    symlinkSync('../VERSION', directory.native('qemu/VERSION'));
    const detail = `${directory.path('qemu/VERSION')} cannot be read`;
    assert.deepEqual(await releases('qemu/qapi/qapi-schema.json'), {
      'qemu/qapi/qapi-schema.json': { version: '11.1', found: null, reason: 'default', detail },
    });
  });
});
