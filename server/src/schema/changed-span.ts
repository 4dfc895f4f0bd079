/** Where two lists differ: what stands before and behind is the same objects in both. */
export interface ChangedSpan {
  readonly start: number;
  /** Index in the old list of the first element behind the difference. */
  readonly endBefore: number;
  /** The same in the new list. */
  readonly endAfter: number;
}

/** Compares by identity, from both ends: one cheap pass, whatever was changed in the middle. */
export function changedSpan<T>(before: readonly T[], after: readonly T[]): ChangedSpan {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  return { start, endBefore, endAfter };
}

/** Whether both lists hold the same objects. */
export function isSameList<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((element, index) => element === after[index]);
}
