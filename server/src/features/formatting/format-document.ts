import { type Entry, type SyntaxTree } from '../../syntax/syntax-tree';
import { lineEndIn, startOfLine } from '../../text/lines';
import type { TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import { formatExpression } from '../layout/format-expression';

/**
 * What must change in the text so that it has the layout of QEMU's schemas: white space alone, none of it in
 * documentation, and nothing in what could not be parsed. In ascending order, offsets in the text as it is. With a
 * range only what stands in entries that it touches.
 */
export function formatDocument(tree: SyntaxTree, range?: TextRange): TextChange[] {
  const { text, entries, starts } = tree;
  const changes: TextChange[] = [];
  entries.forEach((entry, index) => {
    const start = starts[index] ?? 0;
    const isAsked = range === undefined || (range.start <= start + entry.length && range.end >= start);
    if (!isAsked) return;
    const previous = entries[index - 1];
    const gapStart = index === 0 ? 0 : (starts[index - 1] ?? 0) + (previous?.length ?? 0);
    changes.push(...formatGap(text, previous, entry, { start: gapStart, end: start }));
    changes.push(...formatEntry(tree, entry, start));
  });
  const last = entries.at(-1);
  const end = last === undefined ? 0 : (starts.at(-1) ?? 0) + last.length;
  if (last !== undefined && (range === undefined || range.end >= end))
    changes.push(...formatEnd(text, last, end));
  return changes;
}

function formatEntry({ text, release }: SyntaxTree, entry: Entry, start: number): TextChange[] {
  if (isDamaged(entry)) return [];
  const source = text.slice(start, start + entry.length);
  if (entry.kind === 'comment') return trailingSpaces(source, start);
  if (entry.kind !== 'expression') return [];
  const column = start - startOfLine(text, start);
  return formatExpression(source, column, release).map((change) => {
    return { start: change.start + start, end: change.end + start, text: change.text };
  });
}

/** White space in front of an entry: it begins in the first column, and documentation stands apart from what is above. */
function formatGap(
  text: string,
  previous: Entry | undefined,
  entry: Entry,
  { start, end }: TextRange,
): TextChange[] {
  if ((previous && isDamaged(previous)) || isDamaged(entry) || entry.kind === 'documentation') return [];
  const gap = text.slice(start, end);
  const lineEnds = gap.match(/\r\n|\r|\n/g) ?? [];
  // Two things on one line stay there.
  if (previous !== undefined && lineEnds.length === 0) return [];
  const wanted = lineEnds.slice(0, previous === undefined ? 0 : 2).join('');
  return wanted === gap ? [] : [{ start, end, text: wanted }];
}

function formatEnd(text: string, last: Entry, end: number): TextChange[] {
  if (isDamaged(last) || last.kind === 'documentation') return [];
  const [lineEnd = lineEndIn(text)] = /\r\n|\r|\n/.exec(text.slice(end)) ?? [];
  return text.slice(end) === lineEnd ? [] : [{ start: end, end: text.length, text: lineEnd }];
}

function trailingSpaces(source: string, start: number): TextChange[] {
  return Array.from(source.matchAll(/[ \t]+(?=\r|\n|$)/g), ({ 0: spaces, index }) => {
    return { start: start + index, end: start + index + spaces.length, text: '' };
  });
}

function isDamaged({ kind, errors }: Entry): boolean {
  return kind === 'error' || errors.length > 0;
}
