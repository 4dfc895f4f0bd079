/** Style rules for the lines of documentation (section 5.6 of the language reference), on single lines of text. */

/** `# ` and 68 characters of text make the 70 columns that documentation may fill. */
export const MAX_TEXT_LENGTH = 68;
const ONLY_A_URL = /^ *(?:https?|ftp):\/\/[^ ]*$/;
/** Marks that end a sentence, or seem to; the ones in group 2 do. This is for ASCII, which is most text. */
const ASCII_SENTENCE_END = /((?<![A-Za-z0-9_])e\.g\.|^ *[0-9]\.|([.!?])) [A-Z0-9(]/g;
const NOT_ASCII = /[^\0-\x7f]/;

/** What could be the end of a sentence, or is a line end that is not LF alone. */
export const NEEDS_CARE = /[.!?] [A-Z0-9(]|\r/;

/** How much of a line that is too long fits, in code units; the limit counts code points. */
export function lengthThatFits(line: string): number | undefined {
  const characters = Array.from(line);
  if (characters.length <= MAX_TEXT_LENGTH || ONLY_A_URL.test(line)) return undefined;
  return characters.slice(0, MAX_TEXT_LENGTH).join('').length;
}

/** To look up Unicode's tables takes a millisecond, so only who needs them does. */
const sentenceEndInUnicode = (): RegExp => /((?<![\p{L}\p{N}_])e\.g\.|^ *\p{Nd}\.|([.!?])) [A-Z0-9(]/gu;

/** The offset of the first mark that ends a sentence with a single space behind. */
export function endOfJoinedSentence(line: string): number | undefined {
  if (!NEEDS_CARE.test(line)) return undefined;
  const sentenceEnd = NOT_ASCII.test(line) ? sentenceEndInUnicode() : ASCII_SENTENCE_END;
  for (const match of line.matchAll(sentenceEnd)) if (match[2] !== undefined) return match.index;
  return undefined;
}
