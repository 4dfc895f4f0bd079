import assert from 'node:assert/strict';
import { compare, type Comparison } from './comparison';

const rejected = "case-1/root.json: In struct 'A':\ncase-1/root.json:3: member 'x' uses unknown type 'Y'";

const judge = (theirs: string | null, ours: string | undefined): Comparison => {
  const errors = ours === undefined ? [] : (['unknown-type'] as const);
  return compare({ error: theirs, crash: null }, { report: ours, errors, thrown: undefined });
};

describe('compare', () => {
  it('finds no difference where there is none', () => {
    assert.deepEqual(judge(null, undefined).outcome, 'accepted');
    const { outcome, verdict, message, line, signature } = judge(rejected, rejected);
    assert.deepEqual([outcome, verdict, message, line, signature], ['rejected', true, true, true, '']);
  });

  it('tells verdict, message and line apart', () => {
    assert.match(judge(null, rejected).signature, /^verdict: reference: accepted ==> we: FILE: In struct X/);
    const line = judge(rejected, rejected.replace(':3:', ':4:'));
    assert.deepEqual([line.verdict, line.message, line.line], [true, true, false]);
    const message = judge(rejected, rejected.replace("type 'Y'", "type 'Z'"));
    assert.deepEqual([message.verdict, message.message, message.line], [true, false, true]);
    const column = judge(rejected, rejected.replace(':3:', ':3:1:'));
    assert.deepEqual([column.message, column.line], [true, false]);
  });

  it('calls two disagreements of one sort the same', () => {
    const [one, other] = ['A', 'B'].map((name) => judge(null, rejected.replaceAll("'A'", `'${name}'`)));
    assert.equal(one?.signature, other?.signature);
  });

  it('allows anything but a crash where the reference crashes', () => {
    const crash = { error: null, crash: 'KeyError' };
    const ours = { report: undefined, errors: [], thrown: undefined };
    assert.equal(compare(crash, ours).signature, '');
    assert.match(compare(crash, { ...ours, thrown: 'TypeError: x' }).signature, /^WE CRASHED/);
  });

  it('wants a report exactly where there are errors', () => {
    const { verdict } = compare(
      { error: null, crash: null },
      { report: undefined, errors: ['unknown-type'], thrown: undefined },
    );
    assert.equal(verdict, false);
  });
});
