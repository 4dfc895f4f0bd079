import type { Release } from '../releases/release';
import { parse } from '../syntax/parser';
import { reparse } from '../syntax/reparse';
import type { SyntaxTree } from '../syntax/syntax-tree';
import type { FilePath } from '../text/file-path';
import { LineIndex } from '../text/line-index';
import { applyChange, type TextChange } from '../text/text-change';
import { MAX_FILE_SIZE } from './file-system';

/** What is known of a file besides its text. */
interface FileDetails {
  /** Whether the bytes on disk were UTF-8. */
  readonly isUtf8?: boolean;
  /** The editor's version number; absent for a file on disk. */
  readonly version?: number;
}

/** One state of one file: immutable, and complete whatever the text is. */
export class SourceFile {
  private lineIndex: LineIndex | undefined;

  private constructor(
    readonly path: FilePath,
    readonly text: string,
    /** The tree of the text; of an empty one if the file is too large. */
    readonly tree: SyntaxTree,
    readonly details: FileDetails,
  ) {}

  static of(path: FilePath, text: string, release: Release, details: FileDetails = {}): SourceFile {
    return new SourceFile(path, text, parse(isTooLarge(text) ? '' : text, release), details);
  }

  get isTooLarge(): boolean {
    return isTooLarge(this.text);
  }

  /** Made when it is first asked for: most files are never shown. */
  get lines(): LineIndex {
    this.lineIndex ??= LineIndex.of(this.text);
    return this.lineIndex;
  }

  /** The file after edits, which apply one after the other. */
  edit(changes: readonly TextChange[], version: number): SourceFile {
    let { text, lines } = this;
    for (const change of changes) {
      text = applyChange(text, change);
      lines = lines.update(text, change);
    }
    if (this.isTooLarge || isTooLarge(text))
      return SourceFile.of(this.path, text, this.tree.release, { version });
    const edited = new SourceFile(this.path, text, reparse(this.tree, changes), { version });
    edited.lineIndex = lines;
    return edited;
  }
}

function isTooLarge(text: string): boolean {
  return text.length > MAX_FILE_SIZE;
}
