import type { TextRange } from '../text/text-range';
import { Code, isWhitespace, skipWhitespace } from './characters';
import { lineEndAfter } from './scanner';
import type { DocumentationSection } from './syntax-tree';

/**
 * The paragraphs of a section, each from its first to after its last character, relative to the entry like the section
 * itself. They are found when somebody asks, since no check does. `start` is the offset of the entry in `text`.
 */
export function paragraphsOf(section: DocumentationSection, text: string, start: number): TextRange[] {
  const paragraphs: { start: number; end: number }[] = [];
  let continues = false;
  for (const line of linesOf(section, text, start)) {
    const isBlank = line.start === line.end;
    const last = paragraphs.at(-1);
    if (!isBlank && continues && last !== undefined) last.end = line.end - start;
    else if (!isBlank) paragraphs.push({ start: line.start - start, end: line.end - start });
    continues = !isBlank;
  }
  return paragraphs;
}

/** The texts of a section's lines, in absolute offsets; source lines without a `#` are passed over. */
function* linesOf(section: DocumentationSection, text: string, start: number): Generator<TextRange> {
  const end = start + section.end;
  const first = start + section.start;
  // An intro begins behind the symbol line.
  const begin = section.kind === 'intro' ? skipWhitespace(text, lineEndAfter(text, first)) : first;
  for (let hash = begin; hash < end;) {
    const lineEnd = lineEndAfter(text, hash);
    if (text.charCodeAt(hash) === Code.Hash)
      yield trimmedLine(textStartOf(hash, section, text, start), lineEnd, text);
    hash = skipWhitespace(text, lineEnd);
  }
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

function trimmedLine(start: number, lineEnd: number, text: string): TextRange {
  let end = lineEnd;
  while (end > start && isWhitespace(text.charCodeAt(end - 1))) end--;
  return { start: Math.min(start, end), end };
}
