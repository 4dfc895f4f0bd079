import type { FilePath } from '../text/file-path';

/**
 * The files outside, as the core sees them. Nothing here ever rejects: trouble is an answer. Implemented by `node/`,
 * and by whatever an editor in a browser has instead.
 */
export interface FileSystem {
  /** The content of a regular file that lies, symbolic links resolved, inside `boundary`. */
  read(path: FilePath, boundary: FilePath): Promise<ReadResult>;
  /** The first `length` bytes of a regular file inside `boundary` as text, nothing if they cannot be had. */
  readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined>;
  /** What a directory holds; nothing if it is none or cannot be read. */
  list(directory: FilePath): Promise<readonly DirectoryEntry[]>;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
}

export type ReadResult = FileContent | ReadFailure;

export interface FileContent {
  readonly kind: 'content';
  readonly text: string;
  /** Whether the bytes were UTF-8; if not, what was none of it is U+FFFD in the text. */
  readonly isUtf8: boolean;
}

export interface ReadFailure {
  readonly kind: 'unreadable' | 'out-of-bounds' | 'too-large';
  /** The operating system's words. */
  readonly reason: string;
}

/** Larger files are not read: a schema is a hundredth of that. In bytes. */
export const MAX_FILE_SIZE = 8 * 1024 * 1024;
