import type { Module } from '../../schema/module';
import { blocksOfSection } from '../../syntax/documentation-markup';
import { linesOf } from '../../syntax/documentation-section-lines';
import { type DocumentationEntry, type DocumentationSection, entryIndexAt } from '../../syntax/syntax-tree';
import type { FilePath } from '../../text/file-path';
import { contains, shiftRange, type TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { viewsOf } from '../file-view';
import type { FileSymbol } from '../symbols/file-symbol';
import { outlineOf } from '../symbols/outline';
import { rangesInValue } from './ranges-in-expression';
import { rangesInBlocks } from './ranges-in-markup';

/**
 * What a selection at an offset can grow to, step by step: the word, the name, the member, … the definition, its section,
 * the file. Each range holds the one before it, and more; there is at least the last one.
 */
export function findSelectionRanges(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
): readonly TextRange[] {
  const module = viewsOf(snapshot, path)[0]?.module;
  return module === undefined ? [] : growing(rangesAround(module, offset));
}

/** The ranges from the smallest on, without those that do not hold the one before them, or no more than it. */
function growing(ranges: readonly TextRange[]): readonly TextRange[] {
  const chain: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    if (last === undefined || exceeds({ start, end }, last)) chain.push({ start, end });
  }
  return chain;
}

/** Whether the range holds all of another one, and more. */
function exceeds({ start, end }: TextRange, inner: TextRange): boolean {
  return start <= inner.start && inner.end <= end && end - start > inner.end - inner.start;
}

/** All ranges that hold the offset, in no order. */
function rangesAround(module: Module, offset: number): TextRange[] {
  const { tree } = module;
  const file = { start: 0, end: tree.source.length };
  const ranges = [file, ...rangesOfSymbols(outlineOf(module), offset)];
  const index = entryIndexAt(tree, offset);
  const entry = tree.entries[index];
  const start = tree.starts[index] ?? 0;
  if (entry === undefined || offset > start + entry.length) return ranges;
  const inside = offset - start;
  const text = tree.source.slice(start, start + entry.length);
  const own = [{ start: 0, end: entry.length }, ...rangesInLine(text, inside)];
  if (entry.kind === 'expression') own.push(...rangesInValue(entry.value, inside));
  if (entry.kind === 'documentation') own.push(...rangesInDocumentation(entry, text, inside, module));
  return [...ranges, ...own.map((range) => shiftRange(range, start))];
}

/** Sections, and definitions with their documentation. */
function rangesOfSymbols(symbols: readonly FileSymbol[], offset: number): TextRange[] {
  return symbols
    .filter(({ range }) => contains(range, offset))
    .flatMap(({ range, children }) => [range, ...rangesOfSymbols(children, offset)]);
}

function rangesInDocumentation(
  entry: DocumentationEntry,
  text: string,
  offset: number,
  { tree }: Module,
): TextRange[] {
  const around = entry.sections.filter((section) => contains(section, offset));
  return [
    ...around,
    ...around.flatMap(({ label }) => (label !== undefined && contains(label, offset) ? [label] : [])),
    ...around.flatMap((section) => rangesInBlocks(blocksOfSection(section, text, 0, tree.release), offset)),
    ...around.flatMap((section) => linesAround(section, text, offset)),
  ];
}

const LETTER = /\w/;
/** A name, of which a word can be a part. */
const NAME_LETTER = /[\w-]/;

/** The word and the name at an offset. */
function rangesInLine(text: string, offset: number): TextRange[] {
  return [spanOf(LETTER, text, offset), spanOf(NAME_LETTER, text, offset)].filter(
    ({ start, end }) => end > start,
  );
}

function spanOf(pattern: RegExp, text: string, offset: number): TextRange {
  let [start, end] = [offset, offset];
  while (start > 0 && pattern.test(text.charAt(start - 1))) start--;
  while (end < text.length && pattern.test(text.charAt(end))) end++;
  return { start, end };
}

/** The line at an offset, without what makes it a comment and without a label. */
function linesAround(section: DocumentationSection, text: string, offset: number): TextRange[] {
  return Array.from(linesOf(section, text, 0), ({ start, end }) => {
    const indentation = text.slice(start, end).search(/\S/);
    return { start: start + Math.max(indentation, 0), end };
  }).filter((line) => contains(line, offset));
}
