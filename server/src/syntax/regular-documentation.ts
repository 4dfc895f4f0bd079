import { ownCopy } from '../text/own-copy';
import type { Release } from '../releases/release';
import { Code, isGraphic } from './characters';
import { flagsOf } from './documentation-flags';
import type { OpenSection } from './documentation-sections';
import { type DocumentationTags, kindOfTag, tagsOf } from './documentation-tags';
import { literalsOfRegular } from './regular-lines';
import { NO_ERRORS } from './syntax-error';
import type { DocumentationEntry, DocumentationName, DocumentationSectionKind } from './syntax-tree';

/** How many code units of a text are searched for a block's end; few blocks are longer. */
const SEARCH_WINDOW = 8192;
/** The rest of a line with a label, and the lines below it that are indented by four columns. */
const LABELLED = '[^\\n]*(?:(?:\\n#)*\\n# {5}(?! )[^\\n]*(?:(?:\\n#)*\\n# {5}[^\\n]*)*)?';
const ENTRY = new RegExp(`@[^:\\n]*:${LABELLED}`, 'y');
const TAG_TEXT = new RegExp(LABELLED, 'y');
/** A paragraph, and those behind it that begin like no label. */
const PARAGRAPHS = /[^\n]*(?:\n# [^\n]*|(?:\n#)+\n# [^@=FRESTN\n][^\n]*)*/y;
/** What `Features:` and the tags begin with. */
const TAG_INITIALS: readonly number[] = Array.from('FRESTN', (letter) => letter.charCodeAt(0));
const ENTRY_OR_HEADING = /\n# [@=]/g;
/** The offset of the first line's `#`, and that of its text. */
const FIRST_LINE = 3;
const FIRST_TEXT = 5;
/** Stands for an offset where a block turns out not to be regular. */
const IRREGULAR_PART = -1;

/**
 * Parses blocks of the usual layout, in which nothing is wrong, as releases from 9.0 on read them: most blocks of a
 * schema. It yields what `SectionGrammar` would, or nothing where it is not sure; then that one has to read the block
 * line by line. All that this does is to let regular expressions walk through the text: they are machine code almost
 * from the start, while a command of the command line ends before any loop of ours is.
 */
export class RegularDocumentation {
  private readonly tags: DocumentationTags;
  private readonly hasIntro: boolean;
  /** The block up to the line end in front of its last `##`. */
  private block = '';
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
  ) {
    this.tags = tagsOf(release);
    this.hasIntro = flagsOf(release).hasIntro;
  }

  /** Parses the block that starts at `start`, if it is regular. */
  parse(start: number): DocumentationEntry | undefined {
    const { text } = this;
    const window = text.slice(start, start + SEARCH_WINDOW);
    const end = window.indexOf('\n##', 2);
    const following = text.charCodeAt(start + end + 3);
    // Both `##` stand alone.
    const isClosed = end >= 0 && (following === Code.LineFeed || start + end + 3 === text.length);
    if (!isClosed || text.charCodeAt(start + 2) !== Code.LineFeed) return undefined;
    const block = window.slice(0, end);
    const literals = literalsOfRegular(block);
    if (literals === undefined) return undefined;
    this.block = block;
    this.count = this.runStart = 0;
    this.entryKind = 'member';
    this.hasFeatures = this.hasEntries = false;
    const symbol = block.charCodeAt(FIRST_TEXT) === Code.At ? this.parseSymbol() : undefined;
    const isRegular = symbol === undefined ? this.parseFreeForm() : this.parseSections(symbol.end + 1);
    if (!isRegular) return undefined;
    const sections = this.sections.slice(0, this.count);
    // It ends with the line of the last `##`.
    const [length, reach] = [end + 3, end + 4];
    return { kind: 'documentation', length, reach, errors: NO_ERRORS, symbol, sections, literals };
  }

  /** `# @name:`. */
  private parseSymbol(): DocumentationName | undefined {
    const { block } = this;
    const lineEnd = block.indexOf('\n', FIRST_TEXT);
    const colon = (lineEnd < 0 ? block.length : lineEnd) - 1;
    if (colon === FIRST_TEXT + 1 || block.charCodeAt(colon) !== Code.Colon) return undefined;
    if (this.hasIntro) this.open('intro', undefined, FIRST_LINE, FIRST_LINE);
    return this.name(FIRST_TEXT + 1, colon);
  }

  /** Documentation that belongs to no definition has neither entries nor, behind the first line, headings. */
  private parseFreeForm(): boolean {
    const { block } = this;
    ENTRY_OR_HEADING.lastIndex = FIRST_LINE;
    let end = block.length;
    while (block.endsWith('\n#', end)) end -= 2;
    if (block.charCodeAt(FIRST_TEXT) === Code.At || ENTRY_OR_HEADING.test(block) || end < FIRST_TEXT)
      return false;
    this.open('plain', undefined, FIRST_LINE, end);
    return this.endsWithText(end);
  }

  /** Parses what follows the symbol, from the end of its line on; yields whether all of it is regular. */
  private parseSections(lineEnd: number): boolean {
    const { block } = this;
    for (let end = lineEnd; end !== IRREGULAR_PART;) {
      let textStart = end + 3;
      // Blank lines are a lone `#`.
      while (block.charCodeAt(textStart - 1) === Code.LineFeed) textStart += 2;
      if (textStart >= block.length) return this.hasEntries || this.entryKind !== 'feature';
      end = this.parseSection(textStart);
    }
    return false;
  }

  /** Parses the section whose text begins at the offset; yields where it ends. */
  private parseSection(textStart: number): number {
    const code = this.block.charCodeAt(textStart);
    if (code === Code.At) {
      ENTRY.lastIndex = textStart;
      if (ENTRY.test(this.block)) return this.parseEntry(textStart, ENTRY.lastIndex);
    } else if (code === Code.Space || code === Code.Equals) return IRREGULAR_PART;
    else if (TAG_INITIALS.includes(code)) {
      const lineEnd = this.block.indexOf('\n', textStart);
      const line = this.block.slice(textStart, lineEnd < 0 ? undefined : lineEnd);
      if (!this.endsWithText(textStart + line.length)) return IRREGULAR_PART;
      if (line === 'Features:') return this.beginFeatures(lineEnd);
      if (this.tags.pattern.test(line)) return this.parseTag(line.slice(0, line.indexOf(':')), textStart);
    }
    return this.parseParagraphs(textStart);
  }

  private parseEntry(textStart: number, end: number): number {
    const kind = this.entryKind;
    const label = this.name(textStart + 1, this.block.indexOf(':', textStart));
    if (kind === undefined || label.name === '' || this.isTaken(label.name)) return IRREGULAR_PART;
    this.hasEntries = true;
    return this.addLabelled(kind, label, end);
  }

  private beginFeatures(end: number): number {
    if (this.hasFeatures || !this.endEntries()) return IRREGULAR_PART;
    this.hasFeatures = true;
    this.entryKind = 'feature';
    this.hasEntries = false;
    this.runStart = this.count;
    return end;
  }

  private parseTag(word: string, textStart: number): number {
    const kind = kindOfTag(word);
    const isMistake = kind === 'obsolete' ? !this.tags.hasNotes : kind !== 'todo' && this.hasSection(kind);
    if (isMistake || !this.endEntries()) return IRREGULAR_PART;
    this.entryKind = undefined;
    const label = this.name(textStart, textStart + word.length);
    TAG_TEXT.lastIndex = label.end + 1;
    TAG_TEXT.test(this.block);
    return this.addLabelled(kind, label, TAG_TEXT.lastIndex);
  }

  /** Paragraphs that follow each other make up one section. */
  private parseParagraphs(textStart: number): number {
    PARAGRAPHS.lastIndex = textStart;
    PARAGRAPHS.test(this.block);
    const end = PARAGRAPHS.lastIndex;
    if (!this.endEntries() || !this.endsWithText(end)) return IRREGULAR_PART;
    const last = this.count > 0 ? this.sections[this.count - 1] : undefined;
    if (last?.kind === 'plain') last.end = end;
    else this.open('plain', undefined, textStart - 2, end);
    return end;
  }

  /** Behind a run of entries there can be no more of them. Yields whether there were any where there must be. */
  private endEntries(): boolean {
    if (this.hasEntries) this.entryKind = undefined;
    return this.entryKind !== 'feature';
  }

  /** Adds a section with a label, in front of which there is `# ` or `# @`; it must have a text. */
  private addLabelled(kind: DocumentationSectionKind, label: DocumentationName, end: number): number {
    if (end <= label.end + 1 || !this.endsWithText(end)) return IRREGULAR_PART;
    const isEntry = kind === 'member' || kind === 'feature';
    this.open(kind, label, label.start - (isEntry ? 3 : 2), end);
    return end;
  }

  private open(
    kind: DocumentationSectionKind,
    label: DocumentationName | undefined,
    start: number,
    end: number,
  ): void {
    const hasText = kind !== 'intro';
    this.sections[this.count++] = { kind, label, start, end, hasText, featuresLine: undefined };
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

  private endsWithText(offset: number): boolean {
    return isGraphic(this.block.charCodeAt(offset - 1));
  }

  private name(start: number, end: number): DocumentationName {
    return { name: ownCopy(this.block.slice(start, end)), start, end };
  }
}
