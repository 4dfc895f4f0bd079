import assert from 'node:assert/strict';
import { releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { textOfSection } from '../../server/src/syntax/documentation-text';
import { parse } from '../../server/src/syntax/parser';

/** The stored texts of the sections of the block, behind a comment, for offsets to matter. */
function textsOf(block: string, version: Version): string[] {
  const release = releaseOf(version);
  const text = `# a comment\n\n${block}`;
  const tree = parse(text, release);
  return tree.entries.flatMap((entry, index) => {
    if (entry.kind !== 'documentation') return [];
    return entry.sections.map((section) => textOfSection(section, text, tree.starts[index] ?? 0, release));
  });
}

const BLOCK = `##
# @foo:
#
# One
# paragraph.
#
#
#   Another,
#
# and one more.
#
# @a: first
#     second
#
#       third
#
# @b:
#
#     only
#      below
# Behind.
#
# Since:
#     1.0
##`;

describe('text of documentation sections', () => {
  it('keeps the indentation below labels, and one blank line between paragraphs', () => {
    assert.deepEqual(textsOf(BLOCK, '10.2'), [
      'One\nparagraph.\n\n  Another,\n\nand one more.',
      'first\n    second\n\n      third',
      '    only\n     below',
      'Behind.',
      '    1.0',
    ]);
  });

  it('drops the indentation of the first line below a label (9.0)', () => {
    assert.deepEqual(textsOf(BLOCK, '9.0').slice(1), [
      'first\nsecond\n\n  third',
      'only\n below',
      'Behind.',
      '1.0',
    ]);
  });

  it('leaves nothing out of free-form documentation but blank lines around it', () => {
    assert.deepEqual(textsOf('##\n#\n#   one \n#\n#\n# two\n\n# three\n#  \n##', '11.1'), [
      '  one\n\n\ntwo\nthree',
    ]);
  });

  it('knows an intro, with its indentation', () => {
    assert.deepEqual(textsOf('##\n# @foo:\n#\n#    one\n#\n#     two\n#\n# three\n##', '11.1'), [
      '   one\n\n    two',
      'three',
    ]);
    assert.deepEqual(textsOf('##\n# @foo:\n##', '11.1'), ['']);
  });

  it('is empty where a label has no text', () => {
    assert.deepEqual(textsOf('##\n# @foo:\n#\n# @a:\n#\n# @b: \n##', '10.2'), ['', '']);
  });
});
