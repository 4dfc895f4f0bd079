import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrayDraft, type JsonDraft, objectDraft } from '../../server/src/text/json-draft';
import { layOutJson } from '../../server/src/text/json-layout';
import { valueOfDraft } from '../harness/json-values';

const plain = (draft: JsonDraft, width = 30) => layOutJson(draft, { width, comments: false });
const commented = (draft: JsonDraft, width = 30) => layOutJson(draft, { width, comments: true });

describe('the layout of JSON', () => {
  it('keeps in one line what fits into one', () => {
    assert.deepEqual(plain(null), ['null']);
    assert.deepEqual(plain('a "b"'), ['"a \\"b\\""']);
    assert.deepEqual(plain(arrayDraft([])), ['[]']);
    assert.deepEqual(plain(objectDraft({})), ['{}']);
    assert.deepEqual(plain(objectDraft({ a: 1, b: arrayDraft([true, 'x']) })), [
      '{ "a": 1, "b": [ true, "x" ] }',
    ]);
  });

  it('breaks what does not', () => {
    const draft = objectDraft({
      name: 'a long text',
      list: arrayDraft(['one', 'two']),
      empty: objectDraft({}),
    });
    assert.deepEqual(plain(draft), [
      '{',
      '  "name": "a long text",',
      '  "list": [ "one", "two" ],',
      '  "empty": {}',
      '}',
    ]);
    assert.deepEqual(plain(arrayDraft(['a long text', 'and another one'])), [
      '[',
      '  "a long text",',
      '  "and another one"',
      ']',
    ]);
  });

  it('writes comments only where they are wanted', () => {
    const draft: JsonDraft = {
      kind: 'array',
      elements: [
        { value: 1, note: 'the first' },
        { value: objectDraft({ a: 2 }), heading: 'the second' },
      ],
    };
    assert.deepEqual(plain(draft), ['[ 1, { "a": 2 } ]']);
    assert.deepEqual(commented(draft), ['[', '  1, // the first', '  // the second', '  { "a": 2 }', ']']);
  });

  it('puts a note on something long behind where that begins', () => {
    const long = arrayDraft(['a long text', 'and another one']);
    const draft: JsonDraft = { kind: 'object', members: [{ key: 'a', value: long, note: 'long' }] };
    assert.deepEqual(commented(draft), [
      '{',
      '  "a": [ // long',
      '    "a long text",',
      '    "and another one"',
      '  ]',
      '}',
    ]);
  });

  it('says the same at any width, and keeps to it where that can be done', () => {
    const drafts = fc.letrec<{ draft: JsonDraft }>((tie) => ({
      draft: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<JsonDraft>(null, true, 12, '', 'text', 'a "longer" text'),
        fc.array(tie('draft'), { maxLength: 5 }).map(arrayDraft),
        fc.dictionary(fc.constantFrom('a', 'key', 'longer-key'), tie('draft')).map(objectDraft),
      ),
    })).draft;
    fc.assert(
      fc.property(drafts, fc.integer({ min: 0, max: 60 }), (draft, width) => {
        const lines = plain(draft, width);
        assert.deepEqual(JSON.parse(lines.join('\n')), valueOfDraft(draft));
        for (const line of lines) {
          const isFlat = /[[{] /.test(line);
          assert.ok(!isFlat || line.replace(/,$/, '').length <= width, line);
        }
      }),
    );
  });
});
