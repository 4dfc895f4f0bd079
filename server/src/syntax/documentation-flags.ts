import type { Release } from '../releases/release';

/** The rules that every block asks for, looked up once for a release. */
export interface DocumentationFlags {
  readonly release: Release;
  readonly readsByLine: boolean;
  readonly limitsWidth: boolean;
  readonly separatesSentences: boolean;
  readonly hasIntro: boolean;
  readonly bindsHeadings: boolean;
}

let latest: DocumentationFlags | undefined;

export function flagsOf(release: Release): DocumentationFlags {
  if (latest?.release === release) return latest;
  latest = {
    release,
    readsByLine: release.has('doc.tag-any-line'),
    limitsWidth: release.has('doc.width-70'),
    separatesSentences: release.has('doc.two-spaces'),
    hasIntro: release.has('doc.intro'),
    bindsHeadings: release.has('doc.heading-first'),
  };
  return latest;
}
