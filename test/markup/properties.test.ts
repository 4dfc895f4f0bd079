import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Inline } from '../../server/src/markup/blocks';
import { inlinesOf, markdownOf, parseText } from './source';

/** What documentation is made of, and what looks like it. */
const MARKS = [
  ...['`', '``', '*', '**', '_', '@', '|', '[1]_', '\\', '<', '>', '`_', ':a:', '~', '&amp;', '#'],
  ...['- ', '* ', '1. ', '2) ', '(a) ', '| ', '-> ', '>>> ', ':name: ', '= ', '::', ' ::', 'http://'],
  ...[
    '====',
    '====  ===',
    '+---+---+',
    '+===+===+',
    '|   |   |',
    '----',
    '.. ',
    '.. note:: ',
    '.. list-table::',
  ],
  ...[
    '.. qmp-example::',
    ':annotated:',
    '.. csv-table:: x',
    '.. _a: b:c',
    '.. |a| replace:: ',
    '.. [1] ',
    '"',
    ',',
  ],
];
const WORDS = ['foo', 'Bar-baz', 'qux_', 'ü', '😀', '12', '!', '(', ')'];
const SPACES = [' ', '  ', '    ', '\n', '\n\n', '\n  ', '\n    ', '\n      ', '\t'];
const piece = fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...WORDS), fc.constantFrom(...SPACES));
const text = fc.array(piece, { maxLength: 60 }).map(joined);

/** Lines of documentation have no white space at their ends. */
function joined(pieces: readonly string[]): string {
  return pieces.join('').replace(/[ \t]+$/gm, '');
}
const dialect = fc.constantFrom('rst' as const, 'texinfo' as const);

/** Text without anything that readers are not to see: no comments, options, names of roles. */
const shown = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKS.filter((mark) => !/\.\.|:|_/.test(mark))),
      fc.constantFrom(...WORDS),
      fc.constantFrom(...SPACES),
    ),
    { maxLength: 60 },
  )
  .map(joined);

function assertWithin(inner: { start: number; end: number }, outer: { start: number; end: number }): void {
  const isWithin = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
  assert.ok(isWithin, `${inner.start}-${inner.end} in ${outer.start}-${outer.end}`);
}

function checkRanges(blocks: readonly Block[], outer: { start: number; end: number }): void {
  for (const block of blocks) {
    assertWithin(block, outer);
    if (block.kind === 'block-quote' || block.kind === 'directive') checkRanges(block.blocks, block);
    if (block.kind === 'list') for (const item of block.items) checkRanges(item, block);
    if (block.kind === 'definition-list') for (const item of block.items) checkRanges(item.blocks, block);
    if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row) checkRanges(cell, block);
  }
}

/** What a node's source must look like; plain text may stand for a substitution. */
function checkSource(node: Inline, source: string): void {
  const written = source.slice(node.start, node.end).replace(/\s*\n\s*/g, '\n');
  switch (node.kind) {
    case 'mention':
      return assert.equal(written, `@${node.name}`);
    case 'literal':
      if (written.startsWith('``')) assert.equal(written, `\`\`${node.text}\`\``);
      return;
    case 'reference':
      return assert.match(written, /^(?::[^`]+:)?`[^]*`(?:_{0,2}|:[^`]+:)$/);
    case 'emphasis':
    case 'strong':
      return assert.match(written, /^[*_:`][^]*[*_`:]$/);
    case 'hyperlink':
      if (node.title === undefined) assert.equal(written, node.url);
      return;
    case 'text':
      if (!/[\\|[\].)_`]/.test(written)) assert.equal(node.text, written);
  }
}

function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

describe('markup, whatever the text', () => {
  it('never throws, and knows where everything stands', () => {
    fc.assert(
      fc.property(text, dialect, (source, language) => {
        const blocks = parseText(source, language);
        checkRanges(blocks, { start: 0, end: source.length });
        for (const content of inlinesOf(blocks)) {
          let end = 0;
          for (const node of content) {
            assert.ok(node.start >= end && node.end <= source.length);
            end = node.end;
            checkSource(node, source);
          }
        }
        markdownOf(source, language);
      }),
      { numRuns: 400 },
    );
  });

  it('shows every letter that is not markup', () => {
    fc.assert(
      fc.property(shown, dialect, (source, language) => {
        const markdown = lettersOf(markdownOf(source, language));
        for (const [letter, count] of lettersOf(source))
          assert.ok(
            (markdown.get(letter) ?? 0) >= count,
            `${letter} in ${JSON.stringify(markdownOf(source))}`,
          );
      }),
      { numRuns: 400 },
    );
  });

  it('takes nesting and length without end', () => {
    const pieces = [
      '- ',
      '> ',
      '`a ',
      '``',
      '**a ',
      '@',
      ':a',
      '.. note:: ',
      '+-',
      '= ',
      '\\',
      'http://',
      '|a ',
      '[1]',
    ];
    for (const source of pieces.map((mark) => mark.repeat(20_000))) {
      for (const language of ['rst', 'texinfo'] as const)
        assert.equal(typeof markdownOf(source, language), 'string');
    }
    const stairs = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n\n');
    assert.equal(markdownOf(stairs).split('x').length, 501);
  });
});
