import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../server/src/text/line-index';
import type { TextChange } from '../../server/src/text/text-change';
import { applyChange } from '../harness/apply-change';

const texts = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'bc', '\u2028', '😀'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const fraction = fc.integer({ min: 0, max: 999 }).map((value) => value / 1000);
const edits = fc.record({ at: fraction, removed: fc.integer({ min: 0, max: 6 }), inserted: texts });

function changeOf(
  text: string,
  { at, removed, inserted }: { at: number; removed: number; inserted: string },
): TextChange {
  const start = Math.floor(at * (text.length + 1));
  return { start, end: Math.min(start + removed, text.length), text: inserted };
}

describe('line index', () => {
  it('takes LF, CR LF and a lone CR for line ends', () => {
    const index = LineIndex.of('a\nb\r\nc\rd\n\re');
    const starts = Array.from({ length: index.lineCount }, (_, line) => index.lineStart(line));
    assert.deepEqual(starts, [0, 2, 5, 7, 9, 10]);
  });

  it('knows the lines of an empty text and of one that ends in a line end', () => {
    assert.equal(LineIndex.of('').lineCount, 1);
    assert.deepEqual(LineIndex.of('').position(5), { line: 0, character: 0 });
    assert.equal(LineIndex.of('a\n').lineCount, 2);
    assert.deepEqual(LineIndex.of('a\n').position(2), { line: 1, character: 0 });
  });

  it('knows lines however short they are', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const index = LineIndex.of(end.repeat(1000));
      assert.equal(index.lineCount, 1001);
      assert.equal(index.lineStart(777), 777 * end.length);
    }
  });

  it('counts characters as UTF-16 does', () => {
    const text = 'a\n😀b';
    assert.deepEqual(LineIndex.of(text).position(4), { line: 1, character: 2 });
    assert.equal(LineIndex.of(text).offset({ line: 1, character: 2 }, text), 4);
  });

  it('takes a position behind its line for the end of the line', () => {
    const text = 'ab\r\ncd';
    const index = LineIndex.of(text);
    assert.equal(index.offset({ line: 0, character: 99 }, text), 2);
    assert.equal(index.offset({ line: 1, character: 99 }, text), 6);
    assert.equal(index.offset({ line: 99, character: 0 }, text), 6);
    assert.equal(index.offset({ line: -1, character: 3 }, text), 0);
    assert.equal(index.offset({ line: 1, character: -3 }, text), 4);
  });

  it('takes an offset outside of the text for its nearest end', () => {
    const index = LineIndex.of('ab\ncd');
    assert.deepEqual(index.position(-4), { line: 0, character: 0 });
    assert.deepEqual(index.position(40), { line: 1, character: 2 });
  });

  it('leads from offsets to positions and back', () => {
    const property = fc.property(texts, (text) => {
      const index = LineIndex.of(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const position = index.position(offset);
        const back = index.offset(position, text);
        // Between CR and LF there is no position of its own.
        const isInsideLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
        assert.equal(back, isInsideLineEnd ? offset - 1 : offset);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('is after any edits what it is when it is made anew', () => {
    const property = fc.property(texts, fc.array(edits, { maxLength: 6 }), (first, list) => {
      let text = first;
      let index = LineIndex.of(text);
      for (const edit of list) {
        const change = changeOf(text, edit);
        text = applyChange(text, change);
        index = index.update(text, change);
        assert.deepEqual(index, LineIndex.of(text));
      }
    });
    fc.assert(property, { numRuns: 5000 });
  });
});
