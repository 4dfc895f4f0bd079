import { type Cut, cutCopy } from '../text/own-copy';
import type { Release } from '../releases/release';
import { Code, isGraphic } from './characters';
import { flagsOf } from './documentation-flags';
import { type DocumentationTags, kindOfTag, tagsOf } from './documentation-tags';
import { MAX_TEXT_LENGTH } from './documentation-style';
import {
  beforeBlankLines,
  behindBlankLines,
  IRREGULAR_PART,
  RegularLines,
  UP_TO_LABEL,
  UP_TO_SHALLOW,
} from './regular-lines';
import { RegularSections } from './regular-sections';
import { NO_ERRORS } from './syntax-error';
import type { DocumentationEntry, DocumentationName, DocumentationSectionKind } from './syntax-tree';

/** What `Features:` and the tags begin with. */
const TAG_INITIALS: readonly number[] = Array.from('FRESTN', (letter) => letter.charCodeAt(0));
const ENTRY_LINE = /\n# @/;
const ENTRY_OR_HEADING = /\n# [@=]/;

/**
 * The fast path for blocks that are regular: of the usual layout, and nothing is wrong in them, as releases from 9.0 on
 * read them. Most are. It yields what `SectionGrammar` would, or nothing where it is not sure; then that one has
 * to read the block line by line. All that this does is to let `RegExp`s walk through the text; see "Fast paths" in
 * `docs/design/speed.md`.
 */
