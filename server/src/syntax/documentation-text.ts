import type { Release } from '../releases/release';
import { isWhitespace, skipWhitespace } from './characters';
import { columnOfText, linesOf } from './documentation-section-lines';
import { lineEndAfter } from './scanner';
import type { DocumentationSection } from './syntax-tree';

/**
 * The text of a section as QEMU's front end stores it in that release (section 5.4 of the language reference), without
 * its label. `start` is the offset of the entry in `text`.
 */
export function textOfSection(
  section: DocumentationSection,
  text: string,
  start: number,
  release: Release,
): string {
  const lines = linesOf(section, text, start).map((line) => text.slice(line.start, line.end));
  const header = section.label === undefined ? [] : lines.splice(0, 1);
  const rest = isMadeOfParagraphs(section, text, start, release)
    ? withSingleBlankLines(lines)
    : withoutIndentation(lines, section, release, () => columnOfText(section, text, start));
  const stored = [...header, ...rest].join('\n');
  const isTrimmed = release.has('doc.indent-free') || release.has('doc.indent-column');
  return isTrimmed ? withoutOuter(stored, isWhitespace) : withoutOuter(stored, isLineFeed);
}

/** Such a section does not store the blank lines themselves, but that there are any. */
function isMadeOfParagraphs(
  { kind, start: sectionStart }: DocumentationSection,
  text: string,
  start: number,
  release: Release,
): boolean {
  if (kind !== 'plain' || release.has('doc.tag-any-line')) return false;
  // Free-form documentation starts on the first line; in front of any other plain section there is the symbol.
  return start + sectionStart !== skipWhitespace(text, lineEndAfter(text, start));
}

function withSingleBlankLines(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
}

function withoutIndentation(
  lines: readonly string[],
  section: DocumentationSection,
  release: Release,
  column: () => number,
): readonly string[] {
  if (section.label === undefined && !release.has('doc.indent-free')) return lines;
  if (release.has('doc.indent-stored') || isExample(section, release)) return lines;
  if (release.has('doc.indent-free')) return lines.map((line) => withoutOuter(line, isWhitespace));
  const indentation = release.has('doc.indent-column') ? column() : firstIndentation(lines);
  return lines.map((line) => line.slice(indentation));
}

/** What the first line below a label sets for the lines behind it. */
function firstIndentation(lines: readonly string[]): number {
  const first = lines.find((line) => line !== '') ?? '';
  return first.length - withoutOuter(first, isWhitespace).length;
}

/** Only early releases treat examples differently. */
function isExample({ kind, label }: DocumentationSection, release: Release): boolean {
  const isExampleTag = kind === 'obsolete' && label?.name.startsWith('Example') === true;
  return isExampleTag && release.has('doc.indent-free');
}

function isLineFeed(code: number): boolean {
  return code === 10;
}

function withoutOuter(text: string, isOuter: (code: number) => boolean): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOuter(text.charCodeAt(start))) start++;
  while (end > start && isOuter(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
