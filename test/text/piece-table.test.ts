import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PieceTable } from '../../server/src/text/piece-table';
import { applyChange } from '../harness/apply-change';
import { changeOf, edits } from '../harness/random-edits';

/** Long enough to be cut into pieces. */
const LONG = Array.from({ length: 2000 }, (_, line) => `# line ${line}\n`).join('');

/** Where a text is cut must not show. */
function assertReads(table: PieceTable, text: string, from: number, to: number): void {
  assert.equal(table.length, text.length);
  assert.equal(table.slice(from, to), text.slice(from, to));
  for (const index of [0, from, to - 1, to, text.length - 1, text.length])
    assert.ok(Object.is(table.charCodeAt(index), text.charCodeAt(index)), `the code at ${index}`);
}

describe('a piece table', () => {
  it('reads like the text that it stands for, whatever the edits', () => {
    const fractions = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3000));
    const steps = fc.array(fc.tuple(edits, fractions), { maxLength: 80 });
    const property = fc.property(fc.constantFrom('', 'short', LONG), steps, (first, list) => {
      let text = first;
      let table = PieceTable.of(first);
      for (const [edit, [at, length]] of list) {
        const change = changeOf(text, edit);
        text = applyChange(text, change);
        table = table.replace(change);
        const from = Math.floor(at * text.length);
        assertReads(table, text, from, Math.min(from + length, text.length));
      }
      assert.equal(table.toString(), text);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('stays what it was when an edit makes another one of it', () => {
    const table = PieceTable.of(LONG);
    const edited = table.replace({ start: 10_000, end: 12_000, text: 'new' });
    assert.equal(table.toString(), LONG);
    assert.equal(edited.toString(), `${LONG.slice(0, 10_000)}new${LONG.slice(12_000)}`);
  });

  it('takes typing in one place and all over the text', () => {
    let table = PieceTable.of(LONG);
    let text = LONG;
    for (let count = 0; count < 6000; count++) {
      const start = count < 5000 ? 10_000 + count : (count * 7919) % text.length;
      const change = { start, end: start, text: 'x' };
      text = applyChange(text, change);
      table = table.replace(change);
    }
    assert.equal(table.toString(), text);
  });
});
