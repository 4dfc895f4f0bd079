/**
 * A short text cut out of a long one, which it does not keep alive. V8 makes a slice of more than twelve
 * characters a view of its source, so one name could hold every version of an edited file in memory. Joining and
 * cutting once more yields a view of nothing but itself.
 */
export function ownCopy(slice: string): string {
  return slice.length > 12 ? `${slice} `.slice(0, -1) : slice;
}

/** How a name is cut out of a text. */
export type Cut = (text: string, start: number, end: number) => string;

/** So that the name does not keep the text alive. */
export const cutCopy: Cut = (text, start, end) => ownCopy(text.slice(start, end));

/** For whoever keeps the text anyway: a file that is parsed as a whole. After edits its names still keep that text. */
export const cutView: Cut = (text, start, end) => text.slice(start, end);
