import assert from 'node:assert/strict';
import { startOfLine } from '../../server/src/text/line-start';

describe('the start of a line', () => {
  it('is behind whatever ends the line in front, also at the start of the text', () => {
    const text = '\na\r\nb\rc';
    const starts = Array.from({ length: text.length + 1 }, (_, offset) => startOfLine(text, offset));
    assert.deepEqual(starts, [0, 1, 1, 3, 4, 4, 6, 6]);
  });
});
