import type { Release } from '../releases/release';
import { Code } from './characters';
import { DocumentationLines } from './documentation-lines';
import { DocumentationSections, type OpenSection } from './documentation-sections';
import type { DocumentationEntry, DocumentationName, DocumentationSectionKind } from './syntax-tree';

const TAG = /^(Returns|Errors|Since|TODO|Notes?|Examples?):(?!:)/;

/** What `Features:` and the tags begin with. */
const TAG_INITIALS: ReadonlySet<number> = new Set(Array.from('FRESTN', (letter) => letter.charCodeAt(0)));

const TAG_KINDS: Readonly<Record<string, DocumentationSectionKind>> = {
  Returns: 'returns',
  Errors: 'errors',
  Since: 'since',
  TODO: 'todo',
};

/**
 * Parses the `##` block that starts at `start` by the grammar of section 5.3 of the language reference. After a
 * mistake it goes on with what the writer most likely meant.
 */
export function parseDocumentation(text: string, start: number, release: Release): DocumentationEntry {
  return new DocumentationParser(new DocumentationLines(text, start), start, release).parse();
}

class DocumentationParser {
  private readonly sections: DocumentationSections;
  /** The labels seen so far. Most blocks have few, or none. */
  private memberNames: Set<string> | undefined;
  private featureNames: Set<string> | undefined;
  private tags = '';
  private symbol: DocumentationName | undefined;
  private hasFeatures = false;
  /** Set by members, tags and features: after them no member may be described any more. */
  private closed = false;

  constructor(
    private readonly lines: DocumentationLines,
    private readonly start: number,
    private readonly release: Release,
  ) {
    this.sections = new DocumentationSections(lines, start);
  }

  parse(): DocumentationEntry {
    const { lines } = this;
    lines.next();
    if (!lines.done && this.startsWithAt()) this.parseDefinition();
    else this.parseFreeForm();
    return {
      kind: 'documentation',
      length: lines.end - this.start,
      reach: lines.examined - this.start,
      errors: lines.errors,
      symbol: this.symbol,
      sections: this.sections.all,
      literals: lines.literals,
    };
  }

  private parseFreeForm(): void {
    const section = this.sections.open('plain');
    while (!this.lines.done) {
      const colon = this.startsWithAt() ? this.colonOffset() : -1;
      if (colon >= 0) {
        const name = this.lines.text.slice(this.lines.textStart + 1, colon);
        this.lines.report('doc-freeform-arg', this.lines.textStart, colon + 1, { name });
      }
      this.sections.addLine(section);
      this.lines.next();
    }
  }

  private parseDefinition(): void {
    this.parseSymbol();
    if (this.release.has('doc.intro')) this.parseIndented(this.sections.open('intro'));
    else this.lines.next();
    for (this.skipBlankLines(); !this.lines.done; this.skipBlankLines()) this.parseSection();
    this.checkTexts();
  }

  private parseSymbol(): void {
    const { lines } = this;
    const nameStart = lines.textStart + 1;
    const hasColon = lines.text.charCodeAt(lines.textEnd - 1) === Code.Colon;
    const nameEnd = hasColon ? lines.textEnd - 1 : lines.textEnd;
    this.symbol = this.sections.name(nameStart, nameEnd);
    if (!hasColon) lines.reportLine('doc-symbol-colon');
    else if (nameEnd === nameStart) lines.reportLine('doc-symbol-empty');
  }

  private parseSection(): void {
    const { lines } = this;
    const first = lines.text.charCodeAt(lines.textStart);
    if (first === Code.At && this.colonOffset() >= 0) return this.parseMembers();
    if (first >= Code.UpperA && first <= Code.UpperZ) {
      // Few letters begin a tag, and most paragraphs begin with another one.
      const line = TAG_INITIALS.has(first) ? lines.line() : '';
      if (line === 'Features:') return this.parseFeatures();
      const tag = TAG.exec(line)?.[1];
      if (tag !== undefined) return this.parseTag(tag);
    }
    this.parseParagraph();
  }

  private parseMembers(): void {
    if (this.closed) {
      const colon = this.colonOffset();
      const name = this.lines.text.slice(this.lines.textStart + 1, colon);
      this.lines.report('doc-arg-late', this.lines.textStart, colon + 1, { name });
    }
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
    for (; !this.lines.done && this.startsWithAt() && this.colonOffset() >= 0; count++) {
      this.parseEntry(kind);
      this.skipBlankLines();
    }
    return count;
  }

  private parseEntry(kind: 'member' | 'feature'): void {
    const { lines } = this;
    const colon = this.colonOffset();
    const label = this.sections.name(lines.textStart + 1, colon);
    if (label.name === '') lines.report('doc-arg-unnamed', lines.textStart, colon + 1);
    else if (!isNew(label.name, this.labelsOf(kind))) {
      lines.report('doc-arg-twice', lines.textStart + 1, colon, { name: label.name });
    }
    this.parseLabelled(kind, label, colon + 1);
  }

  private labelsOf(kind: 'member' | 'feature'): Set<string> {
    if (kind === 'member') return (this.memberNames ??= new Set());
    return (this.featureNames ??= new Set());
  }

  private parseTag(tag: string): void {
    const { lines } = this;
    const kind = TAG_KINDS[tag] ?? 'obsolete';
    const label = this.sections.name(lines.textStart, lines.textStart + tag.length);
    if (kind === 'obsolete') {
      const code = tag.startsWith('Note') ? 'doc-note-tag' : 'doc-example-tag';
      lines.report(code, lines.textStart, lines.textStart + tag.length + 1, { tag });
    } else if (kind !== 'todo' && this.tags.includes(tag)) {
      lines.report('doc-section-twice', lines.textStart, lines.textStart + tag.length, { name: tag });
    }
    this.parseLabelled(kind, label, lines.textStart + tag.length + 1);
    this.tags += tag;
    this.closed = true;
  }

  private parseLabelled(kind: DocumentationSectionKind, label: DocumentationName, textStart: number): void {
    const section = this.sections.open(kind, label);
    section.end = textStart - this.start;
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
      if (this.startsWithAt() && this.colonOffset() >= 0) return;
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
      const { label } = section;
      if (label === undefined || section.hasText) return;
      if (section.kind === 'obsolete' || label.name === '') return;
      const kind = section.kind.charAt(0).toUpperCase() + section.kind.slice(1);
      const [start, end] = [label.start + this.start, label.end + this.start];
      this.lines.report('doc-text-missing', start, end, { kind }, section.start + this.start);
    });
  }

  private skipBlankLines(): void {
    while (!this.lines.done && this.lines.isBlank) this.lines.next();
  }

  private startsWithAt(): boolean {
    return this.lines.text.charCodeAt(this.lines.textStart) === Code.At && !this.lines.isBlank;
  }

  /** The offset of the first colon on the current line, -1 without one. */
  private colonOffset(): number {
    const { text, textStart, textEnd } = this.lines;
    for (let offset = textStart; offset < textEnd; offset++) {
      if (text.charCodeAt(offset) === Code.Colon) return offset;
    }
    return -1;
  }

  private spacesAt(offset: number): number {
    let end = offset;
    while (end < this.lines.textEnd && this.lines.text.charCodeAt(end) === Code.Space) end++;
    return end - offset;
  }
}

function isNew(name: string, names: Set<string>): boolean {
  return names.size < names.add(name).size;
}
