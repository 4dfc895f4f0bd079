import { cutCopy } from '../text/own-copy';
import type { PieceTable } from '../text/piece-table';
import { growth, type TextChange } from '../text/text-change';
import { skipWhitespace } from './characters';
import { EntryParser } from './parser';
import { entryIndexAt, type Entry, SyntaxTree } from './syntax-tree';

/**
 * The tree of the text after the changes, which apply one after the other. It equals what `parse` makes of that
 * text, and every entry that the changes did not reach is the same object as before.
 */
export function reparse(tree: SyntaxTree, changes: readonly TextChange[]): SyntaxTree {
  return changes.reduce((before, change) => reparseOnce(before, change, before.source.replace(change)), tree);
}

/** How much more text than the entries around a change is looked at first. */
const MARGIN = 16;

/** As `reparse`, for whoever has made the text after the one change already. */
export function reparseOnce(tree: SyntaxTree, change: TextChange, source: PieceTable): SyntaxTree {
  const firstStale = firstEntryThatSaw(tree, change.start);
  const from = firstStale === 0 ? 0 : endOfEntry(tree, firstStale - 1);
  let end = startOfNextButOne(tree, change.end) + growth(change) + MARGIN;
  for (;;) {
    const window = { text: source.slice(from, end), start: from, isLast: end >= source.length };
    const fresh = parseWindow(window, tree, change, firstStale);
    if (fresh !== undefined) return splice(tree, source, firstStale, fresh, growth(change));
    end = from + 4 * (end - from);
  }
}

/** A part of the new text from the end of some entry on. */
interface Window {
  readonly text: string;
  /** Its offset in the whole text. */
  readonly start: number;
  /** Whether the text ends with it. */
  readonly isLast: boolean;
}

interface FreshEntries {
  readonly entries: readonly Entry[];
  /** Offsets in the whole text. */
  readonly starts: readonly number[];
  /** The index of the first old entry behind them that is still good. */
  readonly firstKept: number;
}

/** Parses until it meets the start of an old entry again; nothing if the window ends too early to be sure of that. */
function parseWindow(
  { text, start, isLast }: Window,
  tree: SyntaxTree,
  change: TextChange,
  firstStale: number,
): FreshEntries | undefined {
  const parser = new EntryParser(text, tree.release, cutCopy);
  const entries: Entry[] = [];
  const starts: number[] = [];
  const toOld = start - growth(change);
  let firstKept = firstStale;
  for (let offset = skipWhitespace(text, 0); ;) {
    if (offset >= text.length)
      return isLast ? { entries, starts, firstKept: tree.entries.length } : undefined;
    firstKept = skipStartsBefore(tree, firstKept, Math.max(offset + toOld, change.end));
    if (tree.starts[firstKept] === offset + toOld) return { entries, starts, firstKept };
    const entry = parser.parse(offset);
    if (offset + entry.reach > text.length && !isLast) return undefined;
    entries.push(entry);
    starts.push(offset + start);
    offset = skipWhitespace(text, offset + entry.length);
  }
}

/** The offset of the second entry behind the one at `offset`, or the end of the text. */
function startOfNextButOne(tree: SyntaxTree, offset: number): number {
  return tree.starts[entryIndexAt(tree, offset) + 2] ?? tree.source.length;
}

function endOfEntry(tree: SyntaxTree, index: number): number {
  return (tree.starts[index] ?? 0) + (tree.entries[index]?.length ?? 0);
}

/** The index of the first entry whose making looked at the text from `offset` on: any earlier one may have. */
function firstEntryThatSaw(tree: SyntaxTree, offset: number): number {
  const end = entryIndexAt(tree, offset) + 1;
  for (let index = 0; index < end; index++) {
    if ((tree.starts[index] ?? 0) + (tree.entries[index]?.reach ?? 0) > offset) return index;
  }
  return end;
}

function skipStartsBefore(tree: SyntaxTree, index: number, offset: number): number {
  let result = index;
  while (result < tree.starts.length && (tree.starts[result] ?? 0) < offset) result++;
  return result;
}

/** Puts fresh entries in the place of those from `from` on that they replace, and moves the starts behind them. */
function splice(
  tree: SyntaxTree,
  source: PieceTable,
  from: number,
  fresh: FreshEntries,
  shift: number,
): SyntaxTree {
  const to = fresh.firstKept;
  const entries = tree.entries.slice(0, from).concat(fresh.entries, tree.entries.slice(to));
  const starts = new Uint32Array(entries.length);
  starts.set(tree.starts.subarray(0, from));
  starts.set(fresh.starts, from);
  const moved = from + fresh.entries.length - to;
  for (let index = to; index < tree.starts.length; index++) {
    starts[index + moved] = (tree.starts[index] ?? 0) + shift;
  }
  return new SyntaxTree(source, tree.release, entries, starts);
}
