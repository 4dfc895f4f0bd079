import assert from 'node:assert/strict';
import type { Version } from '../../server/src/releases/rule-span';
import { releaseOf } from '../../server/src/releases/release';
import { toMarkdown } from '../../server/src/markup/to-markdown';
import { blocksOfSection } from '../../server/src/syntax/documentation-markup';
import { markupLinesOf } from '../../server/src/syntax/markup-lines';
import { parse } from '../../server/src/syntax/parser';
import { describeWithCorpus, readSchemas } from '../harness/corpus';

/** What readers are shown in another form, or not at all: names and options of directives, roles, adornments. */
const NOT_SHOWN = /:[\w:]+:(?=`)|\.\. (?:[\w-]+::?|_[^:]+:$|[^:]*$)|^ *:[a-z]+:(?: auto$|(?= |$))/gm;
const WORD = /[\p{L}\p{N}]+/gu;
/** Code in Markdown, in which everything is as it was written. */
const FENCED = /^(?:[ >]*)(`{3,})[^]*?^(?:[ >]*)\1$/gm;
const CODE = /(`+)[^`][^]*?\1/g;

/** The words of the text that are missing in the Markdown. */
function lostWords(text: string, markdown: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(markdown)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text.replace(NOT_SHOWN, ' ')).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function wordsOf(text: string): readonly string[] {
  return text.replace(/\\(?=[^\s\w])/g, '').match(WORD) ?? [];
}

function checkSection(text: string, markdown: string, name: string): void {
  assert.deepEqual(lostWords(text, markdown), [], `lost in ${name}:\n${text}`);
  const prose = markdown.replace(FENCED, '').replace(CODE, '');
  // No directive, no role, no backquote that does not belong to code, no mark of a literal block.
  assert.doesNotMatch(prose, /^[ >]*\.\. |:[a-z]+:`|(?<!\\)`|::$/m, `markup left in ${name}`);
}

function checkFile(text: string, version: Version): number {
  const release = releaseOf(version);
  const tree = parse(text, release);
  let count = 0;
  tree.entries.forEach((entry, index) => {
    if (entry.kind !== 'documentation') return;
    const start = tree.starts[index] ?? 0;
    for (const section of entry.sections) {
      const markdown = toMarkdown(blocksOfSection(section, text, start, release), { link: () => undefined });
      const source = markupLinesOf(section, text, start).map((line) => line.text);
      checkSection(source.join('\n'), markdown, `${entry.symbol?.name} ${section.label?.name}`);
      count++;
    }
  });
  return count;
}

const RELEASES: readonly (readonly [string, Version])[] = [
  ['2.12.0', '2.12'],
  ['5.2.0', '5.2'],
  ['7.2.0', '7.2'],
  ['10.2.2', '10.2'],
  ['11.1.0', '11.1'],
];

for (const [directory, version] of RELEASES) {
  describeWithCorpus(`documentation of QEMU ${directory} as Markdown`, directory, (path) => {
    it('keeps every word, and nothing of its own markup', () => {
      const count = readSchemas(path).reduce((sum, file) => sum + checkFile(file.text, version), 0);
      assert.ok(count > 3000);
    });
  });
}
