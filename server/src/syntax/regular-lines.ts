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
  'g',
);
/** The line that opens a literal text, with the text: lines that are indented like its first one, and blank ones. */
const LITERAL =
  /\n# (?:\.\. +qmp-example)? *::((?:\n#)*)\n# ( +)(?!::(?:\n|$))[!-~][^\n\r]*(?:(?:\n#)*\n# \2(?! *::(?:\n|$)) *[!-~][^\n\r]*)*/y;

/** Whether a block, without its last line, has only lines of the usual kind. Yields its literal texts if so. */
export function literalsOfRegular(block: string): readonly TextRange[] | undefined {
  IRREGULAR.lastIndex = 0;
  if (!IRREGULAR.test(block)) return NO_RANGES;
  const literals: TextRange[] = [];
  // What opens a literal text is regular if that text is; in it much is allowed.
  do {
    const literal = literalAt(block, IRREGULAR.lastIndex);
    if (literal === undefined) return undefined;
    literals.push(literal);
    IRREGULAR.lastIndex = literal.end;
  } while (IRREGULAR.test(block));
  return literals;
}

/** The literal text below the line that ends at the offset, if that is one that opens it. */
function literalAt(block: string, lineEnd: number): TextRange | undefined {
  if (!block.startsWith('::\n', lineEnd - 3)) return undefined;
  LITERAL.lastIndex = block.lastIndexOf('\n', lineEnd - 2);
  const match = LITERAL.exec(block);
  if (match === null || !isGraphic(block.charCodeAt(LITERAL.lastIndex - 1))) return undefined;
  return { start: lineEnd + (match[1] ?? '').length, end: LITERAL.lastIndex };
}
