import type { Release } from '../releases/release';
import { parse } from '../syntax/parser';
import { reparse } from '../syntax/reparse';
import type { SyntaxTree } from '../syntax/syntax-tree';
import type { FilePath } from '../text/file-path';
import { LineIndex } from '../text/line-index';
import { applyChange, type TextChange } from '../text/text-change';
import { MAX_FILE_SIZE } from './file-system';

/** One state of one file: immutable, and complete whatever the text is. */
export interface SourceFile {
  readonly path: FilePath;
  readonly text: string;
  readonly lines: LineIndex;
  /** The tree of the text; of an empty one if the file is too large. */
  readonly tree: SyntaxTree;
  readonly isTooLarge: boolean;
  readonly isUtf8: boolean;
  /** The editor's version number; absent for a file on disk. */
  readonly version?: number;
}

export function makeSourceFile(
  path: FilePath,
  text: string,
  release: Release,
  details: { readonly isUtf8?: boolean; readonly version?: number } = {},
): SourceFile {
  const isTooLarge = text.length > MAX_FILE_SIZE;
  const tree = parse(isTooLarge ? '' : text, release);
  const isUtf8 = details.isUtf8 ?? true;
  const version = details.version === undefined ? {} : { version: details.version };
  return { path, text, lines: LineIndex.of(text), tree, isTooLarge, isUtf8, ...version };
}

/** The file after edits, which apply one after the other. */
export function editSourceFile(
  file: SourceFile,
  changes: readonly TextChange[],
  release: Release,
  version: number,
): SourceFile {
  let { text, lines } = file;
  for (const change of changes) {
    text = applyChange(text, change);
    lines = lines.update(text, change);
  }
  if (file.isTooLarge || text.length > MAX_FILE_SIZE) {
    return makeSourceFile(file.path, text, release, { version });
  }
  return { ...file, text, lines, tree: reparse(file.tree, changes, release), version };
}
