import assert from 'node:assert/strict';
import { median, percentile95, quantile } from './statistics';

describe('statistics', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('take the value that so many do not exceed', () => {
    assert.deepEqual([median(hundred), percentile95(hundred)], [50, 95]);
    assert.deepEqual([quantile(hundred, 0), quantile(hundred, 1)], [1, 100]);
  });

  it('leave the samples as they are', () => {
    const samples = [3, 1, 2];
    assert.equal(median(samples), 2);
    assert.deepEqual(samples, [3, 1, 2]);
  });

  it('have nothing to say of nothing', () => assert.ok(Number.isNaN(median([]))));
});
