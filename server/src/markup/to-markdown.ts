import type { Block, DefinitionList, FieldList, LineBlock, List } from './blocks';
import { codeSpan, fenced, indented, quoted } from './markdown-text';
import { directiveToMarkdown } from './directive-to-markdown';
import { inlineToMarkdown } from './inline-to-markdown';
import type { MarkdownOptions, MarkdownWriter } from './markdown-options';
import { tableToMarkdown } from './table-to-markdown';

export type { MarkdownOptions } from './markdown-options';

/** Headings within documentation must not outshine the ones of whatever shows it. */
const HEADING_OFFSET = 2;
const DEEPEST_HEADING = 6;
/** Messages of the protocol are JSON with arrows in front and dots where something was left out. */
const QMP_LANGUAGE = 'json';

/** Documentation as Markdown (CommonMark with tables), with nothing left of reStructuredText. */
export function toMarkdown(blocks: readonly Block[], options: MarkdownOptions): string {
  const writer: MarkdownWriter = { link: options.link, blocks: (nested) => writeBlocks(nested, writer) };
  return writer.blocks(blocks);
}

function writeBlocks(blocks: readonly Block[], writer: MarkdownWriter): string {
  const parts: string[] = [];
  let isAlternative = false;
  let previous: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'comment') continue;
    // Two lists in a row would become one, had they the same marks.
    isAlternative = isListLike(block) && previous !== undefined && isListLike(previous) && !isAlternative;
    const text = writeBlock(block, isAlternative, writer);
    if (text !== '') parts.push(text);
    previous = block;
  }
  return parts.join('\n\n');
}

function isListLike(block: Block): boolean {
  switch (block.kind) {
    case 'list':
    case 'definition-list':
    case 'field-list':
      return true;
    case 'block-quote':
      return isLayout(block.blocks);
    default:
      return false;
  }
}

/** Whether blocks are indented for the sake of their looks alone: lists and tables are no quotations. */
function isLayout(blocks: readonly Block[]): boolean {
  return blocks.every((block) => isListLike(block) || block.kind === 'table' || block.kind === 'directive');
}

function writeBlock(block: Block, isAlternative: boolean, writer: MarkdownWriter): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineToMarkdown(block.content, writer);
    case 'heading': {
      const level = Math.min(block.level + HEADING_OFFSET, DEEPEST_HEADING);
      return `${'#'.repeat(level)} ${inlineToMarkdown(block.content, writer)}`;
    }
    case 'list':
      return writeList(block, isAlternative, writer);
    case 'definition-list':
    case 'field-list':
      return writeTerms(block, isAlternative, writer);
    case 'block-quote':
      return isLayout(block.blocks) ? writer.blocks(block.blocks) : quoted(writer.blocks(block.blocks));
    case 'literal-block':
      return fenced(
        block.lines.map((line) => line.text),
        block.language === 'qmp' ? QMP_LANGUAGE : block.language,
      );
    case 'line-block':
      return writeLines(block, writer);
    case 'table':
      return tableToMarkdown(block, writer);
    case 'directive':
      return directiveToMarkdown(block, writer);
    case 'comment':
      return '';
    case 'transition':
      return '---';
  }
}

function writeList({ first, items }: List, isAlternative: boolean, writer: MarkdownWriter): string {
  const isLoose = items.some((item) => item.length > 1 && !isTight(item));
  const parts = items.map((item, index) => {
    const mark =
      first === undefined ? (isAlternative ? '*' : '-') : `${first + index}${isAlternative ? ')' : '.'}`;
    const text = writeItem(item, writer);
    return `${mark} ${indented(text, mark.length + 1)}`.trimEnd();
  });
  return parts.join(isLoose ? '\n\n' : '\n');
}

function writeItem(item: readonly Block[], writer: MarkdownWriter): string {
  const [first] = item;
  // The second mark of an item that is a term and what is said of it would be one too many.
  if (item.length === 1 && first?.kind === 'definition-list' && first.items.length === 1)
    return writeTerms(first, false, writer)
      .slice(2)
      .replace(/\n {2}/g, '\n');
  return isTight(item) ? item.map((block) => writer.blocks([block])).join('\n') : writer.blocks(item);
}

/** Text, perhaps with a list below it, needs no blank lines. */
function isTight([first, second, ...rest]: readonly Block[]): boolean {
  return first?.kind === 'paragraph' && (second === undefined || second.kind === 'list') && rest.length === 0;
}

/** Terms or names, each with what is said of it below. */
function writeTerms(
  list: DefinitionList | FieldList,
  isAlternative: boolean,
  writer: MarkdownWriter,
): string {
  const mark = isAlternative ? '*' : '-';
  const items =
    list.kind === 'field-list'
      ? list.items.map((item) => ({ head: `${codeSpan(item.name)}:`, blocks: item.blocks }))
      : list.items.map((item) => ({ head: bold(inlineToMarkdown(item.term, writer)), blocks: item.blocks }));
  const parts = items.map(({ head, blocks }) => {
    const between = blocks[0]?.kind === 'paragraph' ? '  \n' : '\n\n';
    const body = writer.blocks(blocks);
    return `${mark} ${indented(body === '' ? head : head + between + body, 2)}`;
  });
  return parts.join('\n');
}

/** Marks within the text would not go well with those around it. */
function bold(markdown: string): string {
  return markdown === '' || markdown.includes('*') ? markdown : `**${markdown}**`;
}

function writeLines({ lines }: LineBlock, writer: MarkdownWriter): string {
  const texts = lines.map((line) => inlineToMarkdown(line, writer) || '\u00a0');
  return texts.join('  \n');
}
