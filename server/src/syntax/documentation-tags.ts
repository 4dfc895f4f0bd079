import type { Release } from '../releases/release';
import type { DocumentationSectionKind } from './syntax-tree';

/** Which words are tags in a release, and what must stand behind them. */
export interface DocumentationTags {
  /** Matches a line that begins with a tag; the first group is the word. */
  readonly pattern: RegExp;
  /** Sticky: matches a tag, up to its colon, that begins a line in the middle of a text. */
  readonly inText: RegExp;
  /** `Note:`, `Example:` and their plurals are tags, and no mistakes. */
  readonly hasNotes: boolean;
}

let latest: { readonly release: Release; readonly tags: DocumentationTags } | undefined;

export function tagsOf(release: Release): DocumentationTags {
  if (latest?.release === release) return latest.tags;
  const words = `Returns|Since|TODO|Notes?|Examples?${release.has('doc.tag-errors') ? '|Errors' : ''}`;
  const pattern = new RegExp(`^(${words}):${behindTag(release)}`);
  const inText = new RegExp(`(?:${words}):${behindTag(release)}`, 'my');
  const tags = { pattern, inText, hasNotes: release.has('doc.tag-note-example') };
  latest = { release, tags };
  return tags;
}

function behindTag(release: Release): string {
  if (release.has('doc.at-name-blank')) return '(?= |$)';
  return release.has('doc.double-colon-tag') ? '' : '(?!:)';
}

/** The kind of section that a tag opens. */
export function kindOfTag(word: string): DocumentationSectionKind {
  switch (word) {
    case 'Since':
      return 'since';
    case 'Returns':
      return 'returns';
    case 'Errors':
      return 'errors';
    case 'TODO':
      return 'todo';
    default:
      return 'obsolete';
  }
}
