import { applyChange, growth, type TextChange } from '../text/text-change';
import { skipWhitespace } from './characters';
import { EntryParser } from './parser';
import { entryIndexAt, type Entry, type SyntaxTree } from './syntax-tree';

/**
 * The tree of the text after the changes, which apply one after the other. It equals what `parse` makes of that
 * text, and every entry that the changes did not reach is the same object as before.
 */
export function reparse(tree: SyntaxTree, changes: readonly TextChange[]): SyntaxTree {
  return changes.reduce(applyToTree, tree);
}

function applyToTree(tree: SyntaxTree, change: TextChange): SyntaxTree {
  return reparseText(tree, change, applyChange(tree.text, change));
}

/** As `reparse` for a single change; `text` is what the change makes of the tree's text. */
export function reparseText(tree: SyntaxTree, change: TextChange, text: string): SyntaxTree {
  const shift = growth(change);
  const firstStale = firstEntryThatSaw(tree, change.start);
  const parser = new EntryParser(text, tree.release);
  const fresh: Entry[] = [];
  const freshStarts: number[] = [];
  const previousEnd = firstStale === 0 ? 0 : endOfEntry(tree, firstStale - 1);
  let offset = skipWhitespace(text, previousEnd);
  let firstKept = firstStale;
  while (offset < text.length) {
    firstKept = skipStartsBefore(tree, firstKept, Math.max(offset - shift, change.end));
    if (tree.starts[firstKept] === offset - shift) break;
    const entry = parser.parse(offset);
    fresh.push(entry);
    freshStarts.push(offset);
    offset = skipWhitespace(text, offset + entry.length);
  }
  if (offset >= text.length) firstKept = tree.entries.length;
  return splice(tree, text, firstStale, firstKept, fresh, freshStarts, shift);
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

/** Puts fresh entries in the place of those from `from` to before `to`, and moves the starts behind them. */
function splice(
  tree: SyntaxTree,
  text: string,
  from: number,
  to: number,
  fresh: readonly Entry[],
  freshStarts: readonly number[],
  shift: number,
): SyntaxTree {
  const entries = tree.entries.slice(0, from).concat(fresh, tree.entries.slice(to));
  const starts = new Uint32Array(entries.length);
  starts.set(tree.starts.subarray(0, from));
  starts.set(freshStarts, from);
  const moved = from + fresh.length - to;
  for (let index = to; index < tree.starts.length; index++) {
    starts[index + moved] = (tree.starts[index] ?? 0) + shift;
  }
  return { text, release: tree.release, entries, starts };
}
