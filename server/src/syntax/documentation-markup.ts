import type { Block } from '../markup/blocks';
import type { MarkupOptions } from '../markup/markup-context';
import { parseExampleText } from '../markup/parse-example';
import { parseMarkup } from '../markup/parse-markup';
import type { Release } from '../releases/release';
import { markupLinesOf } from './markup-lines';
import type { DocumentationSection } from './syntax-tree';

const BLOCKS = new WeakMap<DocumentationSection, readonly Block[]>();

/**
 * What a section says, without its label; ranges relative to the entry, which starts at `start` in `text`. Found out
 * once for each section.
 */
export function blocksOfSection(
  section: DocumentationSection,
  text: string,
  start: number,
  release: Release,
): readonly Block[] {
  const known = BLOCKS.get(section);
  if (known !== undefined) return known;
  const lines = markupLinesOf(section, text, start);
  const blocks = isExampleSection(section)
    ? parseExampleText(lines)
    : parseMarkup(lines, markupOptionsOf(release));
  BLOCKS.set(section, blocks);
  return blocks;
}

/** In which markup the documentation of a release is written. */
function markupOptionsOf(release: Release): MarkupOptions {
  return { dialect: release.has('doc.indent-free') ? 'texinfo' : 'rst' };
}

/** All of such a section is shown as it is. */
export function isExampleSection({ kind, label }: DocumentationSection): boolean {
  return kind === 'obsolete' && label?.name.startsWith('Example') === true;
}
