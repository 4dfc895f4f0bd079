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

  describe('up to 8.2', () => {
    const EARLY = `##
# @foo:
#
#   One
#
#
#   two
# @a: first
#     second
#
#       third
# @b:
#  below
# Since: 1.0
#
# Example:
#
#   -> {
#        }
#   <-
##`;

    it('drops all indentation, except in examples (up to 5.1)', () => {
      assert.deepEqual(textsOf(EARLY, '5.1'), [
        'One\n\n\ntwo',
        'first\nsecond\n\nthird',
        'below',
        '1.0',
        '-> {\n       }\n  <-',
      ]);
    });

    it('drops what stands in front of the column in which the text behind the label begins (5.2 to 8.0)', () => {
      assert.deepEqual(textsOf(EARLY, '8.0'), [
        'One\n\n\n  two',
        'first\nsecond\n\n  third',
        'below',
        '1.0',
        '-> {\n       }\n  <-',
      ]);
      assert.deepEqual(textsOf('##\n# @foo:\n# @é😀: x\n#       y\n##', '8.0'), ['', 'x\n y']);
    });

    it('drops as much as stands in front of the first further line (8.1 and 8.2)', () => {
      assert.deepEqual(textsOf(EARLY, '8.2'), [
        '  One\n\n\n  two',
        'first\nsecond\n\n  third',
        'below',
        '1.0',
        '-> {\n     }\n<-',
      ]);
    });

    it('leaves out the line that opens the features', () => {
      const block = '##\n# @foo:\n# one\n# Features:\n# two\n# @a: x\n##';
      assert.deepEqual(textsOf(block, '8.2'), ['one\ntwo', 'x']);
      assert.deepEqual(textsOf(block, '4.0'), ['one\nFeatures:\ntwo', 'x']);
    });

    it('takes a heading for the start of another block (5.2 on)', () => {
      const block = '##\n# one\n#\n# = Two\n#\n# three\n##';
      assert.deepEqual(textsOf(block, '5.2'), ['one', '= Two\n\nthree']);
      assert.deepEqual(textsOf(block, '5.1'), ['one\n\n= Two\n\nthree']);
    });
  });
});
