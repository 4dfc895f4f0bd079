/** One edit: the code units between `start` and `end` of the old text are replaced by `text`. */
export interface TextChange {
  /** UTF-16 offset into the text as it was before this change. */
  readonly start: number;
  /** UTF-16 offset into the text as it was before this change, not before `start`. */
  readonly end: number;
  readonly text: string;
}

/** Inserts text. */
export function insertAt(offset: number, text: string): TextChange {
  return { start: offset, end: offset, text };
}

/** How much longer the text is after the change; negative when it shrinks. */
export function growth(change: TextChange): number {
  return change.text.length - (change.end - change.start);
}

/** The same change of a text that begins `by` code units earlier. */
export function shiftChange({ start, end, text }: TextChange, by: number): TextChange {
  return { start: start + by, end: end + by, text };
}

/** The text after changes that do not overlap, in ascending order, all of them in offsets of the text as it is. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: inserted } of changes) {
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** The one change that makes one text of another. */
export function differenceOf(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
