import type { Release } from '../releases/release';
import { flagsOf } from './documentation-flags';
import { LineGrammar } from './documentation-line-grammar';
import { DocumentationLines } from './documentation-lines';
import { SectionGrammar } from './documentation-section-grammar';
import { DocumentationSections } from './documentation-sections';
import type { DocumentationEntry } from './syntax-tree';

/** Parses the `##` block that starts at `start`. */
export function parseDocumentation(text: string, start: number, release: Release): DocumentationEntry {
  const flags = flagsOf(release);
  const lines = new DocumentationLines(text, start, flags);
  const sections = new DocumentationSections(lines, start);
  const Grammar = flags.readsByLine ? LineGrammar : SectionGrammar;
  lines.next();
  const symbol = new Grammar(lines, sections, start, release).parse();
  return {
    kind: 'documentation',
    length: lines.end - start,
    reach: lines.examined - start,
    errors: lines.errors,
    symbol,
    sections: sections.all,
    literals: lines.literals,
  };
}
