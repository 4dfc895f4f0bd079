import assert from 'node:assert/strict';
import { pythonBoolean, pythonList, pythonString } from '../../server/src/dump/python-literal';

describe('Python literal', () => {
  const strings: [text: string, literal: string][] = [
    ['A && B', "'A && B'"],
    ["it's", '"it\'s"'],
    ['say "hi"', '\'say "hi"\''],
    ['it\'s "hi"', "'it\\'s \"hi\"'"],
    ['a\\b\t\n\r', "'a\\\\b\\t\\n\\r'"],
    ['\u0001\u007f\u00a0\u00ad', "'\\x01\\x7f\\xa0\\xad'"],
    ['\u2028\u200b\u{e0001}', "'\\u2028\\u200b\\U000e0001'"],
    ['ü€日😀', "'ü€日😀'"],
  ];
  for (const [text, literal] of strings) {
    it(`is ${literal} for a string`, () => assert.equal(pythonString(text), literal));
  }

  it('is a truth value or a list', () => {
    assert.deepEqual([pythonBoolean(true), pythonBoolean(false)], ['True', 'False']);
    assert.equal(pythonList([pythonString('a'), '[]']), "['a', []]");
  });
});
