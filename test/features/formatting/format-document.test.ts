import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDocument } from '../../../server/src/features/formatting/format-document';
import { NEWEST_RELEASE, type Release, releaseOf } from '../../../server/src/releases/release';
import { moduleOf } from '../../../server/src/schema/module';
import { buildSchema } from '../../../server/src/schema/schema';
import { shapeOf } from '../../../server/src/schema/shape';
import { parse } from '../../../server/src/syntax/parser';
import { applyChange } from '../../harness/apply-change';
import { describeWithCorpus, readSchemas } from '../../harness/corpus';

function format(text: string, release: Release = NEWEST_RELEASE): string {
  // From the last change to the first, so that offsets hold.
  return formatDocument(parse(text, release)).reduceRight(applyChange, text);
}

function itFormats(title: string, text: string, expected: string): void {
  it(title, () => {
    assert.equal(format(text), expected);
    assert.equal(format(expected), expected);
  });
}

function itKeeps(title: string, text: string): void {
  itFormats(title, text, text);
}

describe('formatting', () => {
  itFormats(
    'puts one space inside of braces, and behind colons and commas',
    "{'struct':'A','data':{ 'a' :'int' ,'b':  'str'}}\n",
    "{ 'struct': 'A', 'data': { 'a': 'int', 'b': 'str' } }\n",
  );

  itFormats(
    'aligns what follows with the first thing in a bracket',
    "{'struct': 'A',\n 'data': {'a': 'int',\n  'b': 'str'} }\n",
    "{ 'struct': 'A',\n  'data': { 'a': 'int',\n            'b': 'str' } }\n",
  );

  itKeeps(
    'leaves two or four columns behind a bracket that ends its line',
    `{ 'struct': 'A',
  'data': {
      'a': 'int',
      'b': 'str' } }
{ 'enum': 'E', 'data': [
  'one',
  'two'
] }
`,
  );

  itFormats(
    'puts a closing bracket below the line of the opening one',
    "{ 'struct': 'A',\n  'data': {\n      'a': 'int'\n       }\n }\n",
    "{ 'struct': 'A',\n  'data': {\n      'a': 'int'\n  }\n}\n",
  );

  itKeeps(
    'leaves tables alone',
    `{ 'struct': 'Table',
  'data': { 'name'   : 'str',
            '*longer': 'int',
            'x'      : 'bool' } }
{ 'enum': 'E', 'data': [ 'one',   'two',
                         'three', 'four' ] }
`,
  );

  itFormats(
    'moves what missed its column in a table',
    "{ 'struct': 'T',\n  'data': { 'a':     'str',\n            'b':      'int',\n            'c':     'bool' } }\n",
    "{ 'struct': 'T',\n  'data': { 'a':     'str',\n            'b':     'int',\n            'c':     'bool' } }\n",
  );

  itKeeps(
    'leaves it to the author whether brackets hug',
    "{ 'enum': 'E', 'data': ['a', 'b'] }\n{ 'enum': 'F', 'data': [ 'a' ] }\n",
  );

  itKeeps(
    'keeps comments',
    "{ 'enum': 'E',\n  # about a\n  'data': [ 'a',     # first\n            # about b\n            'b' ] }\n",
  );

  itKeeps(
    'does not touch documentation',
    "##\n# @A:\n#\n#   odd    text\n#\n##\n{ 'struct': 'A', 'data': {} }\n",
  );

  itKeeps('does not touch what has syntax errors', "{'struct': 'A', 'data': {'a' 'int'}}\n");

  itFormats(
    'keeps one blank line and the ends of lines',
    "{'enum': 'A', 'data': []}\r\n\r\n\r\n\r\n  # note  \r\n{'enum':\r\n 'B', 'data': []}",
    "{ 'enum': 'A', 'data': [] }\r\n\r\n# note\r\n{ 'enum':\r\n    'B', 'data': [] }\r\n",
  );

  it('changes white space alone, and nothing the second time, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        "{ 'struct': 'A', 'data': {",
        "'a': 'int'",
        ',',
        ' ',
        '   ',
        '\n',
        '\n  ',
        '\t',
        '}',
        '} }',
        '[',
        ']',
        "'b'",
      ],
      ...['# note', '##\n# @A:\n##\n', '\r\n', "{ 'enum': 'E', 'data': [", "'x' : ", 'true'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const once = format(text);
        assert.equal(once.replace(/\s/g, ''), text.replace(/\s/g, ''));
        assert.equal(format(once), once);
      }),
      { numRuns: 500 },
    );
  });

  for (const [folder, version] of [
    ['2.12.0', '2.12'],
    ['7.2.0', '7.2'],
    ['10.2.2', '10.2'],
  ] as const) {
    describeWithCorpus(`formatting the schemas of QEMU ${folder}`, folder, (directory) => {
      it('changes no meaning and no documentation, and nothing the second time', () => {
        const release = releaseOf(version);
        for (const { path, text } of [...readSchemas(directory), ...readSchemas(directory, 'qga')]) {
          const once = format(text, release);
          assert.equal(format(once, release), once, path);
          assert.deepEqual(meaningOf(once, release), meaningOf(text, release), path);
        }
      });
    });
  }
});

/** What a file defines, and its documentation as it is written. */
function meaningOf(text: string, release: Release): unknown {
  const tree = parse(text, release);
  const module = moduleOf('/root.json', tree);
  const schema = buildSchema(module, 'root.json', () => ({ kind: 'unreadable', reason: 'not asked for' }));
  const documentation = tree.entries.flatMap((entry, index) => {
    const start = tree.starts[index] ?? 0;
    return entry.kind === 'documentation' ? [text.slice(start, start + entry.length)] : [];
  });
  return [schema.definitions.map(({ definition }) => shapeOf(definition)), documentation];
}
