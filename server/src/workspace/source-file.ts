import type { Release } from '../releases/release';
import { type Module, moduleOf, reviseModule } from '../schema/module';
import { parse } from '../syntax/parser';
import { reparseOnce } from '../syntax/reparse';
import type { SyntaxTree } from '../syntax/syntax-tree';
import type { FilePath } from '../text/file-path';
import { LineIndex } from '../text/line-index';
import { PieceTable, type Text } from '../text/piece-table';
import { differenceOf, type TextChange } from '../text/text-change';
import { MAX_FILE_SIZE } from './file-system';

/** What is known of a file besides its text. */
export interface FileDetails {
  /** Whether the bytes on disk were UTF-8. */
  readonly isUtf8?: boolean;
  /** The editor's version number; absent for a file on disk. */
  readonly version?: number;
}

/** A tree, and the module that it makes once somebody asks for that. */
interface ParsedText {
  readonly tree: SyntaxTree;
  module: Module | undefined;
}

type ParsedTexts = ReadonlyMap<Release, ParsedText>;

const NOT_PARSED: ParsedTexts = new Map();

/**
 * One state of one file: immutable, and complete whatever the text is. It may be in schemas of different releases,
 * so it has a tree for each release that somebody asks for, and none before.
 */
export class SourceFile {
  private lineIndex: LineIndex | undefined;

  private constructor(
    readonly path: FilePath,
    readonly source: PieceTable,
    readonly details: FileDetails,
    /** What was made for this text of what the state before it had, of the releases that were of use there. */
    private readonly inherited: ParsedTexts,
    /** What somebody asked for. */
    private readonly parsed = new Map<Release, ParsedText>(),
  ) {}

  static of(path: FilePath, text: string, details: FileDetails = {}): SourceFile {
    return new SourceFile(path, PieceTable.of(text), details, NOT_PARSED);
  }

  /** The same text in another role, on disk or in the editor: what was made of it is shared. */
  as(details: FileDetails): SourceFile {
    const same = new SourceFile(this.path, this.source, details, this.inherited, this.parsed);
    same.lineIndex = this.lineIndex;
    return same;
  }

  /** The file with another text, as it was found: shares what is the same in both. */
  withText(text: string, details: FileDetails): SourceFile {
    const before = this.text;
    if (before === text) return this.as(details);
    const source = PieceTable.of(text);
    return new SourceFile(this.path, source, details, this.parsedAfter(differenceOf(before, text), source));
  }

  /** Not for what happens at every keystroke: a text that was edited is copied when it is first asked for. */
  get text(): string {
    return this.source.toString();
  }

  get isTooLarge(): boolean {
    return isTooLarge(this.source);
  }

  /** Made when it is first asked for: most files are never shown. */
  get lines(): LineIndex {
    this.lineIndex ??= LineIndex.of(this.text);
    return this.lineIndex;
  }

  /** The tree by the rules of a release, always the same object; of an empty text if the file is too large. */
  tree(release: Release): SyntaxTree {
    return this.parsedBy(release).tree;
  }

  /** Those by whose rules there are trees. */
  get releases(): Release[] {
    return [...new Set([...this.parsed.keys(), ...this.inherited.keys()])];
  }

  /** The module by the rules of a release, always the same object. */
  module(release: Release): Module {
    const parsed = this.parsedBy(release);
    parsed.module ??= moduleOf(this.path, parsed.tree);
    return parsed.module;
  }

  /** The file after an edit. */
  edit(change: TextChange, version: number): SourceFile {
    const source = this.source.replace(change);
    const lines = this.lines.update(source, change);
    const edited = new SourceFile(this.path, source, { version }, this.parsedAfter(change, source));
    edited.lineIndex = lines;
    return edited;
  }

  private parsedBy(release: Release): ParsedText {
    let parsed = this.parsed.get(release);
    if (parsed === undefined) {
      parsed = this.inherited.get(release) ?? {
        tree: parse(this.isTooLarge ? '' : this.text, release),
        module: undefined,
      };
      this.parsed.set(release, parsed);
    }
    return parsed;
  }

  /** What nobody asked for is not kept up to date, unless one edit follows the other and nobody asked at all. */
  private parsedAfter(change: TextChange, source: PieceTable): ParsedTexts {
    if (this.isTooLarge || isTooLarge(source)) return NOT_PARSED;
    const before = this.parsed.size > 0 ? this.parsed : this.inherited;
    return new Map(
      [...before].map(([release, { tree, module }]) => {
        const edited = reparseOnce(tree, change, source);
        return [release, { tree: edited, module: module && reviseModule(module, edited) }];
      }),
    );
  }
}

function isTooLarge(text: Text): boolean {
  return text.length > MAX_FILE_SIZE;
}
