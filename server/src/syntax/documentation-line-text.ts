import type { Release } from '../releases/release';
import { Code, isWhitespace, skipWhitespace } from './characters';
import type { DocumentationLines } from './documentation-lines';
import type { DocumentationSections, OpenSection } from './documentation-sections';

/**
 * The section that lines are being added to, up to 8.2: how far its lines must be indented, and what in them looks
 * like an entry out of place. `lines.textStart` tells where the text of the current line begins.
 */
export class SectionText {
  /** The section; its first line has been added if `count` is not 0. */
  current: OpenSection;
  count = 0;
  private endsBlank = false;
  /** How far lines must be indented; -1 where the next line with text decides. */
  private required = 0;
  private isDedented = false;
  private readonly ignoresIndentation: boolean;
  private readonly goesByColumn: boolean;

  constructor(
    private readonly lines: DocumentationLines,
    private readonly sections: DocumentationSections,
    release: Release,
  ) {
    this.ignoresIndentation = release.has('doc.indent-free');
    this.goesByColumn = release.has('doc.indent-column');
    this.current = sections.open('plain');
  }

  /** Whether a blank line separates the current line from the text in front of it. */
  get isAfterGap(): boolean {
    return this.endsBlank && this.count > 1;
  }

  /** Goes on with another section. */
  open(section: OpenSection): void {
    this.current = section;
    this.count = this.required = 0;
    this.endsBlank = this.isDedented = false;
  }

  /** Opens a section with a label, and adds what stands behind the colon. */
  openLabelled(section: OpenSection, colon: number): void {
    this.open(section);
    const { lines } = this;
    const lineStart = lines.textStart;
    lines.textStart = this.endOfBlanks(colon + 1);
    if (this.goesByColumn) {
      if (!lines.isBlank) this.required = Array.from(lines.text.slice(lineStart, lines.textStart)).length;
    } else {
      if (!this.ignoresIndentation) this.required = -1;
      this.checkEntryName();
    }
    this.addAsIs();
  }

  /** Adds the current line. */
  add(): void {
    this.checkEntryName();
    if (!this.ignoresIndentation) this.checkIndentation();
    this.addAsIs();
  }

  /** Adds the current line, whatever is in it. */
  addAsIs(): void {
    this.count++;
    this.endsBlank = this.lines.isBlank;
    this.sections.addLine(this.current);
  }

  /** Behind the blanks that follow a label; they belong to the text of an example. */
  private endOfBlanks(from: number): number {
    const { lines } = this;
    const isSkipped = this.goesByColumn || this.ignoresIndentation ? isWhitespace : isSpace;
    let offset = Math.min(from, lines.textEnd);
    while (offset < lines.textEnd && isSkipped(lines.text.charCodeAt(offset))) offset++;
    return offset;
  }

  /** `@foo:` at the start of a text is an entry where none can be. */
  private checkEntryName(): void {
    const { text, textEnd, textStart } = this.lines;
    let at = textStart;
    if (this.ignoresIndentation && !this.isExample()) at = skipWhitespace(text, at);
    if (at >= textEnd || text.charCodeAt(at) !== Code.At) return;
    let end = at;
    while (end < textEnd && !isWhitespace(text.charCodeAt(end))) end++;
    const colon = text.lastIndexOf(':', end - 1);
    if (colon < at + 2) return;
    const name = text.slice(at + 1, colon);
    this.lines.report('doc-freeform-arg', at, colon + 1, { name });
  }

  private checkIndentation(): void {
    const { lines } = this;
    const { lineEnd, textStart, isBlank } = lines;
    // By column a line of nothing but blanks counts, too.
    if (isBlank && (!this.goesByColumn || lineEnd === textStart)) return;
    const indentation = isBlank ? lineEnd - textStart : lines.indentation;
    if (this.required < 0) this.required = indentation;
    const isDedented = indentation < this.required;
    if (isDedented && !this.isDedented) {
      const [start, end] = isBlank ? [textStart, lineEnd] : [textStart + indentation, lines.textEnd];
      lines.report('doc-dedent', start, end, { n: String(this.required) });
    }
    this.isDedented = isDedented;
  }

  private isExample(): boolean {
    return this.current.kind === 'obsolete' && this.current.label?.name.startsWith('Example') === true;
  }
}

function isSpace(code: number): boolean {
  return code === Code.Space;
}
