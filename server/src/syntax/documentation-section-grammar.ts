import type { Release } from '../releases/release';
import { Code } from './characters';
import { type DocumentationFlags, flagsOf } from './documentation-flags';
import { DocumentationLabels } from './documentation-labels';
import type { DocumentationLines } from './documentation-lines';
import type { DocumentationSections, OpenSection } from './documentation-sections';
import { type DocumentationTags, kindOfTag, tagsOf } from './documentation-tags';
import { type DocumentationName, type DocumentationSectionKind, hasText } from './syntax-tree';

/** What `Features:` and the tags begin with. */
const TAG_INITIALS: readonly number[] = Array.from('FRESTN', (letter) => letter.charCodeAt(0));

/**
 * Reads a block section by section, as releases from 9.0 on do: what a section is, its first line decides (section 5.3
 * of the language reference). After a mistake it goes on with what the writer most likely meant.
 */
export class SectionGrammar {
  private readonly labels: DocumentationLabels;
  private readonly tags: DocumentationTags;
  private readonly flags: DocumentationFlags;
  private readonly rejectsHeadings: boolean;
  private start = 0;
  private hasFeatures = false;
  /** Set by members, tags and features: after them no member may be described any more. */
  private closed = false;

  constructor(
    private readonly lines: DocumentationLines,
    private readonly sections: DocumentationSections,
    release: Release,
  ) {
    this.labels = new DocumentationLabels(lines, sections);
    this.tags = tagsOf(release);
    this.flags = flagsOf(release);
    this.rejectsHeadings = release.has('doc.heading-not-in-definition');
  }

  /** Yields the symbol, if it is the documentation of a definition. */
  parse(start: number): DocumentationName | undefined {
    this.start = start;
    this.hasFeatures = this.closed = false;
    this.labels.begin(start);
    if (!this.lines.done && this.lines.startsWithAt) return this.parseDefinition();
    this.parseFreeForm();
    return undefined;
  }

  private parseFreeForm(): void {
    const { lines } = this;
    const section = this.sections.open('plain');
    for (let isFirst = true; !lines.done; lines.next(), isFirst = false) {
      const colon = this.colonOfEntry();
      if (colon >= 0) {
        const name = lines.text.slice(lines.textStart + 1, colon);
        lines.report('doc-freeform-arg', lines.textStart, colon + 1, { name });
      }
      if (this.flags.bindsHeadings && !isFirst && this.isHeading()) lines.reportLine('doc-heading-not-first');
      this.sections.addLine(section);
    }
  }

  private parseDefinition(): DocumentationName {
    const { lines } = this;
    const symbol = this.labels.symbol(true);
    if (this.flags.hasIntro) this.parseIndented(this.sections.open('intro'));
    else lines.next();
    for (lines.skipBlank(); !lines.done; lines.skipBlank()) this.parseSection();
    this.checkTexts();
    return symbol;
  }

  private parseSection(): void {
    const { lines } = this;
    const first = lines.text.charCodeAt(lines.textStart);
    if (first === Code.At) {
      const colon = this.colonOfEntry();
      if (colon >= 0) return this.parseMembers(colon);
    } else if (TAG_INITIALS.includes(first)) {
      // Few letters begin a tag, and most paragraphs begin with another one.
      const line = lines.line();
      if (line === 'Features:') return this.parseFeatures();
      const tag = this.tags.pattern.exec(line)?.[1];
      if (tag !== undefined) return this.parseTag(tag);
    } else if (first === Code.Equals && this.rejectsHeadings) lines.reportLine('doc-heading-in-definition');
    this.parseParagraph();
  }

  private parseMembers(colon: number): void {
    if (this.closed) this.labels.reportLate(colon);
    this.parseEntries('member', colon);
    this.closed = true;
  }

  private parseFeatures(): void {
    const { lines } = this;
    if (this.hasFeatures) lines.reportLine('doc-features-twice');
    this.hasFeatures = this.closed = true;
    lines.next();
    lines.skipBlank();
    const colon = this.colonOfEntry();
    if (colon >= 0) this.parseEntries('feature', colon);
    else if (!lines.isCutShort) lines.reportLine('doc-features-empty');
  }

  /** A run of `@name:` entries; the first one's colon is the given one. */
  private parseEntries(kind: 'member' | 'feature', firstColon: number): void {
    for (let colon = firstColon; colon >= 0; colon = this.colonOfEntry()) {
      this.parseLabelled(kind, this.labels.entry(kind, colon), colon + 1);
      this.lines.skipBlank();
    }
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
    const { lines, sections } = this;
    const section = sections.open(kind, label);
    let offset = textStart;
    while (lines.text.charCodeAt(offset) === Code.Space) offset++;
    if (offset < lines.textEnd) sections.addText(section, lines.textEnd);
    this.parseIndented(section);
  }

  /** The text below a header: the first line that is not blank fixes how far all of it must be indented. */
  private parseIndented(section: OpenSection): void {
    const { lines } = this;
    lines.next();
    lines.skipBlank();
    const required = lines.done ? 0 : lines.indentation;
    if (required === 0) return;
    const second = lines.index + 1;
    this.sections.addText(section, lines.skipIndented(required));
    const isDedented = lines.index === second && !lines.done && this.colonOfEntry() < 0;
    if (isDedented) lines.reportLine('doc-dedent', { n: String(required) });
  }

  private parseParagraph(): void {
    const section = this.sections.plain();
    this.sections.addText(section, this.lines.skipText());
  }

  /** Every entry and tag needs a text; the reference looks for it when the block is complete. */
  private checkTexts(): void {
    if (this.lines.isCutShort) return;
    const { sections } = this;
    for (let index = 0; index < sections.count; index++) {
      const section = sections.at(index);
      if (section?.label === undefined || hasText(section)) continue;
      const isMistake = section.kind === 'obsolete' && !this.tags.hasNotes;
      if (!isMistake) this.labels.reportMissingText(section, section.start + this.start);
    }
  }

  /** The offset of the colon, if the current line begins like an entry; else -1. */
  private colonOfEntry(): number {
    const { lines } = this;
    return !lines.done && lines.startsWithAt ? lines.colon : -1;
  }

  private isHeading(): boolean {
    return this.lines.text.charCodeAt(this.lines.textStart) === Code.Equals && !this.lines.isBlank;
  }
}
