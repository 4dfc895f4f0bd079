/** A half-open range of UTF-16 offsets. What the offsets count from is said where the range is used. */
export interface TextRange {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit; equal to `start` for an empty range. */
  readonly end: number;
}

/** The same range, counted from a point `by` code units earlier. */
export function shiftRange(range: TextRange, by: number): TextRange {
  return { start: range.start + by, end: range.end + by };
}

/** Whether the offset is in the range; right behind its last character still counts. */
export function contains({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
