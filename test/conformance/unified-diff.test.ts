import assert from 'node:assert/strict';
import { unifiedDiff } from './unified-diff';

describe('unifiedDiff', () => {
  it('has nothing to say of equal texts', () => assert.equal(unifiedDiff('a\nb\n', 'a\nb\n'), ''));

  it('shows what is gone, what is new, and two lines around', () => {
    const diff = unifiedDiff('1\n2\n3\n4\n5\n6\n7\n', '1\n2\n3\nfour\n5\n6\n7\n');
    assert.equal(diff, ' 2\n 3\n-4\n+four\n 5\n 6\n...\n');
  });

  it('shows that the last line does not end', () => {
    assert.equal(unifiedDiff('a\n', 'a'), '-a\n+a (no line end)\n');
  });

  it('is cut off', () => {
    const long = Array.from({ length: 60 }, (_, index) => `${index}\n`).join('');
    assert.match(unifiedDiff('', long), /\+39\n\.\.\. and 20 more lines\n$/);
  });
});
