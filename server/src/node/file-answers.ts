import type { Dirent, Stats } from 'node:fs';
import { TextDecoder } from 'node:util';
import {
  type DirectoryEntry,
  MAX_FILE_SIZE,
  type ReadFailure,
  type ReadResult,
} from '../workspace/file-system';

/** What the C library says for these, which is what QEMU's front end shows. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
  EMFILE: 'Too many open files',
  ENAMETOOLONG: 'File name too long',
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
  EPERM: 'Operation not permitted',
};

/** Why something of this kind or size is not read. Only regular files are: a pipe or a device could block for ever. */
export function refusalOf(status: Stats): ReadFailure | undefined {
  if (status.isDirectory()) return { kind: 'unreadable', reason: 'Is a directory' };
  if (!status.isFile()) return { kind: 'unreadable', reason: 'Not a regular file' };
  return status.size > MAX_FILE_SIZE ? { kind: 'too-large', reason: 'File too large' } : undefined;
}

/** Why the operating system did not do what it was asked for. */
export function failureOf(error: unknown): ReadFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return { kind: 'unreadable', reason };
}

/** Whether what Node made of bytes tells that they were UTF-8; only with U+FFFD in it they may have been none. */
export function isSurelyUtf8(text: string): boolean {
  return !text.includes('\uFFFD');
}

/** The content of a file whose bytes must be looked at. */
export function contentOf(bytes: Buffer): ReadResult {
  return { kind: 'content', text: bytes.toString('utf8'), isUtf8: isValidUtf8(bytes) };
}

function isValidUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What a directory holds, without what could block. */
export function entriesOf(found: readonly Dirent[]): DirectoryEntry[] {
  return found.filter((entry) => !entry.isSocket() && !entry.isFIFO()).map(toDirectoryEntry);
}

/** A link to a file is as good as the file; one to a directory could lead in circles, and reads as no file. */
function toDirectoryEntry(entry: Dirent): DirectoryEntry {
  return { name: entry.name, kind: entry.isDirectory() ? 'directory' : 'file' };
}
