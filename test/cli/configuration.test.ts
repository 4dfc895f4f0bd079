import assert from 'node:assert/strict';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const WRONG = "{ 'struct': 'Box', 'data': { 'a': 'Nope', 'B': 'int' } }\n";
const CONFIGURATION = '.qapi.json';

describe('qapi with a configuration', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory({ 'a.qapi': WRONG })));
  afterEach(() => directory.remove());

  const run = (...argv: string[]) => runCommand(directory.native(), argv);
  const check = (...argv: string[]) => run('check', '--format', 'gcc', ...argv);

  it('checks by its rules, and by its release', async () => {
    const rules = '{ "qemuVersion": "4.0", "rules": { "unknown-type": "warning", "name-not-lower": "off" } }';
    directory.write({ [CONFIGURATION]: rules });
    const { status, out } = await check();
    assert.deepEqual(
      [status, out],
      [
        0,
        "a.qapi:1:35: warning: Member 'a' of 'data' for struct 'Box' uses unknown type 'Nope' [unknown-type]\n",
      ],
    );
    const { out: json } = await run('check', '--format', 'json');
    assert.match(json, /"reason":"configuration"/);
  });

  it('goes by the option before the configuration', async () => {
    directory.write({ [CONFIGURATION]: '{ "qemuVersion": "4.0" }' });
    const { out } = await run('check', '--format', 'json', '--qemu-version', '7.2');
    assert.match(out, /"version":"7.2"/);
  });

  it('fails with more warnings than may be', async () => {
    directory.write({ [CONFIGURATION]: '{ "rules": { "*": "warning" } }' });
    assert.equal((await check('--max-warnings', '2')).status, 0);
    const { status, trouble } = await check('--max-warnings', '1');
    assert.deepEqual([status, trouble], [1, 'qapi: 2 warnings, where at most 1 may be\n']);
    assert.equal((await check('--max-warnings', 'some')).status, 2);
  });

  it('takes the roots that it lists, and tells of those that are not there', async () => {
    directory.write({ [CONFIGURATION]: '{ "roots": ["sub/b.json"] }', 'sub/b.json': WRONG });
    assert.match((await check()).out, /^sub\/b\.json:1:/);
    assert.equal((await check('sub')).status, 1);
    directory.write({ [CONFIGURATION]: '{ "roots": ["c.json"] }' });
    const { status, trouble } = await check();
    const missing = "qapi: can't read schema file 'c.json': No such file or directory\n";
    assert.deepEqual([status, trouble], [2, missing]);
  });

  it('tells what is wrong with the configuration, and checks by what is right in it', async () => {
    directory.write({ [CONFIGURATION]: '{\n  "rules": { "nope": "off", "unknown-type": "off", }\n}\n' });
    const { status, out, trouble } = await check();
    assert.deepEqual([status, trouble], [2, "qapi: .qapi.json:2:14: unknown rule 'nope'\n"]);
    assert.match(out, /^a\.qapi:1:43: error: [^\n]*\[name-not-lower\]\n$/);
  });
});
