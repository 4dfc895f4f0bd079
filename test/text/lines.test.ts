import assert from 'node:assert/strict';
import { lineAround, lineEndIn, startOfLine } from '../../server/src/text/lines';

describe('lines of a text', () => {
  const text = '\na\r\nb\rc';

  it('start behind whatever ends the line in front, also where the text begins with an empty one', () => {
    const starts = Array.from({ length: text.length + 1 }, (_, offset) => startOfLine(text, offset));
    assert.deepEqual(starts, [0, 1, 1, 3, 4, 4, 6, 6]);
  });

  it('reach as far as what ends them', () => {
    assert.deepEqual(lineAround(text, 0), { start: 0, end: 0 });
    assert.deepEqual(lineAround(text, 1), { start: 1, end: 2 });
    assert.deepEqual(lineAround(text, text.length), { start: 6, end: 7 });
  });

  it('end by CR LF where the text has such, else by LF', () => {
    assert.deepEqual([lineEndIn(text), lineEndIn('a\nb'), lineEndIn('')], ['\r\n', '\n', '\n']);
  });
});
