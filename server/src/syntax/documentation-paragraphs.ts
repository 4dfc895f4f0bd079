import type { TextRange } from '../text/text-range';
import { linesOf } from './documentation-section-lines';
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
