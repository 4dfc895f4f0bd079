import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const ROOT = "{ 'include': 'types.qapi' }\n{ 'command': 'go', 'data': 'Wya' }\n";
const MENDED = "{ 'include': 'types.qapi' }\n{ 'command': 'go', 'data': 'Way' }\n";
const TYPES = "{ 'struct': 'Way', 'data': { 'length': 'int' } }\n";

describe('qapi check --fix', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = temporaryDirectory();
    writeFileSync(join(directory.native(), 'root.qapi'), ROOT);
    writeFileSync(join(directory.native(), 'types.qapi'), TYPES);
  });
  afterEach(() => directory.remove());

  const textOf = (name: string) => readFileSync(join(directory.native(), name), 'utf8');

  it('mends what is sure, and reports what is left', async () => {
    const { status, out } = await runCommand(directory.native(), ['check', '--fix']);
    assert.equal(status, 0);
    assert.ok(out.startsWith('fixed root.qapi\n'), out);
    assert.deepEqual([textOf('root.qapi'), textOf('types.qapi')], [MENDED, TYPES]);
  });

  it('prints nothing but the report in formats for machines', async () => {
    const { status, out } = await runCommand(directory.native(), ['check', '--fix', '--format', 'gcc']);
    assert.deepEqual([status, out], [0, '']);
    assert.equal(textOf('root.qapi'), MENDED);
  });

  it('shows what it would mend with --diff, as a patch', async () => {
    const { status, out } = await runCommand(directory.native(), ['check', '--fix', '--diff']);
    assert.equal(status, 1);
    assert.equal(
      out,
      `--- root.qapi
+++ root.qapi
@@ -1,2 +1,2 @@
 { 'include': 'types.qapi' }
-{ 'command': 'go', 'data': 'Wya' }
+{ 'command': 'go', 'data': 'Way' }
`,
    );
    assert.equal(textOf('root.qapi'), ROOT);
  });

  it('takes --diff only with --fix', async () => {
    const { status, trouble } = await runCommand(directory.native(), ['check', '--diff']);
    assert.equal(status, 2);
    assert.match(trouble, /'check' takes --diff only with --fix/);
  });
});
