import type { Block as MarkupBlock } from '../../../markup/blocks';
import { markerOf } from '../../../markup/list-marker';
import { nestedBlocks } from '../../../markup/nested-blocks';
import { blocksOfSection } from '../../../syntax/documentation-markup';
import type { DocumentationEntry } from '../../../syntax/syntax-tree';
import { startOfLine } from '../../../text/lines';
import { shiftRange, type TextRange } from '../../../text/text-range';
import { alignsBelowLabel, BELOW_DIRECTIVE, BELOW_LABEL } from '../../documentation/indentation';
import type { TypedLine } from './typed-line';

/** How far the body of an example is indented. */
const IN_EXAMPLE = 4;

const LABEL = /^(?:@[^\s:]+|Returns|Errors|TODO|Notes?|Examples?):( *)(\S?)/;
const DIRECTIVE = /^\.\. [\w:-]+::(?: |$)/;
const OPENS_EXAMPLE = /^\.\. (?:qmp-example|code-block|code|sourcecode|parsed-literal)::|::$/;
const OPTION = /^:[\w-]+:(?: |$)/;

/** The text of a comment line behind `# `; nothing of other lines. */
interface CommentLine extends TextRange {
  /** Without the indentation. */
  readonly text: string;
  readonly indentation: number;
}

/**
 * What a new line in a block of documentation begins with, `# ` and the indentation of what it goes on with; nothing if
 * the line above is none of a block, or its last one.
 */
export function marginInDocumentation(line: TypedLine): string | undefined {
  const { tree, index, text, above, start } = line;
  const entry = tree.entries[index];
  if (entry?.kind !== 'documentation' || text.startsWith('##', line.line.start)) return undefined;
  const blockStart = (tree.starts[index] ?? 0) - start;
  if (text.startsWith('##', above.start)) return above.start === blockStart ? '# ' : undefined;
  if (above.start >= blockStart + entry.length) return undefined;
  const comment = commentAt(text, above.start);
  if (comment === undefined) return undefined;
  const indentation =
    comment.text === '' ? indentationBehindGap(line, entry) : indentationBelow(comment, line, entry);
  return `# ${' '.repeat(indentation)}`;
}

function commentAt(text: string, start: number): CommentLine | undefined {
  const line = /^#(?!#)( ?)( *)([^\r\n]*)/.exec(text.slice(start));
  if (line === null) return undefined;
  const [all, , spaces = '', rest = ''] = line;
  return { start, end: start + all.length, text: rest.trimEnd(), indentation: spaces.length };
}

/** In the middle of an example it goes on; anything else begins anew. */
function indentationBehindGap(
  { text, above, tree, index, start }: TypedLine,
  entry: DocumentationEntry,
): number {
  const before = commentAt(text, lineBefore(text, above.start));
  if (before === undefined || before.text === '') return 0;
  const blockStart = (tree.starts[index] ?? 0) - start;
  const block = text.slice(blockStart, blockStart + entry.length);
  if (isLiteral(shiftRange(before, -blockStart), entry, block, tree)) return before.indentation;
  if (OPENS_EXAMPLE.test(before.text)) return before.indentation + IN_EXAMPLE;
  const opening = OPTION.test(before.text) ? openingOf(before, text) : undefined;
  return opening === undefined ? 0 : opening + IN_EXAMPLE;
}

/** The indentation of the directive that options belong to. */
function openingOf(option: CommentLine, text: string): number | undefined {
  let line: CommentLine | undefined = option;
  while (line !== undefined && OPTION.test(line.text)) line = commentAt(text, lineBefore(text, line.start));
  return line !== undefined && OPENS_EXAMPLE.test(line.text) ? line.indentation : undefined;
}

/** The same as in the line above, or as far as what that line begins hangs. */
function indentationBelow(
  { text, indentation, start }: CommentLine,
  line: TypedLine,
  { symbol }: DocumentationEntry,
): number {
  const blockStart = (line.tree.starts[line.index] ?? 0) - line.start;
  const isSymbol =
    symbol !== undefined && start <= blockStart + symbol.start && blockStart + symbol.start < line.above.end;
  if (isSymbol) return 0;
  const label = indentation === 0 && symbol !== undefined ? LABEL.exec(text) : null;
  if (label !== null) return indentationBelowLabel(label, line);
  if (DIRECTIVE.test(text)) return indentation + BELOW_DIRECTIVE;
  const marker = markerOf(text);
  return marker === undefined || marker.column === text.length ? indentation : indentation + marker.column;
}

/** As the text that is there already; else by the rules of the release. */
function indentationBelowLabel([all, , first]: RegExpExecArray, { text, line, tree }: TypedLine): number {
  const next = commentAt(text, line.end + (text.startsWith('\r\n', line.end) ? 2 : 1));
  if (next !== undefined && next.text !== '' && next.indentation > 0) return next.indentation;
  return alignsBelowLabel(tree.release) && first !== '' ? all.length - 1 : BELOW_LABEL;
}

function lineBefore(text: string, start: number): number {
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return startOfLine(text, end);
}

/** Whether a line of the block is in the body of an example or a literal block. */
function isLiteral(
  line: TextRange,
  entry: DocumentationEntry,
  block: string,
  { release }: TypedLine['tree'],
): boolean {
  const section = entry.sections.findLast(({ start }) => start <= line.start);
  return section !== undefined && hasLiteralIn(line, blocksOfSection(section, block, 0, release));
}

function hasLiteralIn(range: TextRange, blocks: readonly MarkupBlock[]): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'literal-block')
      return nestedBlocks(block).some((inner) => hasLiteralIn(range, inner));
    return block.lines.some(({ start }) => range.start <= start && start <= range.end);
  });
}
