import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../harness/project-root';

interface OnEnterRule {
  readonly beforeText: string;
  readonly previousLineText?: string;
  readonly afterText?: string;
  readonly action: { readonly appendText?: string; readonly removeText?: number };
}

interface LanguageConfiguration {
  readonly onEnterRules: readonly OnEnterRule[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly notIn: readonly string[] }[];
  readonly surroundingPairs: readonly (readonly string[])[];
  readonly comments: { readonly lineComment: string };
  readonly indentationRules: { readonly increaseIndentPattern: string };
  readonly wordPattern: string;
}

describe('language configuration', () => {
  const text = readFileSync(join(projectRoot, 'language-configuration.json'), 'utf8');
  const configuration = JSON.parse(text) as LanguageConfiguration;
  const { onEnterRules, autoClosingPairs, surroundingPairs } = configuration;
  const { comments, indentationRules, wordPattern } = configuration;

  /** What the first rule that fits does to a new line behind `line`, as VS Code picks it. */
  function actionBehind(line: string, previousLine: string): OnEnterRule['action'] | undefined {
    const fits = (pattern: string | undefined, part: string): boolean =>
      pattern === undefined || new RegExp(pattern).test(part);
    return onEnterRules.find(
      ({ beforeText, previousLineText, afterText }) =>
        fits(beforeText, line) && fits(previousLineText, previousLine) && fits(afterText, ''),
    )?.action;
  }

  const continued: [previousLine: string, line: string, next: string | undefined][] = [
    ['', '##', '# '],
    ['# Since: 1.0', '##', undefined],
    ['##', '# @Name:', '# '],
    ['#', '# @member: what it is', '#     '],
    ['# @member: what it is', '#     and what not', '#     '],
    ['# @Name:', '#', '# '],
    ['#', '# Returns: what it is', '#     '],
    ['#', '# Since: 1.0', '# '],
    ['#', '# - an item', '#   '],
    ['#', '#     - an item', '#       '],
    ['# - an item', '#   and more', '#   '],
    ['#', '# .. note:: what to know', '#    '],
    ['# .. note:: what to know', '#    and more', '#    '],
    ['#     - an item', '#       and more', '#       '],
    ['', '# a plain comment', undefined],
    ['', "{ 'struct': 'Name',", undefined],
  ];
  for (const [previousLine, line, next] of continued) {
    it(`puts ${JSON.stringify(next)} behind ${JSON.stringify(line)} after ${JSON.stringify(previousLine)}`, () => {
      assert.equal(actionBehind(line, previousLine)?.appendText, next);
    });
  }

  const ends = [
    "  'returns': 'Name' }",
    "  'data': { 'a': { 'type': 'str' } } }",
    "            'b': 'str' } }",
  ];
  for (const line of ends) {
    it(`goes back to the first column behind ${line}`, () => assert.ok(actionBehind(line, '')?.removeText));
  }

  const inside = [
    "  'data': { 'a': 'str' },",
    "            'b': { 'type': 'str' },",
    "  'if': { 'not': 'A' }",
  ];
  for (const line of inside) {
    it(`stays where it is behind ${line}`, () => assert.equal(actionBehind(line, ''), undefined));
  }

  it('closes and surrounds with what QAPI has, and no double quotes', () => {
    assert.deepEqual(
      autoClosingPairs.map(({ open }) => open),
      ['{', '[', "'"],
    );
    for (const { open, notIn } of autoClosingPairs) assert.deepEqual(notIn, ['string', 'comment'], open);
    assert.ok(!surroundingPairs.flat().includes('"'));
    assert.equal(comments.lineComment, '#');
  });

  it('takes a name for a word, with hyphens and what stands in front of it downstream', () => {
    const words = [..."'*max-size': '__org.example_x-Foo', 'a_b2'".matchAll(new RegExp(wordPattern, 'g'))];
    assert.deepEqual(
      words.map(([word]) => word),
      ['max-size', '__org.example_x-Foo', 'a_b2'],
    );
  });

  it('indents behind what is open at the end of a line, and nothing else', () => {
    const isIndented = (line: string): boolean =>
      new RegExp(indentationRules.increaseIndentPattern).test(line);
    for (const line of ["{ 'struct': 'Name',", "  'data': {", "  'data': [", "{ 'enum': 'Name'"])
      assert.ok(isIndented(line), line);
    for (const line of [
      "{ 'command': 'pick' }",
      "            'b': 'str' } }",
      '# Text {',
      '##',
      "  'a': 'b',",
    ])
      assert.ok(!isIndented(line), line);
  });

  // A pattern that tries all ways to split such a line would never come to an end.
  it('does nothing behind the oddest of lines', () => {
    for (const part of ['{', '}', '{}', '{ }', '@a: ']) {
      assert.equal(actionBehind(`  ${part.repeat(2000)}x`, '#'), undefined, part);
    }
  });
});
