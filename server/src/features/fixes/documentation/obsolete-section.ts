import { type DocumentationSection, hasText } from '../../../syntax/syntax-tree';
import { lineAround } from '../../../text/lines';
import type { TextRange } from '../../../text/text-range';
import { type Block, endOfSection, sectionAt } from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import type { Fix, FixMaker, Problem } from '../fix';
import { mendSyntax } from '../mend-syntax';
import { wrapLines } from '../../documentation/wrap-lines';
import { MAX_TEXT_LENGTH } from '../../../syntax/documentation-style';

const INDENTATION = '   ';
/** Behind a section: messages, each with its lines, and what is blank in between. */
const MESSAGES_BEHIND = /^(?:(?:\r?\n#[ \t]*)*\r?\n# ?(?:->|<-).*(?:\r?\n#[ \t]+(?![A-Z@])\S.*)*)+/;
/** Behind a section: the paragraph that follows. */
const PARAGRAPH_BEHIND = /^(?:\r?\n#[ \t]*)*\r?\n# ?(?!->|<-|[ \t]|@|[A-Za-z]+:|\.\. )\S.*(?:\r?\n# ?\S.*)*/;
/** What lines of a QMP example begin with. */
const OF_EXAMPLE = /^(?:->|<-|[{}[\]" ]|\.\.\.|$)/;

/** `Note:` becomes the directive of this name. */
export const replaceNote: FixMaker = (problem) => {
  const block = blockOf(problem);
  const section = block && sectionAt(block, problem.range);
  if (block === undefined || section === undefined) return [];
  const end = endOfText(block, section, PARAGRAPH_BEHIND);
  const { first, rest } = textOfSection(block, section, end);
  const body = rest.map((line) => (line === '' ? '' : INDENTATION + line));
  const head = `.. note::${first === '' ? '' : ` ${first}`}`;
  const lines = [head, ...body].some((line) => line.length > MAX_TEXT_LENGTH)
    ? rewrapped(head, rest)
    : [head, ...body];
  return replace(problem, block, { start: section.start, end }, lines, "Change to '.. note::'");
};

/** `Example:` becomes the directive for QMP examples, or a literal block if it holds anything else. */
export const replaceExample: FixMaker = (problem) => {
  const block = blockOf(problem);
  const section = block && sectionAt(block, problem.range);
  if (block === undefined || section === undefined) return [];
  const end = endOfText(block, section, MESSAGES_BEHIND);
  const { first, rest } = textOfSection(block, section, end);
  const body = rest.map((line) => (line === '' ? '' : INDENTATION + line));
  const isQmp = rest.every((line) => OF_EXAMPLE.test(line));
  const directive = isQmp ? '.. qmp-example::' : '.. code-block::';
  // A text on the first line tells what it is an example of, unless it is its beginning.
  const isTitle = first !== '' && !OF_EXAMPLE.test(first);
  const head = isTitle
    ? [directive, `${INDENTATION}${isQmp ? ':title:' : ':caption:'} ${first}`]
    : [directive];
  const opening = first !== '' && !isTitle ? [INDENTATION + first] : [];
  const gap = body[0] === '' && opening.length === 0 ? [] : [''];
  return replace(
    problem,
    block,
    { start: section.start, end },
    [...head, ...gap, ...opening, ...body],
    `Change to '${directive}'`,
  );
};

interface SectionLines {
  readonly first: string;
  readonly rest: readonly string[];
}

/** The text of a tag that stands alone follows it as a section of its own if it is not indented. */
function endOfText(block: Block, section: DocumentationSection, behind: RegExp): number {
  const end = endOfSection(block, section);
  const isAlone = end === lineAround(block.text, section.start).end && !hasText(section);
  return isAlone ? end + (behind.exec(block.text.slice(end))?.[0].length ?? 0) : end;
}

/** What stands behind the tag, and the lines below without their common indentation. */
function textOfSection({ text }: Block, { start }: DocumentationSection, end: number): SectionLines {
  const source = text.slice(start, end).split(/\r\n|\n/);
  const [head = '', ...below] = source.map((line) => line.replace(/^# ?/, '').trimEnd());
  const indentations = below.filter((line) => line !== '').map((line) => line.search(/[^ ]/));
  const common = Math.min(...indentations, 80);
  return { first: head.replace(/^[A-Za-z]+: */, ''), rest: below.map((line) => line.slice(common)) };
}

/** The first paragraph is wrapped anew, the others keep their lines. */
function rewrapped(head: string, rest: readonly string[]): string[] {
  const gap = rest.indexOf('');
  const [first, others] = gap < 0 ? [rest, []] : [rest.slice(0, gap), rest.slice(gap)];
  const tail = others.map((line) => (line === '' ? '' : INDENTATION + line));
  return [...wrapLines([head, ...first], '', INDENTATION), ...tail];
}

function replace(
  problem: Problem,
  block: Block,
  section: TextRange,
  lines: readonly string[],
  title: string,
): readonly Fix[] {
  const { start } = lineAround(block.text, section.start);
  const text = lines.map((line) => (line === '' ? '#' : `# ${line}`)).join(block.lineEnd);
  return mendSyntax(problem, [{ title, changes: [{ start, end: section.end, text }] }]);
}
