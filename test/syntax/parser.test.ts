import assert from 'node:assert/strict';
import fc from 'fast-check';
import { releaseOf } from '../../server/src/releases/release';
import { parse } from '../../server/src/syntax/parser';
import { entryIndexAt, type SyntaxTree } from '../../server/src/syntax/syntax-tree';
import { describeWithCorpus, readSchemas } from '../harness/corpus';
import { checkTree } from '../harness/print-tree';
import { texts } from '../harness/random-edits';

describe('parse', () => {
  it('makes a tree of any text', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));
    fc.assert(
      fc.property(anything, (text) => checkTree(parse(text))),
      { numRuns: 2000 },
    );
  });

  it('makes a tree of any sequence of the characters that matter', () => {
    const single = Array.from("{}[]',:#\n\r \\@ta");
    const character = fc.constantFrom(...single, '##', "'a'", 'true', '\n##\n', "\n{ 'enum':");
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (parts) => checkTree(parse(parts.join('')))),
      { numRuns: 4000 },
    );
  });

  it('makes a tree of anything that looks like a schema, by the rules of any release', () => {
    fc.assert(
      fc.property(texts, (text) => {
        checkTree(parse(text));
        checkTree(parse(text, releaseOf('10.2')));
      }),
      { numRuns: 1000 },
    );
  });

  it('makes an empty tree of an empty text', () => {
    for (const text of ['', ' ', '\n', '\r\n\r\n', '\t\u00a0\u2028']) {
      const tree = parse(text);
      assert.deepEqual(tree.entries, []);
      assert.equal(tree.starts.length, 0);
      checkTree(tree);
    }
  });

  it('does not take the mark of the byte order for white space', () => {
    const tree = parse("\ufeff{ 'command': 'a' }");
    checkTree(tree);
    assert.deepEqual(tree.entries[0]?.errors[0]?.code, 'lex-stray');
  });

  it('notices a key that stands twice in an object of any size', () => {
    for (const size of [2, 20, 24, 25, 26, 200]) {
      const keys = Array.from({ length: size }, (_, index) => `'k${index}': true`);
      const text = `{ ${keys.join(',\n')},\n'k0': {}, 'k${size - 1}': {},\n 'new': {} }`;
      assert.deepEqual(codes(parse(text)), ['parse-dup-key', 'parse-dup-key'], `${size} keys`);
      assert.deepEqual(codes(parse(`{ ${keys.join(',\n')},\n'a': { 'k0': true } }`)), []);
    }
  });

  it('finds the entry at an offset', () => {
    const tree = parse("\n{ 'command': 'a' }\n\n# b\n");
    assert.deepEqual(
      [0, 1, 19, 20, 21, 24, 99].map((offset) => entryIndexAt(tree, offset)),
      [-1, 0, 0, 0, 1, 1, 1],
    );
  });
});

describe('parse of texts that mean harm', () => {
  const megabyte = 1_000_000;
  const cases: [title: string, text: string][] = [
    [
      'ten thousand nested arrays',
      `{ 'a': ${'['.repeat(10_000)}${']'.repeat(10_000)} }\n{ 'command': 'a' }\n`,
    ],
    ['ten thousand nested objects', `${"{ 'a': ".repeat(10_000)}true${' }'.repeat(10_000)}\n`],
    ['a megabyte of braces', '{'.repeat(megabyte)],
    ['a megabyte of brackets on lines of their own', '[\n'.repeat(megabyte / 2)],
    ['a megabyte of braces on lines of their own', '{\n'.repeat(megabyte / 2)],
    ['a megabyte of closing braces', '}'.repeat(megabyte)],
    ['a megabyte of arrays that never end', "{'a':[\n".repeat(megabyte / 7)],
    ['ten thousand definitions that never end', "{'enum':[\n".repeat(10_000)],
    ['a megabyte of expressions on one line, each with an error', "{'a' 'b'}".repeat(megabyte / 9)],
    ['a megabyte of quotes', "'".repeat(megabyte)],
    ['a megabyte of quotes on lines of their own', "'\n".repeat(megabyte / 2)],
    ['a megabyte of marks', '#'.repeat(megabyte)],
    ['a megabyte of marks of documentation', '##\n'.repeat(megabyte / 3)],
    ['a megabyte of documentation without an end', `##\n# @a:\n${'#\n# @b: text\n'.repeat(megabyte / 13)}`],
    ['a megabyte of commas', `{ 'a': [ ${','.repeat(megabyte)}`],
    ['a megabyte in one line of documentation', `##\n# @a:\n#\n# ${'a. B '.repeat(megabyte / 5)}\n##\n`],
    ['a megabyte of white space', ' '.repeat(megabyte)],
    ['a megabyte of binary bytes', binary(megabyte)],
  ];
  for (const [title, text] of cases) {
    // What grows faster than the text takes longer here than Mocha waits (a minute).
    it(`comes to an end for ${title}`, () => checkTree(parse(text)));
  }

  it('tells of brackets that are nested too deeply once, and goes on behind them', () => {
    const text = `{ 'a': ${'['.repeat(10_000)}${']'.repeat(10_000)} }\n{ 'command': 'a' }\n`;
    const { entries } = parse(text);
    assert.deepEqual(codes({ entries }), ['nesting-too-deep']);
    assert.equal(entries.at(-1)?.kind, 'expression');
    assert.deepEqual(entries.at(-1)?.errors, []);
  });

  it('tells of brackets that never end once', () => {
    assert.equal(codes(parse('{'.repeat(300))).length, 1);
    assert.equal(codes(parse("{ 'a': [ {")).length, 1);
    assert.equal(codes(parse("{ 'a': [ 'b'")).length, 1);
    assert.equal(codes(parse("{ 'a': [ [ { 'b': [ {")).length, 1);
  });
});

describeWithCorpus('parse of the schemas of QEMU 11.1.0', '11.1.0', (directory) => {
  it('finds no error and loses nothing', () => {
    for (const { path, text } of readSchemas(directory)) {
      const tree = parse(text);
      checkTree(tree);
      assert.deepEqual(codes(tree), [], path);
    }
  });

  it('makes a tree of every prefix of a file', () => {
    const { text } = readSchemas(directory).find(({ path }) => path.endsWith('yank.json')) ?? { text: '' };
    assert.ok(text.length > 1000);
    for (let end = 0; end <= text.length; end++) checkTree(parse(text.slice(0, end)));
  });
});

function codes({ entries }: Pick<SyntaxTree, 'entries'>): string[] {
  return entries.flatMap(({ errors }) => errors.map(({ code }) => code));
}

/** Bytes that are all the same from run to run, as they look when they are taken for text. */
function binary(length: number): string {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let index = 0; index < length; index++) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[index] = state & 255;
  }
  return new TextDecoder('latin1').decode(bytes);
}
