import type { Module } from '../../schema/module';
import { type DocumentationEntry, type DocumentationSection, startOfEntry } from '../../syntax/syntax-tree';
import type { TextChange } from '../../text/text-change';
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
  return { entry, start, text, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
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
  const end = endOfSection(block, section);
  const text = ['', '#', ...lines].join(block.lineEnd);
  return { start: end, end, text };
}

/** Takes away the lines of a section, with the blank ones behind it. */
export function removeSection(block: Block, section: DocumentationSection): TextChange {
  const { text } = block;
  const start = lineAround(text, section.start).start;
  const next = nextLineWithText(text, endOfSection(block, section));
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
