import fc from 'fast-check';
import assert from 'node:assert/strict';
import { releaseOf } from '../../server/src/releases/release';
import { clashKey, cName } from '../../server/src/schema/c-name';

/** Made of what matters to identifiers: words that C reserves, their protection, foreign characters, digits. */
const name = fc
  .array(fc.constantFrom('q', '-', '_', '.', 'default', 'linux', '1', 'a', 'A', 'é'), { maxLength: 4 })
  .map((parts) => parts.join(''));

describe('the key by which names clash', () => {
  for (const release of [releaseOf('2.12'), releaseOf('11.1')]) {
    it(`is the same for two names just if their identifiers are, in ${release.version}`, () => {
      fc.assert(
        fc.property(name, name, (one, other) => {
          const isSameKey = clashKey(one, release) === clashKey(other, release);
          assert.equal(isSameKey, cName(one, release) === cName(other, release));
        }),
        { numRuns: 20_000 },
      );
    });
  }

  it('is the name itself for nearly every name', () => {
    assert.equal(clashKey('block-size', releaseOf('11.1')), 'block-size');
  });
});
