import type { MarkupLine } from '../markup/blocks';
import { dedent } from '../markup/source-lines';
import { eachLine } from './documentation-section-lines';
import type { DocumentationSection } from './syntax-tree';

/**
 * The text of a section line by line, without its label and the indentation below it, with offsets relative to the
 * entry. `start` is the offset of the entry in `text`.
 */
export function markupLinesOf(
  section: DocumentationSection,
  text: string,
  start: number,
): readonly MarkupLine[] {
  const lines: MarkupLine[] = [];
  eachLine(section, text, start, (from, to) => {
    lines.push({ text: text.slice(from, to), start: from - start });
  });
  if (section.kind === 'intro') return dedent(lines);
  return section.label === undefined ? lines : [...lines.slice(0, 1), ...dedent(lines.slice(1))];
}
