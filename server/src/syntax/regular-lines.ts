import type { TextRange } from '../text/text-range';
import { isGraphic } from './characters';
import { MAX_TEXT_LENGTH } from './documentation-style';

const NO_RANGES: readonly TextRange[] = [];

/**
 * Finds what is not regular in a block, its last line left aside: where two sentences could be joined by a single
 * space, a CR, what may open a literal text, a line longer than any may be, and a line that is neither a lone `#` nor
 * `# ` with text that begins, behind any blanks, with an ASCII character. One search tells it all. (The characters of
 * a long line stand one by one, for a counter would cost more than they do.)
 */
const IRREGULAR = new RegExp(
  `[.!?] [A-Z0-9(]|\\r|::[^\\n!-~]*\\n|\\n(?:#${'[^\\n]'.repeat(MAX_TEXT_LENGTH + 2)}|(?!#(?: +[!-~]|\\n|$)))`,
);
/** The line that opens a literal text, with the text: lines that are indented like its first one, and blank ones. */
const LITERAL =
  /\n# (?:\.\. +qmp-example)? *::((?:\n#)*)\n# ( +)(?!::(?:\n|$))[!-~][^\n\r]*(?:(?:\n#)*\n# \2(?! *::(?:\n|$)) *[!-~][^\n\r]*)*/g;

/** Whether a block, without its last line, has only lines of the usual kind. Yields its literal texts if so. */
export function literalsOfRegular(block: string): readonly TextRange[] | undefined {
  if (!IRREGULAR.test(block)) return NO_RANGES;
  // In a literal text much is allowed.
  if (!block.includes('::\n') || IRREGULAR.test(block.replace(LITERAL, ''))) return undefined;
  const literals: TextRange[] = [];
  LITERAL.lastIndex = 0;
  for (let match = LITERAL.exec(block); match !== null; match = LITERAL.exec(block)) {
    const marker = match.index + 1;
    const start = block.indexOf('\n', marker) + (match[1] ?? '').length + 1;
    const end = LITERAL.lastIndex;
    if (!isGraphic(block.charCodeAt(end - 1))) return undefined;
    literals.push({ start, end });
  }
  return literals;
}
