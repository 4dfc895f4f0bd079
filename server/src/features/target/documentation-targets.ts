import type { Release } from '../../releases/release';
import { blocksOfSection } from '../../syntax/documentation-markup';
import type { DocumentationEntry, DocumentationSection } from '../../syntax/syntax-tree';
import { exampleTargets } from './example-targets';
import { markupTargets } from './markup-targets';
import type { DocumentationTarget } from './target';

const FEATURES_LINE = /^#[ \t]*(Features):/;

/**
 * All that stands in a block of documentation and means something, from first to last. `text` is that of the entry
 * alone.
 */
export function documentationTargets(
  entry: DocumentationEntry,
  text: string,
  release: Release,
): readonly DocumentationTarget[] {
  const targets: DocumentationTarget[] = [];
  const { symbol } = entry;
  if (symbol !== undefined) {
    const { start, end, name } = symbol;
    targets.push({ kind: 'documented-symbol', range: { start, end }, name });
  }
  for (const section of entry.sections) {
    targets.push(...labelOf(section), ...featuresLineOf(section, text));
    targets.push(...markupTargets(blocksOfSection(section, text, 0, release), text));
  }
  return targets.concat(exampleTargets(entry, text, release)).sort((a, b) => a.range.start - b.range.start);
}

function labelOf(section: DocumentationSection): DocumentationTarget[] {
  const { kind, label } = section;
  if (label === undefined) return [];
  const { name, start, end } = label;
  const range = { start, end };
  if (kind === 'member' || kind === 'feature') return [{ kind: 'entry-label', range, name, entryKind: kind }];
  return [{ kind: 'tag', range, word: name, section }];
}

/** The line in front of the entries for features, which is part of none of them. */
function featuresLineOf({ featuresLine }: DocumentationSection, text: string): DocumentationTarget[] {
  if (featuresLine === undefined) return [];
  const [line, word = ''] = FEATURES_LINE.exec(text.slice(featuresLine)) ?? [];
  if (line === undefined) return [];
  const end = featuresLine + line.length - 1;
  return [{ kind: 'tag', range: { start: end - word.length, end }, word, section: undefined }];
}
