/** Style rules for the lines of documentation (section 5.6 of the language reference), on single lines of text. */

/** `# ` and 68 characters of text make the 70 columns that documentation may fill. */
export const MAX_TEXT_LENGTH = 68;
const ONLY_A_URL = /^ *(?:https?|ftp):\/\/[^ ]*$/;
/** Marks that end a sentence, or seem to; the ones in group 2 do. */
const SENTENCE_END = /((?<![\p{L}\p{N}_])e\.g\.|^ *\p{Nd}\.|([.!?])) [A-Z0-9(]/gu;

/** What could be the end of a sentence, or is a line end that is not LF alone. */
export const NEEDS_CARE = /[.!?] [A-Z0-9(]|\r/;

/** How much of a line that is too long fits, in code units; the limit counts code points. */
export function lengthThatFits(line: string): number | undefined {
  const characters = Array.from(line);
  if (characters.length <= MAX_TEXT_LENGTH || ONLY_A_URL.test(line)) return undefined;
  return characters.slice(0, MAX_TEXT_LENGTH).join('').length;
}

/** The offset of the first mark that ends a sentence with a single space behind. */
export function endOfJoinedSentence(line: string): number | undefined {
  if (!NEEDS_CARE.test(line)) return undefined;
  for (const match of line.matchAll(SENTENCE_END)) if (match[2] !== undefined) return match.index;
  return undefined;
}
