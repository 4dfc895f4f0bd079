import assert from 'node:assert/strict';
import { describeSyntaxTree } from '../../server/src/features/syntax-tree';
import { forDamagedTexts } from '../harness/damaged-text';
import { explore } from '../harness/feature-fixture';

const text = `# what
##
# @Box:
#
# A box.
#
# @a: first
#     and more
##
{ 'struct': 'Box',
  'data': { 'a': [ 'int' ], 'b': true } }
{ 'enum' 'E' }
nonsense
`;

describe('the syntax tree of a file as text', () => {
  it('shows each node with its kind, its place and what stands there', async () => {
    const { snapshot, path } = await explore(text);
    assert.deepEqual(describeSyntaxTree(snapshot, path)?.split('\n'), [
      'by the rules of QEMU 11.1; entries: 5; errors: 2',
      '',
      'comment 1:1-1:7 # what',
      'documentation 2:1-9:3',
      '  symbol 3:4-3:7 Box',
      '  intro section 3:1-3:1',
      '  plain section 5:1-5:9',
      '    paragraph 5:3-5:9 A box.',
      '  member section 7:1-8:15 a',
      '    paragraph 7:7-8:15 first # and more',
      'expression 10:1-11:42',
      '  object 10:1-11:42',
      "    key 10:3-10:11 'struct'",
      "      string 10:13-10:18 'Box'",
      "    key 11:3-11:9 'data'",
      '      object 11:11-11:40',
      "        key 11:13-11:16 'a'",
      '          array 11:18-11:27',
      "            string 11:20-11:25 'int'",
      "        key 11:29-11:32 'b'",
      '          boolean 11:34-11:38 true',
      'expression 12:1-12:15',
      '  object 12:1-12:15',
      "    key 12:3-12:9 'enum'",
      "      string 12:10-12:13 'E'",
      '  error 12:10-12:13 parse-colon',
      'error 13:1-13:9 nonsense',
      '  error 13:1-13:9 lex-stray nonsense',
      '',
    ]);
  });

  it('tells by which rules it was made', async () => {
    const { snapshot, path } = await explore(text, '5.2');
    assert.match(describeSyntaxTree(snapshot, path) ?? '', /^by the rules of QEMU 5\.2; /);
  });

  it('cuts what is long', async () => {
    const { snapshot, path } = await explore(`# ${'x'.repeat(200)}\n`);
    const [, , line = ''] = describeSyntaxTree(snapshot, path)?.split('\n') ?? [];
    assert.match(line, /^comment 1:1-1:203 # x{58}…$/);
  });

  it('is none of a file that is not there', async () => {
    const { snapshot } = await explore(text);
    assert.equal(describeSyntaxTree(snapshot, '/w/gone.json'), undefined);
  });

  it('is there whatever the text is', () =>
    forDamagedTexts((snapshot, path) => {
      assert.ok(describeSyntaxTree(snapshot, path));
    }));
});
