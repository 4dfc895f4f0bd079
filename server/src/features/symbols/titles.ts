import type { Heading } from '../../markup/blocks';
import type { Release } from '../../releases/release';
import { blocksOfSection } from '../../syntax/documentation-markup';
import type { DocumentationEntry } from '../../syntax/syntax-tree';
import type { TextRange } from '../../text/text-range';

/** A title in free-form documentation; offsets relative to the entry. */
export interface Title {
  readonly name: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** The title with what marks it as one. */
  readonly range: TextRange;
  /** The title alone, within `range`. */
  readonly selection: TextRange;
}

const NONE: readonly Title[] = [];
const cache = new WeakMap<DocumentationEntry, readonly Title[]>();

/** The titles in free-form documentation, whose text this is; the documentation of a definition has none. */
export function titlesIn(entry: DocumentationEntry, text: () => string, release: Release): readonly Title[] {
  if (entry.symbol !== undefined) return NONE;
  let titles = cache.get(entry);
  if (titles === undefined) {
    titles = findTitles(entry, text(), release);
    cache.set(entry, titles);
  }
  return titles;
}

function findTitles(entry: DocumentationEntry, text: string, release: Release): readonly Title[] {
  const blocks = entry.sections.flatMap((section) => blocksOfSection(section, text, 0, release));
  return blocks.filter((block) => block.kind === 'heading').map((heading) => titleOf(heading, text));
}

function titleOf({ level, content, start, end }: Heading, text: string): Title {
  const selection = { start: content[0]?.start ?? start, end: content.at(-1)?.end ?? end };
  const name = text.slice(selection.start, selection.end).replace(/\s+/g, ' ').trim();
  return { name, level, range: { start, end }, selection };
}
