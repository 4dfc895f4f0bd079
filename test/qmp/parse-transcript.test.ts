import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentOf, type JsonString } from '../../server/src/qmp/json-nodes';
import { parseTranscript, readMessages } from '../../server/src/qmp/parse-transcript';
import type { Message } from '../../server/src/qmp/transcript';
import { nodesIn, valueOf } from '../harness/json-values';
import { trimmedLinesOf } from '../harness/markup-lines';

function messagesIn(text: string): readonly Message[] {
  return parseTranscript(trimmedLinesOf(text)).messages;
}

/** What is wrong with a text: `code 'where' -> correction`. */
function errorsIn(text: string): string[] {
  return messagesIn(text)
    .flatMap(({ errors }) => errors)
    .map(({ code, start, end, correction }) => {
      return `${code} '${text.slice(start, end)}'${correction ? ` -> '${correction.text}'` : ''}`;
    });
}

function valuesIn(text: string): unknown[] {
  return messagesIn(text).map(({ value }) => value && valueOf(value));
}

/** The text with what the errors propose. */
function corrected(text: string): string {
  const corrections = messagesIn(text)
    .flatMap(({ errors }) => errors.flatMap(({ correction }) => correction ?? []))
    .sort((a, b) => b.start - a.start);
  return corrections.reduce((now, { start, end, text: words }) => {
    return now.slice(0, start) + words + now.slice(end);
  }, text);
}

describe('messages of an example', () => {
  it('end where the next one begins, if a bracket is missing', () => {
    for (const [text, error] of [
      ['{ "execute": "lift"\n{ "return": {} }', `missing-bracket '"lift"' -> ' }'`],
      ['{ "execute": "lift", "arguments": { "a": 1\n{ "return": {} }', `missing-bracket '1' -> ' } }'`],
    ] as const) {
      assert.deepEqual(errorsIn(text), [error], text);
      assert.deepEqual(valuesIn(text)[1], { return: {} }, text);
    }
    const whole = '{ "return": [\n{ "a": 1,\n"b":\n{ "c": 1 }\n},\n{ "a": 2 }\n] }';
    assert.deepEqual(errorsIn(whole), []);
    assert.equal(valuesIn(whole).length, 1);
  });

  it('begin with a mark, and go over as many lines as their brackets', () => {
    const text = `
-> { "execute": "lift",
     "arguments": { "height": 3,

                    "to": "roof" } }
<- { "return": {} }`;
    const messages = messagesIn(text);
    assert.deepEqual(
      messages.map(({ direction }) => direction),
      ['to-server', 'from-server'],
    );
    assert.deepEqual(valuesIn(text), [
      { execute: 'lift', arguments: { height: 3, to: 'roof' } },
      { return: {} },
    ]);
    assert.equal(text.slice(messages[1]?.start, messages[1]?.end), '<- { "return": {} }');
  });

  it('may have no mark, or one on a line of its own', () => {
    assert.deepEqual(valuesIn('{ "event": "UP" }\n{ "event": "DOWN" }'), [
      { event: 'UP' },
      { event: 'DOWN' },
    ]);
    assert.deepEqual(valuesIn('<-\n  { "return": 1 }'), [{ return: 1 }]);
    assert.deepEqual(valuesIn('->{"execute":"a"}\n<-{"return":{}}'), [{ execute: 'a' }, { return: {} }]);
  });

  it('stand between text', () => {
    const text = `
1. Lift it: [0, 10) metres

-> { "execute": "lift" }

2. Or let it be, "like" this: that's all
<- { "return": {} }
The end.`;
    assert.deepEqual(valuesIn(text), [{ execute: 'lift' }, { return: {} }]);
    assert.deepEqual(errorsIn(text), []);
    assert.deepEqual(valuesIn('-> what the client says'), [undefined]);
  });

  it('may stand below a text behind their mark, whatever brackets that has', () => {
    const text = '-> lift it [ up\n   { "execute": "lift" }\n   and so on';
    assert.deepEqual(valuesIn(text), [{ execute: 'lift' }]);
    assert.deepEqual(errorsIn(text), []);
  });

  it('may begin behind others in a stream, and go on below the beginning of the line', () => {
    const lines = trimmedLinesOf('{ "return": {} } { "return": [\n  1,\n  true\n] }');
    const values = [...readMessages(lines)].map(({ value }) => value && valueOf(value));
    assert.deepEqual(values, [{ return: {} }, { return: [1, true] }]);
  });

  it('end before a text although a bracket is open', () => {
    const text = '-> { "execute": "lift"\n\n2. Or let it be\n<- { "return": {} }';
    assert.deepEqual(valuesIn(text), [{ execute: 'lift' }, { return: {} }]);
    assert.deepEqual(errorsIn(text), [`missing-bracket '"lift"' -> ' }'`]);
  });

  it('leave out what they like', () => {
    for (const text of [
      '<- { "return": [ { "a": 1 }, ... ] }',
      '<- { "return": [ { "a": 1 },\n  ...\n ] }',
      '<- { "return": [ { "a": 1 }, {...more...} ] }',
      '<- { "return": [ { "a": 1 }, [ ... many more, of course ... ] ] }',
      '<- { "return": { "a": 1, ..., "b": 2 } }',
      '<- { "return": { "a": 1, … } }',
      '<- { "return": { ... "b": 2 } }',
      '<- { "return": ... }',
      "<- ... what the server says, that's it ...",
      '-> ...',
    ]) {
      assert.deepEqual(errorsIn(text), [], text);
      const nodes = messagesIn(text).flatMap(({ value }) => (value ? nodesIn(value) : []));
      assert.ok(
        nodes.some((node) => node.kind === 'elision' || ('isPartial' in node && node.isPartial)),
        text,
      );
    }
  });

  it('may have strings in single quotes', () => {
    assert.deepEqual(valuesIn(`-> {'execute': "it's", 'id': 'a"b'}`), [{ execute: "it's", id: 'a"b' }]);
    assert.deepEqual(errorsIn(`-> {'execute': "it's", 'id': 'a"b'}`), []);
  });

  it('tell the range of a text between its quotes', () => {
    const text = '-> { "execute": "lift" }';
    const [, key, value] = nodesIn(messagesIn(text)[0]!.value!);
    assert.ok(key?.kind === 'string' && value?.kind === 'string');
    const textOf = (node: JsonString): string => text.slice(contentOf(node).start, contentOf(node).end);
    assert.equal(textOf(key), 'execute');
    assert.equal(textOf(value), 'lift');
    assert.equal(text.slice(value.start, value.end), '"lift"');
  });
});

