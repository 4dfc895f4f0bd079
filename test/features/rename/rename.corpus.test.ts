import assert from 'node:assert/strict';
import { Random } from '../../fuzz/random';
import { renameAll } from '../../fuzz/rename/rename-all';
import { type RenamedPlace, renamedPlaces } from '../../fuzz/rename/renamed-places';
import { describeWithCorpus } from '../../harness/corpus';
import { corpusSnapshot } from '../../harness/corpus-snapshot';

const SEED = 1;

/** How many of each sort of name; `npm run fuzz:rename` tries all. */
const COUNTS: Readonly<Record<RenamedPlace['kind'], number>> = {
  definition: 24,
  member: 8,
  value: 8,
  branch: 3,
  feature: 2,
};

describeWithCorpus('rename in all schemas of QEMU 10.2', '10.2.2', (directory) => {
  it('leaves them as clean as they were, and back leaves every file as it was', async () => {
    const snapshot = await corpusSnapshot(directory);
    const places = renamedPlaces(snapshot);
    const random = new Random(SEED);
    const sample = Object.entries(COUNTS).flatMap(([kind, count]) => {
      const ofKind = places.filter((place) => place.kind === kind);
      return Array.from({ length: count }, () => random.pick(ofKind));
    });
    const { exceptions, restored, edits } = renameAll(sample, snapshot, SEED);
    assert.deepEqual(exceptions, []);
    assert.equal(restored, sample.length);
    assert.ok(edits > 2 * sample.length, String(edits));
  });
});
