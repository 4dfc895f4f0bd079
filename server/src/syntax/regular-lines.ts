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
 * Finds what is not regular in a block, its last line left aside: where two sentences could be joined by a single
 * space, a CR, what may open a literal text, a line longer than any may be, and a line that is neither a lone `#` nor
 * `# ` with text that begins, behind any blanks, with an ASCII character. One search tells it all. (The characters of
 * a long line stand one by one, for a counter would cost more than they do.)
 */
const IRREGULAR = new RegExp(
  `[.!?] ${NO_SENTENCE_END}[A-Z0-9(]|\\r|::[^\\n!-~]*\\n|\\n(?:#${'[^\\n]'.repeat(MAX_TEXT_LENGTH + 2)}|(?!#(?: +[!-~]|\\n|$)))`,
  'g',
);
/** The line that opens a literal text, with the text: lines that are indented like its first one, and blank ones. */
const LITERAL =
  /\n# (?:\.\. +qmp-example)? *::((?:\n#)*)\n# ( +)(?!::(?:\n|$))[!-~][^\n\r]*(?:(?:\n#)*\n# \2(?! *::(?:\n|$)) *[!-~][^\n\r]*)*/y;

/** Tells whether all lines of a `##` block are regular: of the usual kind. Serves block after block. */
export class RegularLines {
  /** The offset of the line end in front of the last `##`. */
  end = 0;
  private found: TextRange[] | undefined;

  constructor(private readonly text: string) {}

  /** The literal texts, relative to the block. */
  get literals(): readonly TextRange[] {
    return this.found ?? NO_RANGES;
  }

  /** Reads the block that starts at `start`; yields whether it is regular. */
  read(start: number): boolean {
    const { text } = this;
    this.found = undefined;
    for (IRREGULAR.lastIndex = start + 2; IRREGULAR.test(text);) {
      const { lastIndex } = IRREGULAR;
      const last = text.charCodeAt(lastIndex - 1);
      if (last !== Code.LineFeed) return false;
      if (text.startsWith('##', lastIndex)) return this.endAt(lastIndex - 1, start);
      if (!this.takeLiteral(lastIndex, start)) return false;
    }
    return false;
  }

  /** Both `##` must stand alone. */
  private endAt(lineEnd: number, start: number): boolean {
    const { text } = this;
    if (lineEnd - start > MAX_LENGTH) return false;
    this.end = lineEnd;
    const following = lineEnd + 3;
    const isAlone = following === text.length || text.charCodeAt(following) === Code.LineFeed;
    return isAlone && text.charCodeAt(start + 2) === Code.LineFeed;
  }

  /** What opens a literal text, on a line in front of the offset, is regular if that text is; in it much is allowed. */
  private takeLiteral(lineStart: number, start: number): boolean {
    const { text } = this;
    if (!text.startsWith('::', lineStart - 3)) return false;
    if (!text.slice(start, start + MAX_LENGTH).includes('\n##', 2)) return false;
    LITERAL.lastIndex = text.lastIndexOf('\n', lineStart - 2);
    const match = LITERAL.exec(text);
    const end = LITERAL.lastIndex;
    if (match === null || !isGraphic(text.charCodeAt(end - 1))) return false;
    const body = lineStart + (match[1] ?? '').length;
    this.found ??= [];
    this.found.push({ start: body - start, end: end - start });
    IRREGULAR.lastIndex = end;
    return true;
  }
}
