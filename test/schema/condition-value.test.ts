import assert from 'node:assert/strict';
import { conditionValue } from '../../server/src/schema/condition-value';
import { NEWEST_VERSION, releaseOf } from '../../server/src/releases/release';
import { preprocessorValue } from '../../server/src/schema/preprocessor-value';
import { modulesOf, schemaOf } from '../harness/memory-schema';

function valueOf(condition: string, symbols: readonly string[], version: '5.2' | typeof NEWEST_VERSION) {
  const text = `{ 'struct': 'S', 'data': {}, 'if': ${condition} }`;
  const schema = schemaOf('root.json', modulesOf([{ name: 'root.json', text }], releaseOf(version)));
  const found = schema.lookup('S')?.definition.condition;
  assert.ok(found);
  return conditionValue(found, new Set(symbols));
}

describe('the value of a condition', () => {
  const trees: [condition: string, symbols: string[], value: boolean][] = [
    ["'A'", ['A'], true],
    ["'A'", ['B'], false],
    ["{ 'not': 'A' }", [], true],
    ["{ 'all': [ 'A', 'B' ] }", ['A'], false],
    ["{ 'all': [ 'A', 'B' ] }", ['A', 'B'], true],
    ["{ 'any': [ 'A', 'B' ] }", ['B'], true],
    ["{ 'any': [ 'A', { 'not': { 'all': [ 'A', 'B' ] } } ] }", [], true],
  ];
  for (const [condition, symbols, value] of trees) {
    it(`is ${value} for ${condition} where ${symbols.join(', ') || 'nothing'} is defined`, () => {
      assert.equal(valueOf(condition, symbols, NEWEST_VERSION), value);
    });
  }

  it('needs all of a list of texts, as of old', () => {
    assert.equal(valueOf("[ 'defined(A)', 'defined(B)' ]", ['A'], '5.2'), false);
    assert.equal(valueOf("[ 'defined(A)', 'defined(B)' ]", ['A', 'B'], '5.2'), true);
  });

  it('is known where what is not known does not matter', () => {
    assert.equal(valueOf("[ 'A > 1', 'defined(B)' ]", [], '5.2'), false);
    assert.equal(valueOf("[ 'A > 1', 'defined(B)' ]", ['B'], '5.2'), undefined);
  });
});

describe('the value of text for the preprocessor', () => {
  const texts: [text: string, value: boolean | undefined][] = [
    ['defined(A)', true],
    ['defined A', true],
    ['defined ( B )', false],
    ['!defined(A)', false],
    ['! ( defined(A) && defined(B) )', true],
    ['defined(B) || defined(A) && !defined(B)', true],
    ['defined(A) || defined(A) && defined(B)', true],
    ['A', true],
    ['B', false],
    ['1', true],
    ['0', false],
    ['', undefined],
    ['defined', undefined],
    ['defined(', undefined],
    ['defined(A', undefined],
    ['defined(A) defined(B)', undefined],
    ['defined(A) ||', undefined],
    ['A == 1', undefined],
    [')', undefined],
    ['!'.repeat(50) + 'A', true],
    ['('.repeat(100_000), undefined],
  ];
  for (const [text, value] of texts) {
    it(`is ${value} for ${text.slice(0, 60)}`, () => {
      assert.equal(preprocessorValue(text, new Set(['A'])), value);
    });
  }
});
