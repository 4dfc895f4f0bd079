import type { Release } from '../releases/release';
import { Code } from './characters';
import { DocumentationLabels } from './documentation-labels';
import { SectionText } from './documentation-line-text';
import type { DocumentationLines } from './documentation-lines';
import type { DocumentationSections } from './documentation-sections';
import { kindOfTag, tagsOf } from './documentation-tags';
import { type DocumentationName, hasText } from './syntax-tree';

/** What is being described: the definition, its members, its features; and then everything else. */
type Part = 'body' | 'member' | 'feature' | 'rest';

/**
 * Reads a block line by line, as releases up to 8.2 do: an entry or a tag counts on any line. The first section of
 * the documentation of a definition is its body, even if it is empty.
 */
export class LineGrammar {
  private readonly labels: DocumentationLabels;
  private readonly tagPattern: RegExp;
  private readonly needsBlank: boolean;
  private readonly hasFeatures: boolean;
  private part: Part = 'body';
  private firstOfRest: string | undefined;

  constructor(
    private readonly lines: DocumentationLines,
    private readonly sections: DocumentationSections,
    private readonly release: Release,
  ) {
    this.labels = new DocumentationLabels(lines, sections);
    this.tagPattern = tagsOf(release).pattern;
    this.needsBlank = release.has('doc.at-name-blank');
    this.hasFeatures = release.has('doc.features-line');
  }

  /** Yields the symbol, if it is the documentation of a definition. */
  parse(start: number): DocumentationName | undefined {
    this.labels.begin(start);
    this.part = 'body';
    this.firstOfRest = undefined;
    if (!this.lines.done && this.lines.startsWithAt) return this.parseDefinition();
    this.parseFreeForm(new SectionText(this.lines, this.sections, this.release));
    return undefined;
  }

  private parseDefinition(): DocumentationName {
    const { lines, release } = this;
    const symbol = this.labels.symbol(release.has('doc.symbol-trailing-blank'));
    lines.next();
    const text = new SectionText(lines, this.sections, release);
    const rejectsHeadings = release.has('doc.heading-not-in-definition');
    for (; !lines.done; lines.next()) {
      if (rejectsHeadings && this.isHeading()) {
        lines.reportLine('doc-heading-in-definition');
        text.addAsIs();
      } else this.parseLine(text);
    }
    if (!lines.isCutShort) this.close(text);
    return symbol;
  }

  /** Where a heading divides the block, its parts become sections. */
  private parseFreeForm(text: SectionText): void {
    const { lines } = this;
    const splits = this.release.has('doc.heading-splits');
    for (; !lines.done; lines.next()) {
      if (splits && text.count > 0 && this.isHeading()) text.open(this.sections.open('plain'));
      text.add();
    }
  }

  private parseLine(text: SectionText): void {
    const colon = this.colonOfEntry();
    if (colon >= 0) return this.openEntry(colon, text);
    const tag = this.tagPattern.exec(this.lines.text.slice(this.lines.textStart, this.lines.lineEnd))?.[1];
    if (tag !== undefined) return this.openTag(tag, text);
    const { part } = this;
    const endsEntry = part !== 'rest' && part !== 'body' && text.isAfterGap && this.isUnindented();
    if (this.isFeaturesLine() && (part === 'body' || (endsEntry && part === 'member'))) {
      this.part = 'feature';
      text.current.featuresLine = this.sections.here();
      return;
    }
    if (endsEntry) this.openRest(text);
    text.add();
  }

  private openEntry(colon: number, text: SectionText): void {
    const isLate = this.part === 'rest';
    // The first releases look at the name first.
    if (isLate && this.hasFeatures) this.reportLate(colon);
    if (this.part !== 'feature') this.part = 'member';
    const kind = this.part === 'feature' ? 'feature' : 'member';
    const label = this.labels.entry(kind, colon);
    if (isLate && !this.hasFeatures) this.reportLate(colon);
    this.close(text);
    text.openLabelled(this.sections.open(kind, label), colon);
  }

  private reportLate(colon: number): void {
    this.labels.reportLate(colon, { first: this.firstOfRest ?? 'None' });
  }

  private openTag(tag: string, text: SectionText): void {
    const kind = kindOfTag(tag);
    const colon = this.lines.textStart + tag.length;
    const label = this.labels.tag(tag, kind);
    this.close(text);
    this.firstOfRest ??= tag;
    this.part = 'rest';
    text.openLabelled(this.sections.open(kind, label), colon);
  }

  /** A paragraph that belongs to no entry. */
  private openRest(text: SectionText): void {
    this.close(text);
    this.firstOfRest ??= 'None';
    this.part = 'rest';
    text.open(this.sections.open('plain'));
  }

  /** The line that ends a section is where the reference finds out that it has no text. */
  private close(text: SectionText): void {
    if (!hasText(text.current)) this.labels.reportMissingText(text.current, this.lines.hash);
  }

  /** The offset of the colon, if the line begins like an entry; else -1. */
  private colonOfEntry(): number {
    const { lines } = this;
    if (!lines.startsWithAt) return -1;
    if (!this.needsBlank) return lines.colon;
    const { text, textStart, lineEnd } = lines;
    const space = text.indexOf(' ', textStart);
    const last = (space < 0 || space > lineEnd ? lineEnd : space) - 1;
    return text.charCodeAt(last) === Code.Colon ? last : -1;
  }

  private isFeaturesLine(): boolean {
    const { lines } = this;
    return this.hasFeatures && lines.lineEnd === lines.textEnd && lines.line() === 'Features:';
  }

  private isUnindented(): boolean {
    return this.lines.indentation === 0;
  }

  private isHeading(): boolean {
    return this.lines.text.charCodeAt(this.lines.textStart) === Code.Equals && !this.lines.isBlank;
  }
}
