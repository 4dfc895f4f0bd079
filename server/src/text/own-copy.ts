/**
 * A short text cut out of a long one, which it does not keep alive. V8 makes a slice of more than twelve
 * characters a view of its source, so one name could hold every version of an edited file in memory. Joining and
 * cutting once more yields a view of nothing but itself.
 */
export function ownCopy(slice: string): string {
  return slice.length > 12 ? `${slice} `.slice(0, -1) : slice;
}
