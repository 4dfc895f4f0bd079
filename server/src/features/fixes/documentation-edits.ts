import type { DocumentationEntry, DocumentationSection } from '../../syntax/syntax-tree';
import type { TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import type { Problem } from './fix';

/** What stands where somebody still has to write something. */
export const STUB = 'TODO';

/** A block of documentation with its text; all offsets are relative to the block. */
export interface Block {
  readonly entry: DocumentationEntry;
  readonly text: string;
  readonly lineEnd: string;
}

/** The block that a problem stands in, or that documents what it stands in. */
export function blockOf({
  entry,
  item,
  view,
  text,
}: Problem): (Block & { readonly start: number }) | undefined {
  const block = entry.kind === 'documentation' ? entry : item?.documentation;
  const { entries, starts } = view.module.tree;
  const start = block && starts[entries.indexOf(block)];
  if (block === undefined || start === undefined) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { entry: block, start, text: text.slice(start, start + block.length), lineEnd };
}

/** From the start of the line that holds the offset to its end, without what ends it. */
export function lineAround(text: string, offset: number): TextRange {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}

/** Whether the section ends within the line of the offset or before. */
export function endOfSection({ text, entry }: Block, section: DocumentationSection): number {
  const symbolEnd = section.kind === 'intro' ? (entry.symbol?.end ?? section.end) : section.end;
  return lineAround(text, Math.max(section.end, symbolEnd)).end;
}

/** Adds a paragraph of its own behind a section. */
export function insertBehind(
  block: Block,
  section: DocumentationSection,
  lines: readonly string[],
): TextChange {
  return insertParagraph(block, endOfSection(block, section), lines);
}

/** Adds a paragraph behind the line that ends at the offset. */
export function insertParagraph({ lineEnd }: Block, end: number, lines: readonly string[]): TextChange {
  return { start: end, end, text: ['', '#', ...lines].join(lineEnd) };
}

/** The lines of a section as they are. */
export function sourceOfSection(block: Block, section: DocumentationSection): string {
  return block.text.slice(lineAround(block.text, section.start).start, endOfSection(block, section));
}

/** Takes away the lines of a section, or of all from it to another one, with the blank ones behind it. */
export function removeSection(
  block: Block,
  section: DocumentationSection,
  last: DocumentationSection = section,
): TextChange {
  const { text } = block;
  const start = lineAround(text, section.start).start;
  const next = nextLineWithText(text, endOfSection(block, last));
  const isOnlyFeature = section.kind === 'feature' && features(block).length === 1;
  const from = isOnlyFeature ? featuresLineBefore(text, start) : start;
  // At the end of the block the blank lines in front are too many.
  const isLast = /^##[ \t]*(?:[\r\n]|$)/.test(text.slice(next));
  return { start: isLast ? withoutBlankLines(text, from) : from, end: next, text: '' };
}

function features({ entry }: Block): DocumentationSection[] {
  return entry.sections.filter(({ kind }) => kind === 'feature');
}

function nextLineWithText(text: string, offset: number): number {
  const blank = /^[ \t]*(?:\r\n|\r|\n)(?:[ \t]*#?[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(offset))?.[0] ?? '';
  return offset + blank.length;
}

function featuresLineBefore(text: string, start: number): number {
  const found = /(?:^|\n)(#[ \t]*Features:[ \t]*\r?\n(?:#?[ \t]*\r?\n)*)$/.exec(text.slice(0, start))?.[1];
  return start - (found?.length ?? 0);
}

function withoutBlankLines(text: string, start: number): number {
  const blank = /(?:(?<=\n)#?[ \t]*\r?\n)+$/.exec(text.slice(0, start))?.[0] ?? '';
  return start - blank.length;
}

/** The section that begins with the label in a range; both relative to the block. */
export function sectionAt({ entry }: Block, range: TextRange): DocumentationSection | undefined {
  return entry.sections.find(
    ({ start, label }) => start <= range.start && range.end <= Math.max(label?.end ?? start, start) + 1,
  );
}
