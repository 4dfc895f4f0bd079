import { ownCopy } from '../text/own-copy';
import type { DocumentationLines } from './documentation-lines';
import type { DocumentationName, DocumentationSectionKind } from './syntax-tree';

/** A section that lines are being added to. */
export interface OpenSection {
  readonly kind: DocumentationSectionKind;
  readonly label: DocumentationName | undefined;
  readonly start: number;
  end: number;
  hasText: boolean;
  featuresLine: number | undefined;
}

/** Puts the lines of a `##` block that starts at `start` into sections. */
export class DocumentationSections {
  readonly all: OpenSection[] = [];

  constructor(
    private readonly lines: DocumentationLines,
    private readonly start: number,
  ) {}

  /** Offset of the current line in the entry. */
  here(): number {
    return this.lines.hash - this.start;
  }

  /** Opens a section at the current line. */
  open(kind: DocumentationSectionKind, label?: DocumentationName): OpenSection {
    const start = this.here();
    const end = label === undefined ? start : label.end + 1;
    const section = { kind, label, start, end, hasText: false, featuresLine: undefined };
    this.all.push(section);
    return section;
  }

  /** The plain section that goes on at the current line: paragraphs that follow each other make up one. */
  plain(): OpenSection {
    const last = this.all.at(-1);
    return last?.kind === 'plain' ? last : this.open('plain');
  }

  /** Adds the current line's text. */
  addLine(section: OpenSection): void {
    if (this.lines.isBlank) return;
    section.hasText = true;
    section.end = this.lines.textEnd - this.start;
  }

  /** The text between two absolute offsets as a name. */
  name(start: number, end: number): DocumentationName {
    const name = ownCopy(this.lines.text.slice(start, end));
    return { name, start: start - this.start, end: end - this.start };
  }
}
