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

describe('language configuration', () => {
  const text = readFileSync(join(projectRoot, 'language-configuration.json'), 'utf8');
  const { onEnterRules } = JSON.parse(text) as { onEnterRules: readonly OnEnterRule[] };

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

  // A pattern that tries all ways to split such a line would never come to an end.
  it('does nothing behind the oddest of lines', () => {
    for (const part of ['{', '}', '{}', '{ }', '@a: ']) {
      assert.equal(actionBehind(`  ${part.repeat(2000)}x`, '#'), undefined, part);
    }
  });
});
