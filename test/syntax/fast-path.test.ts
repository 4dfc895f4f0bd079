import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NEWEST_RELEASE, type Release, releaseOf } from '../../server/src/releases/release';
import { DocumentationParser } from '../../server/src/syntax/documentation-parser';
import { parse, parseExpression } from '../../server/src/syntax/parser';
import { DocumentationFastPath } from '../../server/src/syntax/documentation-fast-path';
import { ExpressionFastPath } from '../../server/src/syntax/expression-fast-path';
import { applyChange } from '../harness/apply-change';
import { describeWithCorpus, readSchemas } from '../harness/corpus';
import { changeOf, edits, texts } from '../harness/random-edits';

/** Releases that read documentation section by section, by rules of their own. */
const RELEASES = (['9.0', '9.1', '10.0', '11.1'] as const).map(releaseOf);

describe('the fast path', () => {
  it('yields what the parsers behind it do', () => {
    const property = fc.property(fc.constantFrom(...RELEASES), texts, (release, text) => {
      compareAll(text, release);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('knows the end of an expression behind which another one begins on the same line', () => {
    const text = "{ 'a': 'b' } ".repeat(3);
    const parser = new ExpressionFastPath(text);
    for (const start of [0, 13, 26]) assert.equal(parser.parse(start)?.length, 12);
    assert.equal(new ExpressionFastPath("{ 'a': { } }{ 'a': }").parse(0)?.length, 12);
  });

  it('leaves it to the parsers behind it whether text right below a description is indented too little', () => {
    for (const second of ['text', 'Since: 1.0', '@b: text', '    text', '  text']) {
      const text = `##\n# @A:\n#\n# @a: text\n#     text\n# ${second}\n#\n# Since: 2.0\n##\n`;
      for (const release of RELEASES) compareAll(text, release);
    }
  });

  it('leaves alone what is not regular on the line of the symbol, or right below it', () => {
    for (const top of [
      '@a\rb:',
      '@a. B:',
      `@${'a'.repeat(68)}:`,
      '@a:\n#    b',
      '@a:\n#     b',
      '@a:\n#  b',
      '@:',
    ]) {
      const text = `##\n# ${top}\n#\n# Features:\n#\n# @b: text\n##\n`;
      for (const release of RELEASES) compareAll(text, release);
      assert.equal(new DocumentationFastPath(text, NEWEST_RELEASE).parse(0), undefined);
    }
  });

  it('leaves alone what has no end, is too long, nested too deep, or has too many members', () => {
    const many = Array.from({ length: 300 }, (_, index) => `'m${index}': 'int'`).join(', ');
    for (const text of [
      "{ 'a': 'b'",
      "{ 'a': ",
      "{ 'a': 'b' ]",
      `{ 'a': ${'['.repeat(500)}${']'.repeat(500)} }`,
      `{ ${many} }`,
      '##\n# @a:\n#\n# text',
      '##\n#\n##',
      `##\n# @a:\n#\n${'# @a: b\n'.repeat(600)}##\n`,
      `##\n# @a:\n#\n# @b: c\n${'#     d\n'.repeat(1_000_000)}##\n`,
      `##\n# @a:\n#\n${'# @b\n#\n'.repeat(200_000)}##\n`,
    ]) {
      compareAll(text, NEWEST_RELEASE);
      assert.equal(new ExpressionFastPath(text).parse(0), undefined);
      assert.equal(new DocumentationFastPath(text, NEWEST_RELEASE).parse(0), undefined);
    }
  });
});

describeWithCorpus('what is regular in the schemas of QEMU 10.2.2', '10.2.2', (directory) => {
  const files = readSchemas(directory);

  it('is nearly everything', () => {
    let regular = 0;
    let count = 0;
    for (const { text } of files) {
      const parsers = [
        new DocumentationFastPath(text, NEWEST_RELEASE),
        new ExpressionFastPath(text),
      ] as const;
      const { entries, starts } = parse(text);
      for (const [index, { kind }] of entries.entries()) {
        if (kind !== 'documentation' && kind !== 'expression') continue;
        const parser = kind === 'documentation' ? parsers[0] : parsers[1];
        if (parser.parse(starts[index] ?? 0) !== undefined) regular++;
        count++;
      }
    }
    assert.ok(
      regular / count >= 0.97,
      `${((100 * regular) / count).toFixed(1)} % of the entries are regular`,
    );
  });

  it('yields what the parsers behind it do, after every edit', () => {
    const pieces = files.flatMap(({ text }) => text.split(/\n(?=##\n# @)/));
    const property = fc.property(fc.constantFrom(...pieces), edits, (piece, edit) => {
      compareAll(piece, NEWEST_RELEASE);
      compareAll(applyChange(piece, changeOf(piece, edit)), NEWEST_RELEASE);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

/** Parses every entry of a text in both ways. */
function compareAll(text: string, release: Release): void {
  const { entries, starts } = parse(text, release);
  for (const [index, entry] of entries.entries()) {
    const start = starts[index] ?? 0;
    if (entry.kind === 'documentation') {
      assert.deepEqual(entry, new DocumentationParser(text, release).parseLineByLine(start));
    } else if (entry.kind !== 'comment') assert.deepEqual(entry, parseExpression(text, start, release));
  }
}