export class DocumentationFastPath {
  private readonly tags: DocumentationTags;
  private readonly hasIntro: boolean;
  private readonly notFreeForm: RegExp;
  private readonly lines: RegularLines;
  private start = 0;
  private readonly sections = new RegularSections();
  /** What was last found from some place on. */
  private readonly colon = { searchedFrom: 0, offset: -1 };
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
    const { text, lines, sections } = this;
    lines.open(start);
    sections.begin(start);
    this.start = start;
    this.entryKind = 'member';
    this.hasFeatures = this.hasEntries = false;
    const symbol = text.startsWith('# @', start + 3) ? this.parseSymbol(start + 5) : undefined;
    const end =
      symbol === undefined ? this.parseFreeForm(start + 3) : this.parseSections(start + symbol.end + 1);
    if (end === IRREGULAR_PART || !lines.endsAt(end)) return undefined;
    const length = end + 3 - start;
    const { literals } = lines;
    // It ends with the line of the last `##`.
    return {
      kind: 'documentation',
      length,
      reach: length + 1,
      errors: NO_ERRORS,
      symbol,
      sections: sections.all(),
      literals,
    };
  }

  /** `@name:`, and nothing else on the line. */
  private parseSymbol(textStart: number): DocumentationName | undefined {
    const { text } = this;
    const colon = text.indexOf('\n', textStart) - 1;
    if (colon === textStart + 1 || colon > textStart + MAX_TEXT_LENGTH) return undefined;
    if (text.charCodeAt(colon) !== Code.Colon) return undefined;
    if (this.hasIntro) this.sections.add('intro', undefined, textStart - 2, textStart - 2);
    return this.name(textStart + 1, colon);
  }

  /**
   * Documentation that belongs to no definition has neither entries nor, where they are bound to the first line, headings
   * behind it. Yields where the block ends.
   */
  private parseFreeForm(firstLine: number): number {
    const { text, lines } = this;
    if (text.startsWith('# @', firstLine)) return IRREGULAR_PART;
    let blockEnd = lines.walk(firstLine - 1, UP_TO_LABEL);
    while (blockEnd !== IRREGULAR_PART && !this.isLast(blockEnd))
      blockEnd = lines.walk(blockEnd + 2, UP_TO_LABEL);
    if (blockEnd === IRREGULAR_PART || this.notFreeForm.test(text.slice(firstLine, blockEnd)))
      return IRREGULAR_PART;
    const end = beforeBlankLines(text, blockEnd);
    this.sections.add('plain', undefined, firstLine, end);
    return end > firstLine && this.endsWithText(end) ? blockEnd : IRREGULAR_PART;
  }

  /** Parses what follows the symbol, from the end of its line on; yields where the block ends. */
  private parseSections(lineEnd: number): number {
    let next = this.passLine(this.start + 3, lineEnd);
    while (next !== IRREGULAR_PART && !this.sections.isFull) {
      if (this.isLast(next)) return this.hasEntries || this.entryKind !== 'feature' ? next : IRREGULAR_PART;
      next = this.parseSection(next + 3);
    }
    return IRREGULAR_PART;
  }

  /** Goes to the next section behind a line that stands by itself, from a place in that line on. */
  private passLine(from: number, lineEnd: number): number {
    const next = this.lines.walk(from, UP_TO_SHALLOW);
    return beforeBlankLines(this.text, next) === lineEnd ? next : IRREGULAR_PART;
  }

  /** Parses the section whose text begins at the offset; yields the line end in front of the next one. */
  private parseSection(textStart: number): number {
    const { text } = this;
    const code = text.charCodeAt(textStart);
    if (code === Code.Space || code === Code.Equals) return IRREGULAR_PART;
    if (code !== Code.At && !TAG_INITIALS.includes(code)) return this.parseParagraphs(textStart);
    const lineEnd = text.indexOf('\n', textStart);
    if (code === Code.At) {
      const colon = this.colonFrom(textStart);
      return colon < lineEnd ? this.parseEntry(textStart, colon, lineEnd) : this.parseParagraphs(textStart);
    }
    if (!this.endsWithText(lineEnd)) return IRREGULAR_PART;
    if (text.startsWith('Features:\n', textStart)) return this.beginFeatures(lineEnd);
    const word = this.tagAt(textStart);
    return word === undefined ? this.parseParagraphs(textStart) : this.parseTag(word, textStart, lineEnd);
  }

  /** Where the next colon is. In a text without any, to look for it from each place anew would take for ever. */
  private colonFrom(offset: number): number {
    const { colon } = this;
    if (offset < colon.searchedFrom || offset > colon.offset) {
      const found = this.text.indexOf(':', offset);
      colon.searchedFrom = offset;
      colon.offset = found < 0 ? this.text.length : found;
    }
    return colon.offset;
  }

  /** The word of the tag at the offset, if there is one. */
  private tagAt(textStart: number): string | undefined {
    const { text } = this;
    // Nearly all are this one.
    if (text.startsWith('Since: ', textStart)) return 'Since';
    const { inText } = this.tags;
    inText.lastIndex = textStart;
    return inText.test(text) ? this.cut(text, textStart, inText.lastIndex - 1) : undefined;
  }

  private parseEntry(textStart: number, colon: number, lineEnd: number): number {
    const kind = this.entryKind;
    const label = this.name(textStart + 1, colon);
    if (kind === undefined || label.name === '' || this.sections.isTaken(label.name)) return IRREGULAR_PART;
    this.hasEntries = true;
    return this.parseLabelled(kind, label, textStart, lineEnd);
  }

  private beginFeatures(lineEnd: number): number {
    if (this.hasFeatures || !this.endEntries()) return IRREGULAR_PART;
    this.hasFeatures = true;
    this.entryKind = 'feature';
    this.hasEntries = false;
    this.sections.beginRun();
    return this.passLine(lineEnd, lineEnd);
  }

  private parseTag(word: string, textStart: number, lineEnd: number): number {
    const start = textStart - this.start;
    const label = { name: word, start, end: start + word.length };
    const kind = kindOfTag(word);
    const isMistake = kind === 'obsolete' ? !this.tags.hasNotes : kind !== 'todo' && this.sections.has(kind);
    if (isMistake || !this.endEntries()) return IRREGULAR_PART;
    this.entryKind = undefined;
    return this.parseLabelled(kind, label, textStart, lineEnd);
  }

  /** Parses the text of a section with a label, on whose line there may be some of it. */
  private parseLabelled(
    kind: DocumentationSectionKind,
    label: DocumentationName,
    textStart: number,
    lineEnd: number,
  ): number {
    const { text } = this;
    const next = this.lines.walk(textStart, UP_TO_SHALLOW);
    if (next === IRREGULAR_PART) return IRREGULAR_PART;
    const end = beforeBlankLines(text, next);
    if (end - this.start <= label.end + 1 || !this.endsWithText(end)) return IRREGULAR_PART;
    // Its second line tells how far all are indented.
    if (end > lineEnd && text.charCodeAt(behindBlankLines(text, lineEnd) + 7) === Code.Space)
      return IRREGULAR_PART;
    if (end === next && this.isTextBehind(end)) return IRREGULAR_PART;
    this.sections.add(kind, label, textStart - 2, end);
    return next;
  }

  private parseParagraphs(textStart: number): number {
    const next = this.lines.walk(textStart, UP_TO_LABEL);
    const end = beforeBlankLines(this.text, next);
    if (next === IRREGULAR_PART || !this.endEntries() || !this.endsWithText(end)) return IRREGULAR_PART;
    this.sections.addParagraphs(textStart - 2, end);
    return next;
  }

  /** Behind a run of entries there can be no more of them. Yields whether there were any where there must be. */
  private endEntries(): boolean {
    if (this.hasEntries) this.entryKind = undefined;
    return this.entryKind !== 'feature';
  }

  /** Whether the block ends behind the line end. */
  private isLast(lineEnd: number): boolean {
    return this.text.charCodeAt(lineEnd + 2) === Code.Hash;
  }

  /** Text right below, which is indented less, may be a mistake; only the next label is none for sure. */
  private isTextBehind(lineEnd: number): boolean {
    return !this.isLast(lineEnd) && this.text.charCodeAt(lineEnd + 3) !== Code.At;
  }

  private endsWithText(offset: number): boolean {
    return isGraphic(this.text.charCodeAt(offset - 1));
  }

  private name(start: number, end: number): DocumentationName {
    const name = this.cut(this.text, start, end);
    return { name, start: start - this.start, end: end - this.start };
  }
}
