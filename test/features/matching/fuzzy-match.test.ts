import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fitsWithSwap,
  fuzzyName,
  fuzzyQuality,
  fuzzyQuery,
} from '../../../server/src/features/matching/fuzzy-match';

/** Of few letters, so that they meet. */
const word = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength });

describe('a query of which two letters are swapped', () => {
  it('fits what one of the possible swaps has it fit', () => {
    fc.assert(
      fc.property(word(6), word(9), fc.nat(6), (typed, name, count) => {
        const swapped = Array.from({ length: Math.min(count, Math.max(typed.length - 1, 0)) }, (_, index) => {
          return (
            typed.slice(0, index) + typed.charAt(index + 1) + typed.charAt(index) + typed.slice(index + 2)
          );
        });
        const candidate = fuzzyName(name);
        const fits = swapped.some((query) => fuzzyQuality(fuzzyQuery(query), candidate) !== undefined);
        assert.equal(fitsWithSwap(fuzzyQuery(typed), candidate, count), fits);
      }),
      { numRuns: 1000 },
    );
  });
});
