import type { Release } from '../releases/release';
import type { PieceTable } from '../text/piece-table';
import type { TextRange } from '../text/text-range';
import type { ValueNode } from './nodes';
import type { SyntaxError } from './syntax-error';

/**
 * A whole file, lossless: its text, and the entries that stand in it from top to bottom. Between two entries
 * there is nothing but white space.
 */
export class SyntaxTree {
  constructor(
    readonly source: PieceTable,
    /** By whose rules the text was parsed. */
    readonly release: Release,
    readonly entries: readonly Entry[],
    /** For each entry the UTF-16 offset of its first code unit in the text. */
    readonly starts: Uint32Array,
  ) {}

  /** Not for what happens at every keystroke: a text that was edited is copied when it is first asked for. */
  get text(): string {
    return this.source.toString();
  }
}

/** One thing at the top level of a file. Knows neither its place nor the text, so it outlives edits around it. */
export type Entry = ExpressionEntry | DocumentationEntry | CommentEntry | ErrorEntry;

interface EntryBase {
  /** In UTF-16 code units. */
  readonly length: number;
  /**
   * How many code units from its start on the parser looked at to make this entry; at least `length`, and one more
   * than there are where it saw the end of the text. An edit outside of them cannot change the entry.
   */
  readonly reach: number;
  /** In source order. */
  readonly errors: readonly SyntaxError[];
}

/** `{ … }`: a definition or a directive. */
export interface ExpressionEntry extends EntryBase {
  readonly kind: 'expression';
  readonly value: ValueNode;
}

/** A `##` block. */
export interface DocumentationEntry extends EntryBase {
  readonly kind: 'documentation';
  /** The name on the symbol line; absent in free-form documentation. */
  readonly symbol: DocumentationName | undefined;
  /**
   * In source order. Free-form documentation has one; up to 8.2 a heading in it may begin another, which QEMU's front
   * end takes for a block of its own.
   */
  readonly sections: readonly DocumentationSection[];
  /** The bodies of literal blocks and QMP examples, in which neither width nor sentence spacing counts. */
  readonly literals: readonly TextRange[];
}

/** Adjacent lines of `#` comments. */
export interface CommentEntry extends EntryBase {
  readonly kind: 'comment';
}

/** Text that is no expression, up to where the parser is on its feet again. */
export interface ErrorEntry extends EntryBase {
  readonly kind: 'error';
}

/** A name in documentation, with the range of the name alone, relative to the entry. */
export interface DocumentationName extends TextRange {
  readonly name: string;
}

export type DocumentationSectionKind =
  | 'intro'
  | 'plain'
  | 'member'
  | 'feature'
  | 'returns'
  | 'errors'
  | 'since'
  | 'todo'
  /** A tag that releases before 9.1 had: `Note:`, `Example:` and their plurals. */
  | 'obsolete';

/** A part of a documentation block; offsets relative to the entry. From its first `#` to the end of its last line with text. */
export interface DocumentationSection extends TextRange {
  readonly kind: DocumentationSectionKind;
  /** What an entry documents, or the word of a tag; absent for intro and plain sections. */
  readonly label: DocumentationName | undefined;
  /** The offset of a `Features:` line in the middle of the section, which is no part of its text (up to 8.2). */
  readonly featuresLine?: number;
}

/** Whether there is any text besides the label; `paragraphsOf` tells which. */
export function hasText({ label, start, end }: DocumentationSection): boolean {
  return end > (label === undefined ? start : label.end + 1);
}

/** The index of the last entry that starts at or before `offset`, -1 if there is none. */
export function entryIndexAt(tree: SyntaxTree, offset: number): number {
  let low = -1;
  let high = tree.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((tree.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** UTF-16 offset of an entry of the tree. */
export function startOfEntry(tree: SyntaxTree, entry: Entry): number {
  return tree.starts[tree.entries.indexOf(entry)] ?? 0;
}

/** So many entries are sooner found one by one than by an index of all. */
const FEW = 16;

/** Tells the UTF-16 offsets of entries of the tree to somebody who asks for so many. */
export function startsOfEntries(tree: SyntaxTree, count: number): (entry: Entry) => number {
  if (count <= FEW) return (entry) => startOfEntry(tree, entry);
  const starts = new Map(tree.entries.map((entry, index) => [entry, tree.starts[index] ?? 0]));
  return (entry) => starts.get(entry) ?? 0;
}
