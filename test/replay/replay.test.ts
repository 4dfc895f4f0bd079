import assert from 'node:assert/strict';
import { describeWithCorpus } from '../harness/corpus';
import { Insertions } from './insertions';
import { Replay } from './replay';
import { SchemaEditor } from './schema-editor';
import { describeComplaints, describeMisses, isGoodEnough, tallyOf } from './tally';

/** The command `npm run replay:completion` tries more. */
const COUNT = 180;

for (const release of ['10.2.2', '2.12.0']) {
  describeWithCorpus(`completion in the schemas of QEMU ${release}`, release, (directory) => {
    let editor: SchemaEditor;
    before(async () => {
      editor = await SchemaEditor.open(directory);
    });

    it('offers what stands there, and nothing that brings up a diagnostic on itself', () => {
      const replay = new Replay(editor);
      const attempts = Array.from({ length: COUNT }, (_, number) => replay.attempt(7, number));
      assert.ok(isGoodEnough(tallyOf(attempts)), describeMisses(attempts));
      assert.equal(describeComplaints(attempts, []), '');
    });

    it('offers nothing that brings up a diagnostic on itself where something new begins', () => {
      const insertions = new Insertions(editor);
      const begun = Array.from({ length: COUNT }, (_, number) => insertions.insertion(7, number));
      assert.ok(begun.some(({ offered }) => offered > 0));
      assert.equal(describeComplaints([], begun), '');
    });
  });
}
