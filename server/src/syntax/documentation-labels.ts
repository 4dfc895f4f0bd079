import { Code } from './characters';
import type { DocumentationLines } from './documentation-lines';
import type { DocumentationSections, OpenSection } from './documentation-sections';
import type { DocumentationName, DocumentationSectionKind } from './syntax-tree';

/** The names and tags that a block has labels for so far; tells what is wrong with another one. Serves block after block. */
export class DocumentationLabels {
  // Most blocks have few, or none.
  private memberNames: Set<string> | undefined;
  private featureNames: Set<string> | undefined;
  private tags = '';
  private start = 0;

  constructor(
    private readonly lines: DocumentationLines,
    private readonly sections: DocumentationSections,
  ) {}

  /** Begins with the block whose opening `##` stands at `start`. */
  begin(start: number): void {
    this.start = start;
    this.tags = '';
    this.memberNames = this.featureNames = undefined;
  }

  /** The symbol that the current line names. The reference may mind white space behind its colon. */
  symbol(mayEndBlank: boolean): DocumentationName {
    const { lines, sections } = this;
    const nameStart = lines.textStart + 1;
    const hasColon = lines.text.charCodeAt(lines.textEnd - 1) === Code.Colon;
    const nameEnd = hasColon ? lines.textEnd - 1 : lines.textEnd;
    if (!hasColon) lines.reportLine('doc-symbol-colon');
    else if (!mayEndBlank && lines.lineEnd > lines.textEnd)
      lines.report('doc-symbol-colon', lines.textEnd, lines.lineEnd);
    else if (nameEnd === nameStart) lines.reportLine('doc-symbol-empty');
    return sections.name(nameStart, nameEnd);
  }

  /** The label of the entry on the current line, up to its colon. */
  entry(kind: 'member' | 'feature', colon: number): DocumentationName {
    const { lines } = this;
    const label = this.sections.name(lines.textStart + 1, colon);
    if (label.name === '') lines.report('doc-arg-unnamed', lines.textStart, colon + 1);
    else if (!isNew(label.name, this.namesOf(kind)))
      lines.report('doc-arg-twice', lines.textStart + 1, colon, { name: label.name });
    return label;
  }

  /** The tag on the current line. */
  tag(word: string, kind: DocumentationSectionKind): DocumentationName {
    const { lines } = this;
    const end = lines.textStart + word.length;
    const isUnique = kind === 'returns' || kind === 'errors' || kind === 'since';
    if (isUnique && this.tags.includes(word))
      lines.report('doc-section-twice', lines.textStart, end, { name: word });
    this.tags += word;
    return this.sections.name(lines.textStart, end);
  }

  /** An entry where none can be any more. */
  reportLate(colon: number, more: Readonly<Record<string, string>> = {}): void {
    const { text, textStart } = this.lines;
    const values = { name: text.slice(textStart + 1, colon), ...more };
    this.lines.report('doc-arg-late', textStart, colon + 1, values);
  }

  /** That nothing stands behind the label; the reference tells at the line with the absolute offset `reference`. */
  reportMissingText({ kind, label }: OpenSection, reference: number): void {
    if (label === undefined || label.name === '') return;
    const { name } = label;
    const isEntry = kind === 'member' || kind === 'feature';
    const values = {
      kind: kind.charAt(0).toUpperCase() + kind.slice(1),
      tag: isEntry ? `@${name}` : name,
      name,
    };
    const [start, end] = [label.start + this.start, label.end + this.start];
    this.lines.report('doc-text-missing', start, end, values, reference);
  }

  private namesOf(kind: 'member' | 'feature'): Set<string> {
    if (kind === 'member') return (this.memberNames ??= new Set());
    return (this.featureNames ??= new Set());
  }
}

function isNew(name: string, names: Set<string>): boolean {
  return names.size < names.add(name).size;
}
