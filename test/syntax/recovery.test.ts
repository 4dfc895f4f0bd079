/**
 * What a single slip of the fingers costs: one syntax error, and nothing of the definitions around it. Each case is
 * a text in which `⟦old|new⟧` marks the slip: `old` is the right text, `new` what was typed instead.
 */
import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parser';
import { schemaOfText } from '../harness/memory-schema';
import { checkTree } from '../harness/print-tree';
import { analyseSchema } from '../../server/src/checks/analysis';
import { diagnosticsByFile } from '../harness/diagnostics';
import { MISTAKES } from './recovery-mistakes';

const BEFORE = `# The definition in front
##
# @Before:
#
# @a: one
##
{ 'struct': 'Before', 'data': { 'a': 'int' } }

`;

const AFTER = `
##
# @After:
#
# @b: two
##
{ 'struct': 'After', 'data': { 'b': 'Before' } }

{ 'enum': 'Last',
  'data': [ 'x', 'y' ] }
`;

describe('recovery', () => {
  for (const [title, slip] of MISTAKES) {
    it(`gets over ${title}`, () => {
      const right = textOf(slip, 'right');
      const wrong = textOf(slip, 'wrong');
      assert.deepEqual(syntaxErrors(right), [], 'the text without the slip is right');
      const tree = parse(wrong);
      checkTree(tree);
      assert.equal(syntaxErrors(wrong).length, 1, `one syntax error, not ${syntaxErrors(wrong).join(', ')}`);
      const errors = diagnosticsOf(wrong);
      assert.equal(errors.length, 1, `one diagnostic, not ${errors.join(', ')}`);
      assert.deepEqual(tree.entries.slice(0, 3), parse(BEFORE).entries, 'the definition in front is intact');
      assert.deepEqual(tree.entries.slice(-3), parse(AFTER).entries, 'the definitions behind are intact');
    });
  }
});

function textOf(slip: string, side: 'right' | 'wrong'): string {
  const middle = slip.replace(/⟦([^|]*)\|([^⟧]*)⟧/, side === 'right' ? '$1' : '$2');
  return `${BEFORE}${middle}${AFTER}`;
}

function syntaxErrors(text: string): string[] {
  return parse(text).entries.flatMap(({ errors }) => errors.map(({ code }) => code));
}

function diagnosticsOf(text: string): string[] {
  const diagnostics = [...diagnosticsByFile(analyseSchema(schemaOfText(text))).values()].flat();
  return diagnostics.map(
    ({ code, range }) => `${code} at ${JSON.stringify(text.slice(range.start, range.end))}`,
  );
}
