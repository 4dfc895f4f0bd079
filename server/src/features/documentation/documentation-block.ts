import type { Module } from '../../schema/module';
import { type DocumentationEntry, type DocumentationSection, startOfEntry } from '../../syntax/syntax-tree';
import { lineAround, lineEndIn } from '../../text/lines';
import { insertAt, type TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';

/** What stands where somebody still has to write something. */
export const STUB = 'TODO';

/** A block of documentation with its text; all offsets are relative to the block. */
export interface Block {
  readonly entry: DocumentationEntry;
  readonly text: string;
  readonly lineEnd: string;
}

/** A block of documentation of a file with the offset at which it starts. */
export interface PlacedBlock extends Block {
  readonly start: number;
}

/** The block of documentation that an entry of a file is. */
export function placeBlock(entry: DocumentationEntry, { tree }: Module): PlacedBlock {
  const start = startOfEntry(tree, entry);
  const text = tree.source.slice(start, start + entry.length);
  return { entry, start, text, lineEnd: lineEndIn(text) };
}

/** Where the last line of a section ends; an intro without text ends with the line of the symbol. */
export function endOfSection({ text, entry }: Block, section: DocumentationSection): number {
  const symbolEnd = section.kind === 'intro' ? (entry.symbol?.end ?? section.end) : section.end;
  return lineAround(text, Math.max(section.end, symbolEnd)).end;
}

/** The lines of a section as they are written. */
export function linesOfSection(block: Block, section: DocumentationSection): string[] {
  const { start } = lineAround(block.text, section.start);
  return block.text.slice(start, endOfSection(block, section)).split(/\r\n|\r|\n/);
}

/** Whether a blank line stands in front of a section. */
export function standsApart({ text }: Block, section: DocumentationSection): boolean {
  return /(?:^|\n)#[ \t]*\r?\n$/.test(text.slice(0, lineAround(text, section.start).start));
}

/** Adds a paragraph of its own behind a section. */
export function insertBehind(
  block: Block,
  section: DocumentationSection,
  lines: readonly string[],
): TextChange {
  return insertParagraph(block, endOfSection(block, section), lines);
}

/** Adds a paragraph of its own behind the line that ends at an offset. */
export function insertParagraph({ lineEnd }: Block, end: number, lines: readonly string[]): TextChange {
  return insertAt(end, ['', '#', ...lines].join(lineEnd));
}

/** Takes away the lines of sections, with the blank ones behind each; in ascending order. */
export function removeSections(block: Block, sections: readonly DocumentationSection[]): TextChange[] {
  const isGone = (section: DocumentationSection): boolean => sections.includes(section);
  const features = block.entry.sections.filter(({ kind }) => kind === 'feature');
  const [heading] = features.every(isGone) ? features : [];
  const ranges: { start: number; end: number }[] = [];
  for (const section of block.entry.sections.filter(isGone)) {
    const first = lineAround(block.text, section.start).start;
    const start = section === heading ? featuresLineBefore(block.text, first) : first;
    const end = nextLineWithText(block.text, endOfSection(block, section));
    const last = ranges.at(-1);
    if (last !== undefined && last.end >= start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges.map(({ start, end }) => ({ start: withoutGapAtEnd(block, start, end), end, text: '' }));
}

/** At the end of the block the blank lines in front of what is taken away are too many. */
function withoutGapAtEnd({ text }: Block, start: number, end: number): number {
  return /^##[ \t]*(?:[\r\n]|$)/.test(text.slice(end)) ? withoutBlankLines(text, start) : start;
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
