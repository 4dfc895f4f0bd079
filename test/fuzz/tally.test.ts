import assert from 'node:assert/strict';
import { compare } from './comparison';
import type { FuzzCase } from './fuzz-case';
import type { Judgement } from './referee';
import { Tally } from './tally';

const fuzzCase: FuzzCase = { files: { 'root.json': '' }, root: 'root.json', history: [] };

function judgement(crash: string | null): Judgement {
  const reference = { error: null, crash };
  const ours = { report: undefined, errors: [], thrown: undefined };
  return { reference, ours, comparison: compare(reference, ours), dependsOnHashOrder: false };
}

function tallyOf(accepted: number, crashed: number): Tally {
  const tally = new Tally();
  for (let index = 0; index < accepted; index++) tally.add(fuzzCase, judgement(null));
  for (let index = 0; index < crashed; index++) tally.add(fuzzCase, judgement('KeyError: x'));
  return tally;
}

describe('the figures of the fuzzer', () => {
  it('are shares of the cases that were judged', () => {
    const tally = tallyOf(9, 1);
    assert.equal(tally.judged, 9);
    assert.ok(tally.summary().includes('verdict   9 of 9 (100.00 %)'), tally.summary().join('\n'));
    assert.deepEqual(tally.warnings(), []);
  });

  it('are no percentages of nothing', () => {
    for (const tally of [tallyOf(0, 0), tallyOf(0, 3)]) {
      const text = tally.summary().join('\n');
      assert.match(text, /^verdict {3}none$/m);
      assert.doesNotMatch(text, /%/);
      assert.equal(tally.judged, 0);
      assert.match(tally.warnings().join(), /^no case was judged/);
    }
  });

  it('come with a warning if the reference crashed on many cases', () => {
    assert.deepEqual(tallyOf(8, 2).warnings(), []);
    assert.match(tallyOf(7, 3).warnings().join(), /^WARNING: .* crashed on 3 of 10 \(30\.00 %\)/);
  });
});
