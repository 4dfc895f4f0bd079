import assert from 'node:assert/strict';
import { Random } from '../../fuzz/random';
import { problemWith } from '../../fuzz/refactorings/apply-offer';
import { extractAndBack } from '../../fuzz/refactorings/extract-and-back';
import { type OfferedPlace, offeredPlaces } from '../../fuzz/refactorings/offered-places';
import { describeWithCorpus } from '../../harness/corpus';
import { corpusSnapshot } from '../../harness/corpus-snapshot';

const SEED = 1;

/** How many of each sort are tried, by the first word of their titles. */
const COUNTS = {
  Extract: 8,
  Inline: 4,
  Expand: 4,
  Shorten: 2,
  Make: 4,
  Add: 4,
  Box: 2,
  Unbox: 2,
  Sort: 2,
  Put: 3,
} as const;

describeWithCorpus('refactorings in all schemas of QEMU 10.2', '10.2.2', (directory) => {
  let places: readonly OfferedPlace[];
  before(async () => {
    places = offeredPlaces(await corpusSnapshot(directory));
  });

  it('leave them as right as they were, and change what they say and nothing else', async () => {
    const snapshot = await corpusSnapshot(directory);
    const random = new Random(SEED);
    for (const [sort, count] of Object.entries(COUNTS)) {
      const possible = places.filter((one) => one.sort === sort && one.offer.disabledReason === undefined);
      for (let round = 0; round < count; round++) {
        const place = random.pick(possible);
        assert.equal(problemWith(place, snapshot), undefined, `${place.offer.title} in '${place.owner}'`);
      }
    }
  });

  it('extract and inline back so that every file is what it was', async () => {
    const snapshot = await corpusSnapshot(directory);
    const random = new Random(SEED);
    const possible = places.filter(({ sort }) => sort === 'Extract');
    const trips = Array.from({ length: 12 }, () => extractAndBack(random.pick(possible), snapshot));
    assert.deepEqual(
      trips.filter((trip) => trip !== undefined),
      [],
    );
  });
});
