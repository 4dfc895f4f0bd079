import { entryIndexAt, type SyntaxTree } from '../../../syntax/syntax-tree';
import { startOfLine } from '../../../text/lines';
import type { TextRange } from '../../../text/text-range';

/** The line in which something was typed, with the text around it. */
export interface TypedLine {
  readonly tree: SyntaxTree;
  /** The index of the entry in which the line above ends, -1 if none begins before. */
  readonly index: number;
  /** What is known of the text, and the offset in the file at which it starts; all other offsets count from there. */
  readonly text: string;
  readonly start: number;
  readonly offset: number;
  readonly line: TextRange;
  /** The line above. */
  readonly above: TextRange;
}

/** How much of the text behind the cursor matters, if the entry does not reach further. */
const AHEAD = 4096;

/** Nothing in the first line of a file: nothing stands above. */
export function typedLineAt(tree: SyntaxTree, offset: number): TypedLine | undefined {
  const { source, starts, entries } = tree;
  const before = source.slice(0, offset);
  const endAbove = endOfLineAbove(before);
  if (endAbove < 0) return undefined;
  const index = entryIndexAt(tree, endAbove);
  let first = index;
  // Text that is no expression may belong to one that was cut short.
  while (first > 0 && entries[first]!.kind !== 'documentation' && entries[first]!.kind !== 'expression')
    first--;
  const startAbove = startOfLine(before, endAbove);
  const start = Math.min(first < 0 ? 0 : (starts[first] ?? 0), startAbove);
  const endOfEntry = (starts[index] ?? 0) + (entries[index]?.length ?? 0);
  const text = source.slice(start, Math.min(Math.max(offset + AHEAD, endOfEntry), source.length));
  const lineStart = startOfLine(before, offset) - start;
  const length = text.slice(lineStart).search(/\r|\n|$/);
  return {
    tree,
    index,
    text,
    start,
    offset: offset - start,
    line: { start: lineStart, end: lineStart + length },
    above: { start: startAbove - start, end: endAbove - start },
  };
}

/** How far the white space at the start of the line reaches, and a `#` with what is blank behind if there is one. */
export function endOfMargin({ text, line }: TypedLine, mayHoldHash: boolean): number {
  const margin = mayHoldHash ? /^[ \t]*(?:#[ \t]*)?/ : /^[ \t]*/;
  return line.start + (margin.exec(text.slice(line.start, line.end))?.[0].length ?? 0);
}

function endOfLineAbove(before: string): number {
  const lineStart = startOfLine(before, before.length);
  return before.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1;
}
