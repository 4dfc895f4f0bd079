import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const ROOT = "{ 'include': 'types.qapi' }\n{ 'command': 'go', 'data':   'Way' }\n";
const LAID_OUT_ROOT = "{ 'include': 'types.qapi' }\n{ 'command': 'go', 'data': 'Way' }\n";
const TYPES = "{'struct':    'Way',\n 'data': {'length':      'int'} }\n";
const LAID_OUT_TYPES = "{ 'struct': 'Way',\n  'data': { 'length': 'int' } }\n";

describe('qapi format', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = temporaryDirectory();
    writeFileSync(join(directory.native(), 'root.qapi'), ROOT);
    writeFileSync(join(directory.native(), 'types.qapi'), TYPES);
  });
  afterEach(() => directory.remove());

  const textOf = (name: string) => readFileSync(join(directory.native(), name), 'utf8');

  it('lays out all schemas of a directory, and leaves them as they are the second time', async () => {
    const first = await runCommand(directory.native(), ['format']);
    assert.deepEqual(first, {
      status: 0,
      out: 'formatted root.qapi\nformatted types.qapi\n2 files formatted, 0 left as they are\n',
      trouble: '',
    });
    assert.deepEqual([textOf('root.qapi'), textOf('types.qapi')], [LAID_OUT_ROOT, LAID_OUT_TYPES]);
    const second = await runCommand(directory.native(), ['format']);
    assert.deepEqual(second, { status: 0, out: '2 files left as they are\n', trouble: '' });
  });

  it('lays out the named file alone', async () => {
    const { status } = await runCommand(directory.native(), ['format', 'root.qapi']);
    assert.equal(status, 0);
    assert.deepEqual([textOf('root.qapi'), textOf('types.qapi')], [LAID_OUT_ROOT, TYPES]);
  });

  it('says what it would change with --check, and changes nothing', async () => {
    const { status, out } = await runCommand(directory.native(), ['format', '--check', 'types.qapi']);
    assert.equal(status, 1);
    assert.equal(out, 'would format types.qapi\n1 file would be formatted, 0 left as they are\n');
    assert.equal(textOf('types.qapi'), TYPES);
  });

  it('shows what it would change with --diff, as a patch', async () => {
    const { status, out } = await runCommand(directory.native(), ['format', '--diff', 'root.qapi']);
    assert.equal(status, 1);
    assert.equal(
      out,
      `--- root.qapi
+++ root.qapi
@@ -1,2 +1,2 @@
 { 'include': 'types.qapi' }
-{ 'command': 'go', 'data':   'Way' }
+{ 'command': 'go', 'data': 'Way' }
`,
    );
    assert.equal(textOf('root.qapi'), ROOT);
  });

  it('leaves definitions with syntax errors alone, and says so', async () => {
    writeFileSync(
      join(directory.native(), 'broken.qapi'),
      "{'enum': 'A' 'data': []}\n{'enum': 'B', 'data': []}\n",
    );
    const { status, trouble } = await runCommand(directory.native(), ['format', 'broken.qapi']);
    assert.equal(status, 0);
    assert.match(trouble, /^qapi: broken\.qapi has syntax errors: .* left alone\n$/);
    assert.equal(textOf('broken.qapi'), "{'enum': 'A' 'data': []}\n{ 'enum': 'B', 'data': [] }\n");
  });

  it('does not touch what is no UTF-8', async () => {
    const bytes = Buffer.from([...Buffer.from("{'enum': 'A',   'data': []} # "), 0xff, 0x0a]);
    writeFileSync(join(directory.native(), 'latin.qapi'), bytes);
    const { status, trouble } = await runCommand(directory.native(), ['format', 'latin.qapi']);
    assert.equal(status, 2);
    assert.match(trouble, /latin\.qapi is left alone/);
    assert.deepEqual(readFileSync(join(directory.native(), 'latin.qapi')), bytes);
  });

  it('says what it cannot read', async () => {
    const { status, out, trouble } = await runCommand(directory.native(), ['format', 'none.qapi']);
    assert.deepEqual([status, out], [2, '']);
    assert.match(trouble, /cannot read none\.qapi: No such file or directory/);
  });

  it('knows which options are its own', async () => {
    const { status, trouble } = await runCommand(directory.native(), ['format', '--format', 'gcc']);
    assert.equal(status, 2);
    assert.match(trouble, /'format' takes no --format/);
    assert.match(
      (await runCommand(directory.native(), ['check', '--diff'])).trouble,
      /'check' takes --diff only with --fix/,
    );
  });
});
