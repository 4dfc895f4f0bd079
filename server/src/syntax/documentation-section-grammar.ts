import type { Release } from '../releases/release';
import { Code } from './characters';
import { flagsOf } from './documentation-flags';
import { DocumentationLabels } from './documentation-labels';
import type { DocumentationLines } from './documentation-lines';
import type { DocumentationSections, OpenSection } from './documentation-sections';
import { type DocumentationTags, kindOfTag, tagsOf } from './documentation-tags';
import type { DocumentationName, DocumentationSectionKind } from './syntax-tree';

/** What `Features:` and the tags begin with. */
const TAG_INITIALS: ReadonlySet<number> = new Set(Array.from('FRESTN', (letter) => letter.charCodeAt(0)));

/**
 * Reads a block section by section, as releases from 9.0 on do: what a section is, its first line decides (section 5.3
 * of the language reference). After a mistake it goes on with what the writer most likely meant.
 */
export class SectionGrammar {
  private readonly labels: DocumentationLabels;
  private readonly tags: DocumentationTags;
  private hasFeatures = false;
  /** Set by members, tags and features: after them no member may be described any more. */
  private closed = false;

  constructor(
    private readonly lines: DocumentationLines,
    private readonly sections: DocumentationSections,
    private readonly start: number,
    private readonly release: Release,
  ) {
    this.labels = new DocumentationLabels(lines, sections, start);
    this.tags = tagsOf(release);
  }

  /** Yields the symbol, if it is the documentation of a definition. */
  parse(): DocumentationName | undefined {
    if (!this.lines.done && this.lines.startsWithAt) return this.parseDefinition();
    this.parseFreeForm();
    return undefined;
  }

  private parseFreeForm(): void {
    const { lines } = this;
    const section = this.sections.open('plain');
    const isBoundToHeadings = flagsOf(this.release).bindsHeadings;
    for (let isFirst = true; !lines.done; lines.next(), isFirst = false) {
      const colon = lines.startsWithAt ? lines.colon : -1;
      if (colon >= 0) {
        const name = lines.text.slice(lines.textStart + 1, colon);
        lines.report('doc-freeform-arg', lines.textStart, colon + 1, { name });
      }
      if (isBoundToHeadings && !isFirst && this.isHeading()) lines.reportLine('doc-heading-not-first');
      this.sections.addLine(section);
    }
  }

  private parseDefinition(): DocumentationName {
    const symbol = this.labels.symbol(true);
    if (flagsOf(this.release).hasIntro) this.parseIndented(this.sections.open('intro'));
    else this.lines.next();
    for (this.skipBlankLines(); !this.lines.done; this.skipBlankLines()) this.parseSection();
    this.checkTexts();
    return symbol;
  }

  private parseSection(): void {
    const { lines } = this;
    const first = lines.text.charCodeAt(lines.textStart);
    if (first === Code.At && lines.colon >= 0) return this.parseMembers();
    if (first >= Code.UpperA && first <= Code.UpperZ) {
      // Few letters begin a tag, and most paragraphs begin with another one.
      const line = TAG_INITIALS.has(first) ? lines.line() : '';
      if (line === 'Features:') return this.parseFeatures();
      const tag = this.tags.pattern.exec(line)?.[1];
      if (tag !== undefined) return this.parseTag(tag);
    }
    if (this.isHeading() && this.release.has('doc.heading-not-in-definition'))
      lines.reportLine('doc-heading-in-definition');
    this.parseParagraph();
  }

  private parseMembers(): void {
    if (this.closed) this.labels.reportLate(this.lines.colon);
    this.parseEntries('member');
    this.closed = true;
  }

  private parseFeatures(): void {
    const { lines } = this;
    if (this.hasFeatures) lines.reportLine('doc-features-twice');
    this.hasFeatures = this.closed = true;
    lines.next();
    this.skipBlankLines();
    if (this.parseEntries('feature') === 0 && !lines.isCutShort) lines.reportLine('doc-features-empty');
  }

  /** A run of `@name:` entries; yields their number. */
  private parseEntries(kind: 'member' | 'feature'): number {
    let count = 0;
    for (; this.isAtEntry(); count++) {
      const { colon } = this.lines;
      this.parseLabelled(kind, this.labels.entry(kind, colon), colon + 1);
      this.skipBlankLines();
    }
    return count;
  }

  private parseTag(tag: string): void {
    const { lines } = this;
    const kind = kindOfTag(tag);
    const textStart = lines.textStart + tag.length + 1;
    if (kind === 'obsolete' && !this.tags.hasNotes) {
      const code = tag.startsWith('Note') ? 'doc-note-tag' : 'doc-example-tag';
      lines.report(code, lines.textStart, textStart, { tag });
    }
    this.parseLabelled(kind, this.labels.tag(tag, kind), textStart);
    this.closed = true;
  }

  private parseLabelled(kind: DocumentationSectionKind, label: DocumentationName, textStart: number): void {
    const section = this.sections.open(kind, label);
    this.lines.textStart = textStart + this.spacesAt(textStart);
    if (!this.lines.isBlank) this.sections.addLine(section);
    this.parseIndented(section);
  }

  /** The text below a header: the first line that is not blank fixes how far all of it must be indented. */
  private parseIndented(section: OpenSection): void {
    const { lines } = this;
    for (lines.next(); !lines.done && lines.isBlank; lines.next()) this.sections.addLine(section);
    const required = lines.done ? 0 : lines.indentation;
    if (required === 0) return;
    this.sections.addLine(section);
    let isSecond = true;
    for (lines.next(); !lines.done; lines.next(), isSecond = false) {
      if (this.isAtEntry()) return;
      if (!lines.isBlank && lines.indentation < required) {
        if (isSecond) lines.reportLine('doc-dedent', { n: String(required) });
        return;
      }
      this.sections.addLine(section);
    }
  }

  private parseParagraph(): void {
    const section = this.sections.plain();
    for (; !this.lines.done && !this.lines.isBlank; this.lines.next()) this.sections.addLine(section);
  }

  /** Every entry and tag needs a text; the reference looks for it when the block is complete. */
  private checkTexts(): void {
    if (this.lines.isCutShort) return;
    this.sections.all.forEach((section) => {
      const isMistake = section.kind === 'obsolete' && !this.tags.hasNotes;
      if (section.label !== undefined && !section.hasText && !isMistake)
        this.labels.reportMissingText(section, section.start + this.start);
    });
  }

  private isAtEntry(): boolean {
    return !this.lines.done && this.lines.startsWithAt && this.lines.colon >= 0;
  }

  private isHeading(): boolean {
    return this.lines.text.charCodeAt(this.lines.textStart) === Code.Equals && !this.lines.isBlank;
  }

  private skipBlankLines(): void {
    while (!this.lines.done && this.lines.isBlank) this.lines.next();
  }

  private spacesAt(offset: number): number {
    let end = offset;
    while (end < this.lines.textEnd && this.lines.text.charCodeAt(end) === Code.Space) end++;
    return end - offset;
  }
}
