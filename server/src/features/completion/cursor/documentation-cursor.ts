import { type DocumentationEntry, entryIndexAt, type SyntaxTree } from '../../../syntax/syntax-tree';

/** A line of a block of documentation, parted by the cursor. */
export interface DocumentationCursor {
  readonly entry: DocumentationEntry;
  /** Of the entry, in the tree and in the text. */
  readonly index: number;
  readonly start: number;
  readonly text: string;
  readonly offset: number;
  /** The line up to the cursor, and what is left of it. */
  readonly before: string;
  readonly after: string;
  /** How many lines of the block stand above. */
  readonly line: number;
  /** The line above; empty for the first one. */
  readonly above: string;
}

/** The line of documentation that the offset is on; nothing if it is on none. */
export function findDocumentationCursor(tree: SyntaxTree, offset: number): DocumentationCursor | undefined {
  const index = entryIndexAt(tree, offset);
  const entry = tree.entries[index];
  if (entry?.kind !== 'documentation') return undefined;
  const start = tree.starts[index] ?? 0;
  const lineEnd = endOfLine(tree, offset);
  const text = tree.source.slice(start, Math.max(lineEnd, start + entry.length));
  const inside = offset - start;
  // White space behind the last line is no part of the entry, though of that line.
  if (inside > entry.length && text.slice(entry.length, inside).includes('\n')) return undefined;
  const lines = text.slice(0, inside).split('\n');
  const before = lines.at(-1) ?? '';
  if (!before.trimStart().startsWith('#')) return undefined;
  const after = text.slice(inside, lineEnd - start);
  const line = lines.length - 1;
  return { entry, index, start, text, offset, before, after, line, above: lines.at(-2) ?? '' };
}

function endOfLine({ source }: SyntaxTree, offset: number): number {
  const rest = source.slice(offset, Math.min(source.length, offset + MAX_LINE));
  const end = rest.search(/\r?\n|$/);
  return offset + end;
}

const MAX_LINE = 10_000;
