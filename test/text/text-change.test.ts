import assert from 'node:assert/strict';
import { ownCopy } from '../../server/src/text/own-copy';
import { growth } from '../../server/src/text/text-change';
import { shiftRange } from '../../server/src/text/text-range';

describe('text change', () => {
  it('grows or shrinks the text', () => {
    assert.equal(growth({ start: 1, end: 3, text: 'xyz' }), 1);
    assert.equal(growth({ start: 1, end: 3, text: '' }), -2);
  });
});

describe('text range', () => {
  it('moves as a whole', () => assert.deepEqual(shiftRange({ start: 1, end: 3 }, 4), { start: 5, end: 7 }));
});

describe('own copy', () => {
  it('is the same text', () => {
    for (const text of ['', 'short', 'exactly twelve', 'x'.repeat(100)]) assert.equal(ownCopy(text), text);
  });
});
