import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LayeredList } from '../../server/src/schema/layered-list';

describe('a layered list', () => {
  it('is what an array would be, whatever is replaced', () => {
    const replacements = fc.array(fc.tuple(fc.nat(99), fc.integer()), { maxLength: 200 });
    fc.assert(
      fc.property(replacements, (all) => {
        let list = LayeredList.of(Array.from({ length: 100 }, () => 0));
        let array: readonly number[] = list.all;
        for (const [index, element] of all) {
          list = list.with(index, element);
          array = array.with(index, element);
          assert.equal(list.at(index), element);
        }
        assert.deepEqual(list.all, array);
        assert.deepEqual(
          array.map((_, index) => list.at(index)),
          array,
        );
      }),
    );
  });

  it('leaves the list that it was made from as it was', () => {
    const before = LayeredList.of(['a', 'b']);
    const after = before.with(1, 'c');
    assert.deepEqual(
      [before.all, after.all],
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    );
  });
});
