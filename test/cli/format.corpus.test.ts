import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../harness/command-line';
import { describeWithCorpus, QEMU_ROOTS } from '../harness/corpus';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

for (const version of ['7.2.0', '10.2.2']) {
  describeWithCorpus(`qapi format of the schemas of QEMU ${version}`, version, (corpus) => {
    let directory: TemporaryDirectory;
    before(() => {
      directory = temporaryDirectory();
      for (const name of ['VERSION', 'qapi', 'qga', 'storage-daemon', 'docs']) {
        cpSync(join(corpus, name), directory.native(name), { recursive: true });
      }
    });
    after(() => directory.remove());

    const run = (...argv: string[]) => runCommand(directory.native(), argv);
    const dumps = () =>
      Promise.all(
        QEMU_ROOTS.filter((root) => existsSync(directory.native(root))).map((root) => run('dump', root)),
      );

    it('leaves all that a front end makes of them as it was, and nothing to do the second time', async () => {
      const before = await dumps();
      assert.equal(before.length, QEMU_ROOTS.length);
      assert.ok(before.filter(({ status, out }) => status === 0 && out.length > 1000).length >= 4);
      const first = await run('format');
      assert.match(first.out, /\n\d+ files formatted, \d+ left as they are\n$/);
      assert.deepEqual(await dumps(), before);
      const { status, out } = await run('format', '--check');
      assert.match(out, /^\d+ files left as they are\n$/);
      assert.equal(status, 0);
    });
  });
}
