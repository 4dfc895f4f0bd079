import assert from 'node:assert/strict';
import { INITIAL, type IGrammar, type StackElement } from 'vscode-textmate';
import { schemaGrammar } from '../harness/grammar';

/** What such a line is made of: brackets, quotes, marks, and starts of what looks for an end. */
const FRAGMENTS = [
  ...[
    '{',
    '[',
    '}',
    ']',
    "'",
    '"',
    ':',
    '@',
    '`',
    '->',
    '<-',
    '...',
    '*',
    '#',
    '=',
    '.. ',
    '::',
    ' ',
    'a',
    "''",
  ],
  ...["\\'", '\\"', ':a', '`a ', '**a ', '*a ', '@a:', '(since ', '{"', '{"a":', "{'", "{'a':", '"\\"', '-'],
];

/** The lines above, and how the line itself begins. */
const PLACES: readonly (readonly [above: readonly string[], start: string])[] = [
  [[], ''],
  [["{ 'enum': 'A', 'if': "], ''],
  [['##'], '# '],
  [['##', '# @a:', '#'], '# '],
  [['##', '# .. qmp-example::', '#'], '#     -> {'],
];

const LENGTH = 50_000;

const NEXT = ["{ 'struct': 'B', 'data': {} }", '##', '# @B:', '##', "{ 'struct': 'B', 'data': {} }"];

/** The scopes with which each line begins, without that of the file. */
function lineStarts(lines: readonly string[], grammar: IGrammar): string[] {
  let state: StackElement = INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens[0]?.scopes.slice(1, 2).join(' ') ?? '';
  });
}

/**
 * That a pattern needs time in proportion to the line shows in that these tests come to an end: with one that needs the
 * square of it, let alone more, they would take minutes.
 */
describe('the grammar of schemas, on lines that are long and broken', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await schemaGrammar();
  });

  for (const [above, start] of PLACES) {
    const place = [...above, start].join('⏎');
    it(`gets to their end behind ${JSON.stringify(place)}, and finds what follows`, () => {
      for (const fragment of FRAGMENTS) {
        const line = start + fragment.repeat(Math.ceil(LENGTH / fragment.length));
        let state: StackElement = INITIAL;
        for (const each of above) state = grammar.tokenizeLine2(each, state).ruleStack;
        const { tokens, ruleStack } = grammar.tokenizeLine2(line, state);
        assert.ok(tokens.length >= 2, fragment);
        let next: StackElement = ruleStack;
        for (const each of NEXT) next = grammar.tokenizeLine2(each, next).ruleStack;
        assert.equal(next.depth, 1, `behind ${fragment} something is left open`);
      }
    });
  }

  const broken: readonly (readonly string[])[] = [
    ["{ 'struct': 'A', 'data': { 'a': [ 'int', { 'type': "],
    ["{ 'enum': 'A, 'data': [ 'b"],
    ["{ 'command': 'a', 'if': { 'all': [ 'A', { 'not': "],
    ["{ 'pragma': { 'doc-required': true, 'x': [ "],
    ["{ 'struct': 'A',", "  'data': { 'a': 'int' } ] } ]"],
    ["{ 'struct': 'A', 'data': { 'a': { 'type': 'int', 'features': [ { 'name': 'x"],
    ['{ "struct": \'A\', "data": {', '} }'],
    ["[ 'a', { 'b':"],
  ];
  for (const lines of broken) {
    it(`begins anew behind ${JSON.stringify(lines.join('⏎'))}`, () => {
      const [definition, opening, , closing, documented] = lineStarts([...lines, ...NEXT], grammar).slice(
        lines.length,
      );
      assert.equal(definition, 'meta.definition.qapi');
      assert.equal(opening, 'comment.block.documentation.qapi');
      assert.equal(closing, 'comment.block.documentation.qapi');
      assert.equal(documented, 'meta.definition.qapi');
    });
  }

  const unclosed = [
    '# -> { "a": [ 1, { "b": "c',
    '# <- { "a": ',
    '# .. qmp-example::',
    '# text::',
    '# Example:',
    '# `` **a *b `c',
  ];
  for (const line of unclosed) {
    it(`leaves documentation behind ${JSON.stringify(line)}`, () => {
      const closed = lineStarts(['##', '# @A:', line, '##', "{ 'struct': 'A' }"], grammar);
      assert.equal(closed.at(-1), 'meta.definition.qapi');
      const open = lineStarts(['##', '# @A:', line, "{ 'struct': 'A' }"], grammar);
      assert.equal(open.at(-1), 'meta.definition.qapi');
    });
  }
});
