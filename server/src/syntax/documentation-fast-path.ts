import { type Cut, cutCopy } from '../text/own-copy';
import type { Release } from '../releases/release';
import { Code, isGraphic } from './characters';
import { flagsOf } from './documentation-flags';
import type { OpenSection } from './documentation-sections';
import { type DocumentationTags, kindOfTag, tagsOf } from './documentation-tags';
import { RegularLines } from './regular-lines';
import { NO_ERRORS } from './syntax-error';
import type { DocumentationEntry, DocumentationName, DocumentationSectionKind } from './syntax-tree';

/** The rest of a line with a label, and the lines below it that are indented by four columns. */
const LABELLED = '[^\\n]*(?:(?:\\n#)*\\n# {5}(?! )[^\\n]*(?:(?:\\n#)*\\n# {5}[^\\n]*)*)?';
const ENTRY = new RegExp(`@[^:\\n]*:${LABELLED}`, 'y');
const TAG_TEXT = new RegExp(LABELLED, 'y');
/** A paragraph, and those behind it that begin like no label. */
const PARAGRAPHS = /[^\n]*(?:\n# [^\n]*|(?:\n#)+\n# [^@=FRESTN\n][^\n]*)*/y;
/** What `Features:` and the tags begin with. */
const TAG_INITIALS: readonly number[] = Array.from('FRESTN', (letter) => letter.charCodeAt(0));
const ENTRY_LINE = /\n# @/;
const ENTRY_OR_HEADING = /\n# [@=]/;
/** How many sections a block may have; comparing the labels of more would cost too much. */
const MAX_SECTIONS = 500;
/** Stands for an offset where a block turns out not to be regular. */
const IRREGULAR_PART = -1;

/**
 * The fast path for blocks that are regular: of the usual layout, and nothing is wrong in them, as releases from 9.0 on
 * read them. Most are. It yields what `SectionGrammar` would, or nothing where it is not sure; then that one has
 * to read the block line by line. All that this does is to let `RegExp`s walk through the text; see "Fast paths" in
 * `ARCHITECTURE.md`.
 */
export class DocumentationFastPath {
  private readonly tags: DocumentationTags;
  private readonly hasIntro: boolean;
  private readonly notFreeForm: RegExp;
  private readonly lines: RegularLines;
  private start = 0;
  /** The offset of the line end in front of the last `##`. */
  private end = 0;
  /** The first `count` are the sections of the block. */
  private readonly sections: OpenSection[] = [];
  private count = 0;
  /** The number of the section in which the current run of members or features began. */
  private runStart = 0;
  /** What the next `@name:` describes, if it may stand there, and whether one has been there. */
  private entryKind: 'member' | 'feature' | undefined;
  private hasEntries = false;
  private hasFeatures = false;

  constructor(
    private readonly text: string,
    release: Release,
    private readonly cut: Cut = cutCopy,
  ) {
    this.lines = new RegularLines(text);
    this.tags = tagsOf(release);
    const { hasIntro, bindsHeadings } = flagsOf(release);
    this.hasIntro = hasIntro;
    this.notFreeForm = bindsHeadings ? ENTRY_OR_HEADING : ENTRY_LINE;
  }

  /** Parses the block that starts at `start`, if it is regular. */
  parse(start: number): DocumentationEntry | undefined {
    const { text, lines } = this;
    if (!lines.read(start)) return undefined;
    this.start = start;
    this.end = lines.end;
    this.count = this.runStart = 0;
    this.entryKind = 'member';
    this.hasFeatures = this.hasEntries = false;
    const isDefinition = text.startsWith('# @', start + 3);
    const symbol = isDefinition ? this.parseSymbol(start + 5) : undefined;
    const isRegular = isDefinition
      ? symbol !== undefined && this.parseSections(start + symbol.end + 1)
      : this.parseFreeForm(start + 3);
    if (!isRegular) return undefined;
    const length = this.end + 3 - start;
    const sections = this.sections.slice(0, this.count);
    const { literals } = lines;
    // It ends with the line of the last `##`.
    return {
      kind: 'documentation',
      length,
      reach: length + 1,
      errors: NO_ERRORS,
      symbol,
      sections,
      literals,
    };
  }

  /** `@name:`, and nothing else on the line. */
  private parseSymbol(textStart: number): DocumentationName | undefined {
    const { text } = this;
    const colon = text.indexOf('\n', textStart) - 1;
    if (colon === textStart + 1 || text.charCodeAt(colon) !== Code.Colon) return undefined;
    if (this.hasIntro) this.open('intro', undefined, textStart - 2, textStart - 2);
    return this.name(textStart + 1, colon);
  }

  /** Documentation that belongs to no definition has neither entries nor, where they are bound to the first line, headings behind it. */
  private parseFreeForm(firstLine: number): boolean {
    const { text } = this;
    let { end } = this;
    if (this.notFreeForm.test(text.slice(firstLine, end))) return false;
    while (text.endsWith('\n#', end)) end -= 2;
    this.open('plain', undefined, firstLine, end);
    return end > firstLine && this.endsWithText(end);
  }

  /** Parses what follows the symbol, from the end of its line on; yields whether all of it is regular. */
  private parseSections(lineEnd: number): boolean {
    const { text } = this;
    for (let end = lineEnd; end !== IRREGULAR_PART && this.count < MAX_SECTIONS;) {
      let textStart = end + 3;
      // Blank lines are a lone `#`.
      while (text.charCodeAt(textStart - 1) === Code.LineFeed) textStart += 2;
      if (textStart > this.end) return this.hasEntries || this.entryKind !== 'feature';
      end = this.parseSection(textStart);
    }
    return false;
  }

  /** Parses the section whose text begins at the offset; yields where it ends. */
  private parseSection(textStart: number): number {
    const code = this.text.charCodeAt(textStart);
    if (code === Code.At) {
      ENTRY.lastIndex = textStart;
      if (ENTRY.test(this.text)) return this.parseEntry(textStart, ENTRY.lastIndex);
    } else if (code === Code.Space || code === Code.Equals) return IRREGULAR_PART;
    else if (TAG_INITIALS.includes(code)) {
      const { text, tags } = this;
      const lineEnd = text.indexOf('\n', textStart);
      if (!this.endsWithText(lineEnd)) return IRREGULAR_PART;
      if (text.startsWith('Features:\n', textStart)) return this.beginFeatures(lineEnd);
      tags.inText.lastIndex = textStart;
      if (tags.inText.test(text)) return this.parseTag(textStart, tags.inText.lastIndex - 1);
    }
    return this.parseParagraphs(textStart);
  }

  private parseEntry(textStart: number, end: number): number {
    const kind = this.entryKind;
    const colon = this.text.indexOf(':', textStart);
    const label = this.name(textStart + 1, colon);
    if (kind === undefined || label.name === '' || this.isTaken(label.name)) return IRREGULAR_PART;
    this.hasEntries = true;
    return this.addLabelled(kind, label, textStart - 2, end);
  }

  private beginFeatures(end: number): number {
    if (this.hasFeatures || !this.endEntries()) return IRREGULAR_PART;
    this.hasFeatures = true;
    this.entryKind = 'feature';
    this.hasEntries = false;
    this.runStart = this.count;
    return end;
  }

  private parseTag(textStart: number, colon: number): number {
    const label = this.name(textStart, colon);
    const kind = kindOfTag(label.name);
    const isMistake = kind === 'obsolete' ? !this.tags.hasNotes : kind !== 'todo' && this.hasSection(kind);
    if (isMistake || !this.endEntries()) return IRREGULAR_PART;
    this.entryKind = undefined;
    TAG_TEXT.lastIndex = colon + 1;
    TAG_TEXT.test(this.text);
    return this.addLabelled(kind, label, textStart - 2, TAG_TEXT.lastIndex);
  }

  /** Paragraphs that follow each other make up one section. */
  private parseParagraphs(textStart: number): number {
    PARAGRAPHS.lastIndex = textStart;
    PARAGRAPHS.test(this.text);
    const end = PARAGRAPHS.lastIndex;
    if (!this.endEntries() || !this.endsWithText(end)) return IRREGULAR_PART;
    const last = this.count > 0 ? this.sections[this.count - 1] : undefined;
    if (last?.kind === 'plain') last.end = end - this.start;
    else this.open('plain', undefined, textStart - 2, end);
    return end;
  }

  /** Behind a run of entries there can be no more of them. Yields whether there were any where there must be. */
  private endEntries(): boolean {
    if (this.hasEntries) this.entryKind = undefined;
    return this.entryKind !== 'feature';
  }

  /** Adds a section with a label; it must have a text. */
  private addLabelled(
    kind: DocumentationSectionKind,
    label: DocumentationName,
    start: number,
    end: number,
  ): number {
    if (end - this.start <= label.end + 1 || !this.endsWithText(end)) return IRREGULAR_PART;
    if (this.isFollowedByText(end)) return IRREGULAR_PART;
    this.open(kind, label, start, end);
    return end;
  }

  /** Takes absolute offsets. */
  private open(
    kind: DocumentationSectionKind,
    label: DocumentationName | undefined,
    from: number,
    to: number,
  ): void {
    this.sections[this.count++] = {
      kind,
      label,
      start: from - this.start,
      end: to - this.start,
      hasText: kind !== 'intro',
      featuresLine: undefined,
    };
  }

  private isTaken(name: string): boolean {
    for (let index = this.runStart; index < this.count; index++) {
      if (this.sections[index]?.label?.name === name) return true;
    }
    return false;
  }

  private hasSection(kind: DocumentationSectionKind): boolean {
    for (let index = 0; index < this.count; index++) {
      if (this.sections[index]?.kind === kind) return true;
    }
    return false;
  }

  /** Text right below, which is indented less, may be a mistake; only the next label is none for sure. */
  private isFollowedByText(end: number): boolean {
    const { text } = this;
    if (text.charCodeAt(end + 1) !== Code.Hash || text.charCodeAt(end + 2) !== Code.Space) return false;
    return text.charCodeAt(end + 3) !== Code.At;
  }

  private endsWithText(offset: number): boolean {
    return isGraphic(this.text.charCodeAt(offset - 1));
  }

  private name(start: number, end: number): DocumentationName {
    const name = this.cut(this.text, start, end);
    return { name, start: start - this.start, end: end - this.start };
  }
}
