import assert from 'node:assert/strict';
import { releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { blocksOfSection } from '../../server/src/syntax/documentation-markup';
import { markupLinesOf } from '../../server/src/syntax/markup-lines';
import { parse } from '../../server/src/syntax/parser';
import { toMarkdown } from '../../server/src/markup/to-markdown';

interface Section {
  readonly lines: readonly string[];
  readonly markdown: string;
}

/** The sections of a block; each line must stand where it says. */
function sectionsOf(block: string, version: Version): Section[] {
  const text = `# a comment\n\n${block}`;
  const release = releaseOf(version);
  const tree = parse(text, release);
  return tree.entries.flatMap((entry, index) => {
    if (entry.kind !== 'documentation') return [];
    const start = tree.starts[index] ?? 0;
    return entry.sections.map((section) => {
      const lines = markupLinesOf(section, text, start);
      for (const line of lines) assert.ok(text.startsWith(line.text, start + line.start));
      const blocks = blocksOfSection(section, text, start, release);
      assert.equal(blocksOfSection(section, text, start, release), blocks);
      return {
        lines: lines.map((line) => line.text),
        markdown: toMarkdown(blocks, { link: () => undefined }),
      };
    });
  });
}

const BLOCK = `##
# @foo:
#
# One
# paragraph.
#
# @a: first
#     second
#
#       third
#
# Features:
# @b:
#     only
#
# Since: 1.0
##`;

describe('lines of documentation for its markup', () => {
  it('are those of a section without its label and the indentation below it', () => {
    assert.deepEqual(
      sectionsOf(BLOCK, '10.2').map((section) => section.lines),
      [['One', 'paragraph.'], ['first', 'second', '', '  third'], ['', 'only'], ['1.0']],
    );
  });

  it('are all there are in free-form documentation, and in an intro', () => {
    assert.deepEqual(sectionsOf('##\n# ***\n# One\n# ***\n#\n#  two\n##', '10.2')[0]?.lines, [
      '***',
      'One',
      '***',
      '',
      ' two',
    ]);
    assert.deepEqual(sectionsOf('##\n# @foo:\n#   one\n#\n#    two\n##', '11.1')[0]?.lines, [
      'one',
      '',
      ' two',
    ]);
  });

  it('are read in the markup of the release', () => {
    const block = '##\n# @foo:\n#\n# *one*\n# - two\n#\n# Example:\n#\n# *three*\n# -> { }\n##';
    const markdowns = (version: Version): string[] =>
      sectionsOf(block, version).map((section) => section.markdown);
    assert.deepEqual(markdowns('5.1'), ['**one**\n\n- two', '```json\n*three*\n-> { }\n```']);
    assert.equal(markdowns('5.2')[0], '*one* - two');
  });
});
