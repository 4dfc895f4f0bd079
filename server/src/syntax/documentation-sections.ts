import { ownCopy } from '../text/own-copy';
import type { DocumentationLines } from './documentation-lines';
import type { DocumentationName, DocumentationSection, DocumentationSectionKind } from './syntax-tree';

/** A section that lines are being added to. */
export interface OpenSection {
  readonly kind: DocumentationSectionKind;
  readonly label: DocumentationName | undefined;
  readonly start: number;
  end: number;
  featuresLine?: number;
}

/** Puts the lines of a `##` block into sections. Serves block after block. */
export class DocumentationSections {
  count = 0;
  private readonly list: OpenSection[] = [];
  private blockStart = 0;

  constructor(private readonly lines: DocumentationLines) {}

  /** Begins with the block whose opening `##` stands at `start`. */
  begin(start: number): void {
    this.blockStart = start;
    this.count = 0;
  }

  /** The sections of the block, in an array that holds no more than them. */
  all(): readonly DocumentationSection[] {
    return this.list.slice(0, this.count);
  }

  at(index: number): OpenSection | undefined {
    return this.list[index];
  }

  /** Offset of the current line in the entry. */
  here(): number {
    return this.lines.hash - this.blockStart;
  }

  /** Opens a section at the current line. */
  open(kind: DocumentationSectionKind, label?: DocumentationName): OpenSection {
    const start = this.here();
    const end = label === undefined ? start : label.end + 1;
    const section = { kind, label, start, end };
    this.list[this.count++] = section;
    return section;
  }

  /** The plain section that goes on at the current line: paragraphs that follow each other make up one. */
  plain(): OpenSection {
    const last = this.count > 0 ? this.list[this.count - 1] : undefined;
    return last?.kind === 'plain' ? last : this.open('plain');
  }

  /** Adds the current line's text. */
  addLine(section: OpenSection): void {
    if (!this.lines.isBlank) this.addText(section, this.lines.textEnd);
  }

  /** Adds the text up to the absolute offset. */
  addText(section: OpenSection, end: number): void {
    section.end = end - this.blockStart;
  }

  /** The text between two absolute offsets as a name. */
  name(start: number, end: number): DocumentationName {
    const name = ownCopy(this.lines.text.slice(start, end));
    return { name, start: start - this.blockStart, end: end - this.blockStart };
  }
}
