import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../harness/project-root';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const schema = "{ 'struct': 'Box', 'data': { 'a': 'int' } }\n";
const tree = { VERSION: '10.2.0\n', 'qapi/qapi-schema.json': schema, 'scripts/qapi/common.py': '' };
const accepting = 'class QAPISchema:\n    def __init__(self, path):\n        pass\nQAPIError = ValueError\n';
const hasPython = spawnSync('python3', ['--version']).status === 0;
const isPosix = process.platform !== 'win32';

const scriptOf = (name: string): string => join(projectRoot, 'out', 'test', name);

describe('the commands', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory()));
  afterEach(() => directory.remove());

  const run = (name: string, ...argv: string[]) => {
    const options = ['--qemu', directory.native(), ...argv];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [scriptOf(`fuzz/${name}.js`), ...options],
      {
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  };

  for (const name of ['fuzz-reference', 'fuzz-diagnostics', 'fuzz-examples']) {
    it(`${name} says in a sentence that it has nothing to run on`, () => {
      directory.write({ ...tree, 'qapi/qapi-schema.json': '' });
      const none = run(name);
      assert.equal(none.status, 2);
      assert.match(none.stderr, /^there is [^\n]*\n$/);
      directory.write({ VERSION: 'banana\n' });
      const unknown = run(name);
      assert.deepEqual([unknown.status, unknown.stdout], [2, '']);
      assert.match(unknown.stderr, /^'banana' in [^\n]* is no version of QEMU\n$/);
    });
  }

  const needPython = (context: Mocha.Context): void => {
    if (hasPython) return;
    process.stderr.write(
      '\n  SKIPPED: there is no python3, so nothing was tested of how fuzz-reference ends\n',
    );
    context.skip();
  };

  it('fuzz-reference takes no front end that does not start for one that agrees', function () {
    needPython(this);
    directory.write({ ...tree, 'scripts/qapi/common.py': 'import nowhere_to_be_found\n' });
    const { status, stdout, stderr } = run('fuzz-reference', '--count', '50');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^cannot start QEMU's front end in [^\n]*: ModuleNotFoundError: [^\n]*\n$/);
  });

  it('fuzz-reference fails if no case was judged', function () {
    needPython(this);
    directory.write({ ...tree, 'scripts/qapi/common.py': accepting });
    const none = run('fuzz-reference', '--count', '0');
    assert.equal(none.status, 2);
    assert.match(none.stderr, /^no case was judged/);
    directory.write({ 'scripts/qapi/common.py': accepting.replace('pass', 'raise KeyError(path)') });
    const crashed = run('fuzz-reference', '--count', '20');
    assert.equal(crashed.status, 2);
    assert.match(crashed.stderr, /^no case was judged: the reference crashed on 20 of 20\n$/);
  });

  it('end quietly when nobody reads on', function () {
    if (!isPosix) this.skip();
    directory.write(tree);
    const script = `"$0" "$1" --qemu "$2" | head -c 0`;
    const environment = { ...process.env, QAPI_CORPUS: directory.native() };
    for (const name of ['fuzz/fuzz-reference', 'fuzz/fuzz-diagnostics', 'conformance/main']) {
      const argv = ['-c', script, process.execPath, scriptOf(`${name}.js`), directory.native()];
      const { stderr } = spawnSync('sh', argv, { encoding: 'utf8', env: environment });
      assert.doesNotMatch(stderr, /EPIPE|\n\s+at /, name);
    }
  });
});
