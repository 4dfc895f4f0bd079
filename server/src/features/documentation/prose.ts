import type { Block as MarkupBlock } from '../../markup/blocks';
import { kindOfDirective } from '../../markup/directive-kinds';
import { nestedBlocks } from '../../markup/nested-blocks';
import type { Release } from '../../releases/release';
import { blocksOfSection } from '../../syntax/documentation-markup';
import type { DocumentationSection } from '../../syntax/syntax-tree';
import { lineAround } from '../../text/lines';
import type { TextRange } from '../../text/text-range';
import { type Block, endOfSection } from './documentation-block';
import { alignsBelowLabel, BELOW_DIRECTIVE, BELOW_LABEL } from './indentation';

/** A paragraph of running text; its range, relative to the block, is that of its lines. */
export interface Prose extends TextRange {
  /** What stands in front of its text on the first line, behind `# `: white space, a label, a marker. */
  readonly head: string;
  /** The white space in front of the other lines, and of those that it may get. */
  readonly indentation: string;
  /** The text of its lines. */
  readonly lines: readonly string[];
}

/** What looks like something else than running text, though nothing sets it apart. */
const ODD_LINE = /^(?:[-*+|] |->|<-|\d+[.)] |\.\. |@\S+:(?: |$)|[{}[\]]|"[^"]*"(?:: |,?$)|::$)|\S {3,}\S|\\$/;

/** The paragraphs of a block: not its headings, tables, examples, or what directives take for more than text. */
export function proseIn(block: Block, release: Release): Prose[] {
  return block.entry.sections.flatMap((section) => {
    const paragraphs = [...paragraphsIn(blocksOfSection(section, block.text, 0, release))];
    return paragraphs.flatMap((range) => proseAt(range, section, block, release) ?? []);
  });
}

function* paragraphsIn(blocks: readonly MarkupBlock[]): Generator<TextRange> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    const isOther = block.kind === 'directive' && kindOfDirective(block.name) !== 'admonition';
    if (!isOther) for (const inner of nestedBlocks(block)) yield* paragraphsIn(inner);
  }
}

/** Nothing if it has lines that are no usual ones. */
function proseAt(
  range: TextRange,
  section: DocumentationSection,
  block: Block,
  release: Release,
): Prose | undefined {
  const { text } = block;
  const { start } = lineAround(text, range.start);
  const { end } = lineAround(text, range.end);
  const [first = '', ...below] = text.slice(start, end).split(/\r\n|\n/);
  const head = first.slice(2, range.start - start);
  const indentations = below.map((line) => /^# ( *)\S/.exec(line)?.[1]);
  const [indentation = indentationBelow(head, start, section, block, release)] = indentations;
  const lines = [first.slice(2 + head.length), ...below.map((line) => line.slice(2).trimStart())];
  const { featuresLine } = section;
  const isRegular =
    first.startsWith('# ') &&
    indentations.every((one) => one === indentation) &&
    !lines.some((line) => ODD_LINE.test(line)) &&
    !(featuresLine !== undefined && start <= featuresLine && featuresLine < end);
  return isRegular ? { start, end, head, indentation, lines } : undefined;
}

/** How far lines are indented that a paragraph of a single line does not have yet. */
function indentationBelow(
  head: string,
  start: number,
  section: DocumentationSection,
  block: Block,
  release: Release,
): string {
  const own = /^ */.exec(head)?.[0] ?? '';
  if (section.label !== undefined && lineAround(block.text, section.label.start).start === start) {
    const below = indentationsBelowLabel(section, block);
    if (below.length > 0) return ' '.repeat(Math.min(...below));
    return ' '.repeat(alignsBelowLabel(release) ? Array.from(head).length : BELOW_LABEL);
  }
  if (head.trimStart().startsWith('.. ')) return own + ' '.repeat(BELOW_DIRECTIVE);
  return ' '.repeat(head.length);
}

function indentationsBelowLabel(section: DocumentationSection, block: Block): number[] {
  const start = lineAround(block.text, section.start).end;
  const below = block.text.slice(start, endOfSection(block, section)).split(/\r\n|\n/);
  return below.flatMap((line) => /^# ( *)\S/.exec(line)?.[1]?.length ?? []);
}
