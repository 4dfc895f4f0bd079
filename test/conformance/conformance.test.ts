/** QEMU's own test suite, run in place, and the schemas that QEMU is built from. */
import assert from 'node:assert/strict';
import { shortfalls } from './demands';
import { runTree } from './run-tree';
import { summarise } from './summary';
import { locateCorpus } from './trees';

describe('conformance', () => {
  const corpus = locateCorpus(process.env);
  if (corpus.kind === 'missing') {
    it('needs QEMU: set QAPI_CORPUS', function skipLoudly() {
      if (corpus.isFailure) assert.fail(corpus.message);
      process.stderr.write(`\n  SKIPPED: ${corpus.message}\n`);
      this.skip();
    });
    return;
  }
  for (const tree of corpus.trees) {
    it(`with QEMU ${tree.label}`, () => {
      if ('problem' in tree) assert.fail(tree.problem);
      const result = runTree(tree);
      const summary = summarise(result);
      process.stdout.write(`\n  ${summary.trimEnd().replaceAll('\n', '\n  ')}\n  `);
      assert.deepEqual(shortfalls(result), []);
    });
  }
});