describe('mistakes in the JSON of an example', () => {
  const cases: readonly [text: string, errors: readonly string[], value?: unknown][] = [
    ['{ "a": 1\n  "b": 2 }', [`missing-comma '1' -> ','`], { a: 1, b: 2 }],
    ['{ "a": [ 1 2 ] }', [`missing-comma '1' -> ','`], { a: [1, 2] }],
    ['{ "a": { } "b": [ ] }', [`missing-comma '}' -> ','`], { a: {}, b: [] }],
    ['{ "a": 1, }', [`trailing-comma ',' -> ''`], { a: 1 }],
    ['{ "a": [ 1, 2, ] }', [`trailing-comma ',' -> ''`], { a: [1, 2] }],
    ['{ "a": [ 1,, 2 ] }', [`extra-comma ',' -> ''`], { a: [1, 2] }],
    ['{ , "a": 1 }', [`extra-comma ',' -> ''`], { a: 1 }],
    ['{ "a" 1 }', [`missing-colon '"a"' -> ':'`], { a: 1 }],
    ['{ "a" }', [`missing-colon '"a"'`], { a: '...' }],
    ['{ "a": , "b": 1 }', [`missing-value ':'`], { a: '...', b: 1 }],
    ['{ "a": }', [`missing-value ':'`], { a: '...' }],
    ['{ : 1 }', [`missing-key ':'`], { '': 1 }],
    ['{ 12, "a": 1 }', [`missing-key '12'`], { a: 1 }],
    ['{ a: 1 }', [`unquoted-key 'a' -> '"a"'`], { a: 1 }],
    ['{ "a": { "b": 1 }', [`missing-bracket '}' -> ' }'`], { a: { b: 1 } }],
    ['{ "a": [ { "b": [ 1', [`missing-bracket '1' -> ' ] } ] }'`], { a: [{ b: [1] }] }],
    ['{ "a": [ { "b": 1 }, ... }', [`missing-bracket '...' -> ' ]'`], { a: [{ b: 1 }] }],
    ['{ "a": [ { "b": 1, { "b": 2 } ] }', [`missing-bracket '1' -> ' }'`], { a: [{ b: 1 }, { b: 2 }] }],
    ['{ "a": [ 1, "b": 2 }', [`missing-bracket '1' -> ' ]'`], { a: [1], b: 2 }],
    [
      '{ "a": [ "b": 1, "c": 2 }, { } ] }',
      [`missing-opening-bracket '"b"' -> '{ '`],
      { a: [{ b: 1, c: 2 }, {}] },
    ],
    ['{ "a": [ 1, 2 } }', [`wrong-bracket '}' -> ']'`], { a: [1, 2] }],
    ['{ "a": { "b": 1 ] }', [`wrong-bracket ']' -> '}'`], { a: { b: 1 } }],
    ['{ "a": 1 },\n "b": { "c": 2 } }', [`early-bracket '}' -> ''`], { a: 1, b: { c: 2 } }],
    ['{ "a": 1 }\n "b": { "c": 2 } }', [`early-bracket '}' -> ','`], { a: 1, b: { c: 2 } }],
    ['{ "a": { "b": 1 } }, "c": 2 } }', [`early-bracket '} }' -> ''`], { a: { b: 1, c: 2 } }],
    ['{ "a": [ { "b": 1 } ] }, { "b": 2 } ] }', [`early-bracket '] }' -> ''`], { a: [{ b: 1 }, { b: 2 }] }],
    ['{ "a": 1 } }', [`extra-bracket '}' -> ''`], { a: 1 }],
    [`{ "a": 1 }'`, [`text-after-message ''' -> ''`], { a: 1 }],
    ['{ "a": 1, "a": 2 }', [`duplicate-key '"a"'`], { a: 2 }],
    ['{ "a": "b }\n', [`unterminated-string '"b'`], { a: 'b' }],
    [
      '{ "a: 1,\n "b": 2 }',
      [`unterminated-string '"a: 1'`, `missing-colon '"a: 1'`],
      { 'a: 1': '...', b: 2 },
    ],
    ['{ "a": "\\q\\u12" }', [`bad-escape '\\q'`, `bad-escape '\\u'`], { a: '\\q\\u12' }],
    ['{ "a": "b\tc" }', [`control-character '\t'`], { a: 'b\tc' }],
    [
      '{ "a": 010, "b": 0x1F, "c": +1, "d": 1. }',
      ['010', '0x1F', '+1', '1.'].map((n) => `bad-number '${n}'`),
    ],
    ['{ "a": True, "b": <size> }', [`unknown-word 'True'`, `unknown-word '<size>'`], { a: '...', b: '...' }],
    ['{ "a": 1, // why\n "b": 2 }', [`comment '// why'`], { a: 1, b: 2 }],
    ['{ "a": /* one */ 1 }', [`comment '/* one */'`], { a: 1 }],
  ];
  for (const [text, errors, value] of cases) {
    it(`are named in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(errorsIn(`-> ${text}`), errors);
      if (value !== undefined) assert.deepEqual(valuesIn(`-> ${text}`), [value]);
    });
  }

  it('are gone once corrected, where a correction is proposed for all of them', () => {
    for (const [text, errors] of cases) {
      if (errors.every((error) => error.includes(' -> ')))
        assert.deepEqual(errorsIn(corrected(`-> ${text}`)), [], text);
    }
  });

  it('are told of brackets with the bracket that is open', () => {
    const text = '-> { "a": [ 1 }';
    const [error] = messagesIn(text)[0]!.errors;
    assert.equal(text.slice(error?.related?.start, error?.related?.end), '[');
  });

  it('are not followed by others on the line that they spoil', () => {
    assert.deepEqual(errorsIn('-> { "a" "b" "c", 1, 2, { } }\n'), [
      `missing-colon '"a"' -> ':'`,
      `missing-colon '"c"'`,
    ]);
  });

  it('include brackets that nest too deep, once', () => {
    const errors = errorsIn(`-> ${'['.repeat(10_000)}`);
    assert.deepEqual(errors, [`nesting-too-deep '['`]);
  });
});

describe('the parser of examples', () => {
  const json = fc.jsonValue({ maxDepth: 5 });

  it('reads what is right as JSON.parse does, on one line and on many', () => {
    const property = fc.property(json, fc.boolean(), (value, isPretty) => {
      const written = JSON.stringify({ return: value }, undefined, isPretty ? 2 : undefined);
      const text = `<- ${written}`;
      assert.deepEqual(errorsIn(text), []);
      assert.deepEqual(valuesIn(text), [JSON.parse(written)]);
    });
    fc.assert(property, { numRuns: 500 });
  });

  const piece = fc.constantFrom(
    ...'{}[],:'.split(''),
    ...[
      '"a"',
      "'",
      '"',
      '-> ',
      '<- ',
      '\n',
      ' ',
      '...',
      '…',
      '1',
      '-',
      'true',
      'x',
      '\\',
      '"b":',
      '{ "c": ',
      '//',
      '#',
      '\t',
    ],
  );

  it('never fails, and keeps all ranges inside the text and inside each other, in order', () => {
    const property = fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = `-> ${pieces.join('')}`;
      let end = 0;
      for (const message of messagesIn(text)) {
        assert.ok(end <= message.start && message.start <= message.end && message.end <= text.length);
        end = message.end;
        for (const error of message.errors)
          assert.ok(message.start <= error.start && error.start <= error.end && error.end <= message.end);
        for (const node of message.value ? nodesIn(message.value) : []) {
          assert.ok(message.start <= node.start && node.start <= node.end && node.end <= message.end);
          if (node.kind === 'object' || node.kind === 'array') {
            for (const inner of nodesIn(node)) assert.ok(node.start <= inner.start && inner.end <= node.end);
          }
        }
      }
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('copes with long texts of a kind', () => {
    for (const one of [
      '{',
      '}',
      '[',
      ',',
      ':',
      '"',
      "'",
      '...',
      '{ } , "a": ',
      '{"a":[',
      '] }',
      '\\',
      '"a" ',
      '-> {\n',
      '/*',
      '1 ',
    ]) {
      for (const mark of ['-> ', '-> { ', '-> { "a": [']) messagesIn(mark + one.repeat(2_000));
    }
  });
});
