import assert from 'node:assert/strict';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const clean = "{ 'struct': 'Box', 'data': { 'a': 'int' } }\n";
const wrong = "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n";

describe('qapi dump', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory()));
  afterEach(() => directory.remove());

  const run = (...argv: string[]) => runCommand(directory.native(), ['dump', ...argv]);

  it('prints the dump of a schema, and of the files that it includes', async () => {
    directory.write({ 'qapi/root.json': "{ 'include': 'sub/box.json' }\n", 'qapi/sub/box.json': clean });
    const { status, out, trouble } = await run('qapi/root.json');
    assert.deepEqual([status, trouble], [0, '']);
    const lines = [
      ...['module root.json', 'include sub/box.json', 'module sub/box.json'],
      ...['object Box', '    member a: int optional=False'],
    ];
    assert.ok(out.startsWith('module ./builtin\nobject q_empty\nenum QType\n    member none\n'), out);
    assert.ok(out.endsWith(`\n${lines.join('\n')}\n`), out);
  });

  it('follows the release that it is asked for', async () => {
    directory.write({ 'root.json': clean });
    const { out } = await run('--qemu-version', '2.12', 'root.json');
    assert.ok(out.startsWith("object q_empty\nenum QType ['none', 'qnull', "), out);
    const builtIn = async (version: string) => (await run('--qemu-version', version, 'root.json')).out;
    assert.ok((await builtIn('5.2')).startsWith('module None\n'));
    assert.ok((await builtIn('6.0')).startsWith('module ./builtin\n'));
  });

  it('says instead what the reference says of a schema with errors', async () => {
    directory.write({ 'root.json': "{ 'include': './box.json' }\n", 'box.json': wrong });
    const error = [
      'In file included from root.json:1:',
      "./box.json: In struct 'Box':",
      "./box.json:1: member 'a' uses unknown type 'Nope'",
    ];
    assert.deepEqual(await run('root.json'), { status: 1, out: '', trouble: `${error.join('\n')}\n` });
  });

  it('exits with 2 if the root cannot be read, and on any other number of roots than one', async () => {
    const unreadable = "qapi: can't read schema file 'nowhere.json': No such file or directory\n";
    assert.deepEqual(await run('nowhere.json'), { status: 2, out: '', trouble: unreadable });
    const usage = {
      status: 2,
      out: '',
      trouble: "qapi: 'dump' takes one root schema\nTry 'qapi dump --help'.\n",
    };
    for (const argv of [[], ['a.json', 'b.json']]) assert.deepEqual(await run(...argv), usage);
  });

  it('takes a directory that holds one root, and names them where it holds more', async () => {
    directory.write({ 'a.qapi': clean });
    assert.deepEqual(await run('.'), { ...(await run('a.qapi')), status: 0 });
    directory.write({ 'b.qapi': clean });
    const trouble = "qapi: 'dump' takes one root schema, and '.' holds 2: a.qapi, b.qapi\n";
    assert.deepEqual(await run('.'), { status: 2, out: '', trouble });
  });

  it('has no formats, and says so if the release is not known', async () => {
    directory.write({ 'root.json': clean });
    assert.equal((await run('--format', 'json', 'root.json')).status, 2);
    const { status, out, trouble } = await run('--qemu-version', '99.0', 'root.json');
    assert.equal(trouble, 'qapi: the rules of QEMU 99.0 are not known: those of 11.1 are taken\n');
    assert.deepEqual([status, out], [0, (await run('root.json')).out]);
  });
});
