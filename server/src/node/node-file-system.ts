import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { TextDecoder } from 'node:util';
import { type FilePath, isInside } from '../text/file-path';
import {
  type DirectoryEntry,
  type FileSystem,
  MAX_FILE_SIZE,
  type ReadFailure,
  type ReadResult,
} from '../workspace/file-system';
import { fromNativePath, toNativePath } from './native-path';

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

/** After how many reads the event loop gets a turn: a few milliseconds' worth. */
const READS_PER_TURN = 64;

/**
 * The file system of the machine. Only regular files are read: a pipe or a device could block for ever. It asks the
 * operating system synchronously, for schemas are small and mostly in its cache, and going through Node's thread
 * pool costs more than the reading.
 */
export class NodeFileSystem implements FileSystem {
  private reads = 0;

  /** Every so often the event loop gets its turn, so that other work and cancellation are not held up. */
  read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    if (++this.reads % READS_PER_TURN !== 0) return Promise.resolve(readNow(path, boundary));
    return new Promise((resolve) => setImmediate(() => resolve(readNow(path, boundary))));
  }

  readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    return Promise.resolve(readHeadNow(path, boundary, length));
  }

  list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    return Promise.resolve(listNow(toNativePath(directory)));
  }
}

function readNow(path: FilePath, boundary: FilePath): ReadResult {
  try {
    const native = toNativePath(path);
    if (!isReallyInside(native, boundary)) return { kind: 'out-of-bounds', reason: boundary };
    const status = statSync(native);
    if (status.isDirectory()) return unreadable('Is a directory');
    if (!status.isFile()) return unreadable('Not a regular file');
    if (status.size > MAX_FILE_SIZE) return { kind: 'too-large', reason: 'File too large' };
    return readText(native);
  } catch (error) {
    return unreadable(reasonOf(error));
  }
}

function readHeadNow(path: FilePath, boundary: FilePath, length: number): string | undefined {
  try {
    const native = toNativePath(path);
    return isReallyInside(native, boundary) ? readBeginning(native, length) : undefined;
  } catch {
    return undefined;
  }
}

/** Symbolic links must not lead out of the boundary either. */
function isReallyInside(native: string, boundary: FilePath): boolean {
  const real = realPath(native);
  // Whatever a path without links begins with is without links too.
  return isInside(real, boundary) || isInside(real, realPath(toNativePath(boundary)));
}

function realPath(native: string): FilePath {
  return fromNativePath(realpathSync.native(native));
}

function readBeginning(native: string, length: number): string | undefined {
  if (!statSync(native).isFile()) return undefined;
  const file = openSync(native, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

function listNow(native: string): readonly DirectoryEntry[] {
  try {
    const entries = readdirSync(native, { withFileTypes: true });
    return entries.filter((entry) => !entry.isSocket() && !entry.isFIFO()).map(toDirectoryEntry);
  } catch {
    return [];
  }
}

/** A link to a file is as good as the file; one to a directory could lead in circles, and reads as no file. */
function toDirectoryEntry(entry: Dirent): DirectoryEntry {
  return { name: entry.name, kind: entry.isDirectory() ? 'directory' : 'file' };
}

/** Node decodes as it reads, which is fastest. Only files with U+FFFD can be malformed: they are looked at again. */
function readText(native: string): ReadResult {
  const text = readFileSync(native, 'utf8');
  if (!text.includes('\uFFFD')) return { kind: 'content', text, isUtf8: true };
  const bytes = readFileSync(native);
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

function unreadable(reason: string): ReadFailure {
  return { kind: 'unreadable', reason };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
