/** What the lines of an example show by how they begin. */

/** A mark of direction, then a space or the message. */
export const MARK = /^(\s*)(->|<-)(?![^\s{["'.\u2026])/;
/** Dots where a message could begin. */
export const LEFT_OUT = /^\s*(?:\.{3}|\u2026)/;
/** A value that may stand below the mark. */
export const OPENS = /^\s*[{[]/;
/** What a line goes on with that belongs to the message above it, though its brackets are closed. */
export const CONTINUES = /^\s*["'}\],:]/;

const INDENTATION = /^\s*/;

export function columnOfText(text: string): number {
  return INDENTATION.exec(text)?.[0].length ?? 0;
}

const LAST_OF_ASCII = 0x7f;

/** Whether a line is no part of a message if it begins with that character, though the brackets of that are not closed. */
export function isLikeProse(first: string): boolean {
  // To look into Unicode's tables takes a short run long.
  return first.charCodeAt(0) > LAST_OF_ASCII ? /\p{L}/u.test(first) : /[A-Za-z\d]/.test(first);
}
