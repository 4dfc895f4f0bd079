import type { TextRange } from '../text/text-range';
import { Code, isWhitespace, skipWhitespace } from './characters';
import { lineEndAfter } from './scanner';
import type { DocumentationSection } from './syntax-tree';

/**
 * Shows the texts of a section's lines, in absolute offsets, without the white space at their ends. A line with a label
 * begins behind the label. Source lines without a `#` are passed over.
 */
export function eachLine(
  section: DocumentationSection,
  text: string,
  start: number,
  show: (from: number, to: number) => void,
): void {
  const end = start + section.end;
  const first = start + section.start;
  // An intro begins behind the symbol line.
  const begin = section.kind === 'intro' ? skipWhitespace(text, lineEndAfter(text, first)) : first;
  for (let hash = begin; hash < end;) {
    const lineEnd = lineEndAfter(text, hash);
    if (text.charCodeAt(hash) === Code.Hash && hash - start !== section.featuresLine) {
      const from = textStartOf(hash, section, text, start);
      const to = endOfText(from, lineEnd, text);
      show(Math.min(from, to), to);
    }
    hash = skipWhitespace(text, lineEnd);
  }
}

/** The same as a list. */
export function linesOf(section: DocumentationSection, text: string, start: number): TextRange[] {
  const lines: TextRange[] = [];
  eachLine(section, text, start, (from, to) => lines.push({ start: from, end: to }));
  return lines;
}

/** The column, in characters behind the `# `, in which the text behind a label begins; 0 if there is no text. */
export function columnOfText(section: DocumentationSection, text: string, start: number): number {
  const [header] = linesOf(section, text, start);
  if (header === undefined || header.start === header.end) return 0;
  return Array.from(text.slice(start + section.start + 2, skipWhitespace(text, header.start))).length;
}

/** Behind `# `, and on the line of a label behind its colon. */
function textStartOf(hash: number, section: DocumentationSection, text: string, start: number): number {
  const { label } = section;
  if (hash !== start + section.start || label === undefined) {
    return hash + (text.charCodeAt(hash + 1) === Code.Space ? 2 : 1);
  }
  let offset = start + label.end + 1;
  while (text.charCodeAt(offset) === Code.Space) offset++;
  return offset;
}

function endOfText(from: number, lineEnd: number, text: string): number {
  let end = lineEnd;
  while (end > from && isWhitespace(text.charCodeAt(end - 1))) end--;
  return end;
}
