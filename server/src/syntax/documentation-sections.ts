import { ownCopy } from '../text/own-copy';
import type { DocumentationLines } from './documentation-lines';
import type { DocumentationName, DocumentationSectionKind } from './syntax-tree';

/** A section that lines are being added to. */
export interface OpenSection {
  readonly kind: DocumentationSectionKind;
  readonly label: DocumentationName | undefined;
  readonly start: number;
  end: number;
  readonly paragraphs: { start: number; end: number }[];
}

/** Puts the lines of a `##` block that starts at `start` into sections, paragraph by paragraph. */
export class DocumentationSections {
  readonly all: OpenSection[] = [];
  /** Whether the next line with text begins a paragraph. */
  private atParagraphStart = true;

  constructor(
    private readonly lines: DocumentationLines,
    private readonly start: number,
  ) {}

  /** Opens a section at the current line. */
  open(kind: DocumentationSectionKind, label?: DocumentationName): OpenSection {
    const start = this.lines.hash - this.start;
    const section = { kind, label, start, end: start, paragraphs: [] };
    this.all.push(section);
    this.beginParagraph();
    return section;
  }

  /** The plain section that goes on at the current line: paragraphs that follow each other make up one. */
  plain(): OpenSection {
    const last = this.all.at(-1);
    this.beginParagraph();
    return last?.kind === 'plain' ? last : this.open('plain');
  }

  /** Adds the current line's text: to the last paragraph, or after a blank line to a new one. */
  addLine(section: OpenSection): void {
    const { lines } = this;
    const beginsParagraph = this.atParagraphStart;
    this.atParagraphStart = lines.isBlank;
    if (lines.isBlank) return;
    const end = lines.textEnd - this.start;
    const last = section.paragraphs.at(-1);
    if (last === undefined || beginsParagraph) {
      section.paragraphs.push({ start: lines.textStart - this.start, end });
    } else last.end = end;
    section.end = end;
  }

  /** The text between two absolute offsets as a name. */
  name(start: number, end: number): DocumentationName {
    const name = ownCopy(this.lines.text.slice(start, end));
    return { name, start: start - this.start, end: end - this.start };
  }

  private beginParagraph(): void {
    this.atParagraphStart = true;
  }
}
