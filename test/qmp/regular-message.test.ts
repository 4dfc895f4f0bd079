import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLineByLine, parseTranscript } from '../../server/src/qmp/parse-transcript';
import { readRegularMessage } from '../../server/src/qmp/regular-message';
import { applyChange } from '../harness/apply-change';
import { describeWithCorpus, readSchemas } from '../harness/corpus';
import { trimmedLinesOf } from '../harness/markup-lines';
import { changeOf, edits } from '../harness/random-edits';

/** Reads a text in both ways. */
function compare(text: string): void {
  const lines = trimmedLinesOf(text);
  assert.deepEqual(parseTranscript(lines), parseLineByLine(lines), text);
}

function isRegular(text: string): boolean {
  return readRegularMessage(trimmedLinesOf(text), 0) !== undefined;
}

const WORDS = [
  ...['-> ', '<- ', '->', '\n-> ', '\n<- ', '\n', '\n  ', '\n\n', ' ', '\t', '\u00a0'],
  ...['{', '}', '[', ']', '{ ', ' }', ',', ', ', ':', ': ', '"a"', '"b"', '"a": ', '"a": 1', '{}', '[]'],
  ...['1', '-1', '0', '01', '1.5', '1e3', '1.', '-', 'true', 'false', 'null', 'nul', 'trueish', 'a'],
  ...[
    '...',
    '\u2026',
    '"a\\n"',
    '"a\\q"',
    '"',
    "'",
    "'a'",
    '#',
    '//',
    '<value>',
    'The end',
    '"\u00e4"',
    '\u00e4',
  ],
];

const texts = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 24 })
  .map((words) => `-> { "a": ${words.join('')}`);

describe('messages of the usual layout', () => {
  it('are read as the parser reads them', () => {
    for (const text of [
      '-> { "execute": "lift" }',
      '<- {"return":[{"a":-1.5e3,"b":[true,false,null]},{}]}',
      '-> { "execute": "lift",\n     "arguments": { "to": "roof",\n\n  "height": 3 } }\n<- { "return": {} }',
      '<- { "return": [\n{ "a":\n{ "b": [] }\n}\n] }',
    ]) {
      assert.ok(isRegular(text), text);
      compare(text);
    }
  });

  it('are no others', () => {
    const deep = `-> { "a": ${'['.repeat(300)}${']'.repeat(300)} }`;
    const wide = `-> { ${Array.from({ length: 100 }, (_, index) => `"m${index}": 1`).join(', ')} }`;
    for (const text of [
      '{ "a": 1 }',
      '-> [ 1 ]',
      '->',
      '-> { "a": 1',
      '-> { "a": 1, }',
      '-> { "a": 1 "b": 2 }',
      '-> { "a": 1, "a": 2 }',
      '-> { "a": ... }',
      '-> { "a": "\\n" }',
      '-> { "a": nul }',
      '-> { "a": 01 }',
      "-> { 'a': 1 }",
      '-> { "a": 1 } }',
      '-> { "a": 1 }\n   }',
      '-> { "a": 1 }\n , "b": 1 }',
      '-> { "a": 1 } { "b": 1 }',
      '-> { "a":\ntrue }',
      '-> { "a":\n-> { "b": 1 }',
      deep,
      wide,
    ]) {
      assert.ok(!isRegular(text), text);
      compare(text);
    }
  });

  it('are told from all others, whatever these are', () => {
    fc.assert(fc.property(texts, compare), { numRuns: 3000 });
  });
});

describeWithCorpus('the messages in the schemas of QEMU 10.2.2', '10.2.2', (directory) => {
  const documentation = readSchemas(directory).map(({ text }) => text.replaceAll(/^# {0,5}/gm, ''));

  it('are nearly all of the usual layout', () => {
    const all = documentation.flatMap((text) => text.split(/\n(?=->|<-)/).slice(1));
    const regular = all.filter((text) => isRegular(text.split('\n\n')[0] ?? ''));
    assert.ok(regular.length / all.length >= 0.9, `${regular.length} of ${all.length} are`);
  });

  it('are read as the parser reads them, after every edit', () => {
    const pieces = documentation.flatMap((text) => text.split(/\n(?=->)/).slice(1));
    const property = fc.property(fc.constantFrom(...pieces), edits, (piece, edit) => {
      const text = piece.slice(0, 3000);
      compare(text);
      compare(applyChange(text, changeOf(text, edit)));
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
