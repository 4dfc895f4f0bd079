import type { TextRange } from '../text/text-range';
import { Code, isGraphic } from './characters';
import { MAX_TEXT_LENGTH } from './documentation-style';

const NO_RANGES: readonly TextRange[] = [];
/**
 * How long a block may be, in code units. A regular expression remembers every line that it passed, in case that it has
 * to go back: with a million of them V8 gives up with an error.
 */
const MAX_LENGTH = 65536;

/** Not behind `e.g.` nor behind the number of an item in a list; see `documentation-style.ts`. */
const NO_SENTENCE_END = '(?<![ (]e\\.g\\. |\\n# +[0-9]\\. )';
/**
 * Finds what is not regular: where two sentences could be joined by a single space, a CR, what may open a literal text,
 * and what stands in front of a line that is longer than any may be, or neither a lone `#` nor `# ` with text that
 * begins, behind any blanks, with an ASCII character. (The characters of a long line stand one by one, for a counter
 * would cost more than they do.)
 */
const IRREGULAR = `[.!?] ${NO_SENTENCE_END}[A-Z0-9(]|\\r|::[^\\n!-~]*\\n|\\n(?:(?=#${'[^\\n]'.repeat(MAX_TEXT_LENGTH + 2)})|(?!#(?: +[!-~]|\\n|$)))`;
/** Finds that, or the next line that is indented by less than four columns. One search tells it all. */
export const UP_TO_SHALLOW = new RegExp(`${IRREGULAR}|\\n#(?= {1,4}[!-~])`, 'g');
/** Finds that, or the next line that begins, behind a blank one, like an entry, a heading or a tag. */
export const UP_TO_LABEL = new RegExp(`${IRREGULAR}|\\n#(?= [@=FRESTN])(?<=\\n#\\n#)`, 'g');
/** A literal text, behind the line that opens it: lines that are indented like its first one, and blank ones. */
const LITERAL =
  /(?<=\n# (?:\.\. +qmp-example)? *::)(?:\n#)*\n# ( +)(?!::(?:\n|$))[!-~][^\n\r]*(?:(?:\n#)*\n# \1(?! *::(?:\n|$)) *[!-~][^\n\r]*)*/y;
/** Stands for an offset where something is not regular. */
export const IRREGULAR_PART = -1;

/** Walks through a `##` block as long as its lines are regular: of the usual kind. Serves block after block. */
export class RegularLines {
  private start = 0;
  private found: TextRange[] | undefined;

  constructor(private readonly text: string) {}

  /** The literal texts that it passed, relative to the block. */
  get literals(): readonly TextRange[] {
    return this.found ?? NO_RANGES;
  }

  /** Begins with the block that starts at `start`. */
  open(start: number): void {
    this.start = start;
    this.found = undefined;
  }

  /**
   * Goes on from the offset to the next line that the search is for, or to the `##` that ends the block. Yields the
   * offset of the line end in front of it.
   */
  walk(from: number, upTo: RegExp): number {
    const { text, start } = this;
    upTo.lastIndex = from;
    while (upTo.test(text)) {
      const { lastIndex } = upTo;
      if (lastIndex - start > MAX_LENGTH) return IRREGULAR_PART;
      const last = text.charCodeAt(lastIndex - 1);
      if (last === Code.Hash) return lastIndex - 2;
      if (last !== Code.LineFeed) return IRREGULAR_PART;
      if (text.startsWith('##', lastIndex)) return lastIndex - 1;
      if (!this.takeLiteral(lastIndex, upTo)) return IRREGULAR_PART;
    }
    return IRREGULAR_PART;
  }

  /** Whether the block ends behind the line end: both `##` must stand alone. */
  endsAt(lineEnd: number): boolean {
    const { text, start } = this;
    const following = lineEnd + 3;
    const isAlone = following === text.length || text.charCodeAt(following) === Code.LineFeed;
    return isAlone && text.charCodeAt(start + 2) === Code.LineFeed && lineEnd - start <= MAX_LENGTH;
  }

  /** What opens a literal text, on a line in front of the offset, is regular if that text is; in it much is allowed. */
  private takeLiteral(lineStart: number, upTo: RegExp): boolean {
    const { text, start } = this;
    const blockEnd = text.indexOf('\n##', lineStart);
    if (blockEnd < 0 || blockEnd - start > MAX_LENGTH) return false;
    LITERAL.lastIndex = lineStart - 1;
    if (!LITERAL.test(text)) return false;
    const end = LITERAL.lastIndex;
    if (!isGraphic(text.charCodeAt(end - 1))) return false;
    const body = behindBlankLines(text, lineStart - 1) + 1;
    if (upTo === UP_TO_SHALLOW && !text.startsWith('#     ', body)) return false;
    const literal = { start: body - start, end: end - start };
    if (this.found === undefined) this.found = [literal];
    else this.found.push(literal);
    upTo.lastIndex = end;
    return true;
  }
}

/** From a line end: the end of the last blank line right behind it. Blank lines are a lone `#`. */
export function behindBlankLines(text: string, lineEnd: number): number {
  let end = lineEnd;
  while (text.charCodeAt(end + 2) === Code.LineFeed) end += 2;
  return end;
}

/** From a line end: the end of the last line up to it that is not blank. */
export function beforeBlankLines(text: string, lineEnd: number): number {
  let end = lineEnd;
  while (text.charCodeAt(end - 1) === Code.Hash && text.charCodeAt(end - 2) === Code.LineFeed) end -= 2;
  return end;
}
