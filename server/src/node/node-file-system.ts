import { type Dirent, promises as fs } from 'node:fs';
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

/** The file system of the machine. Only regular files are read: a pipe or a device could block for ever. */
export class NodeFileSystem implements FileSystem {
  private readonly realBoundaries = new Map<FilePath, Promise<FilePath>>();

  async read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    try {
      const native = toNativePath(path);
      if (!(await this.isInside(native, boundary))) return { kind: 'out-of-bounds', reason: boundary };
      const status = await fs.stat(native);
      if (status.isDirectory()) return unreadable('Is a directory');
      if (!status.isFile()) return unreadable('Not a regular file');
      if (status.size > MAX_FILE_SIZE) return { kind: 'too-large', reason: 'File too large' };
      return decode(await fs.readFile(native));
    } catch (error) {
      return unreadable(reasonOf(error));
    }
  }

  async readHead(path: FilePath, length: number): Promise<string | undefined> {
    try {
      const native = toNativePath(path);
      if (!(await fs.stat(native)).isFile()) return undefined;
      const file = await fs.open(native);
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
        return buffer.toString('utf8', 0, bytesRead);
      } finally {
        await file.close();
      }
    } catch {
      return undefined;
    }
  }

  async list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    try {
      const entries = await fs.readdir(toNativePath(directory), { withFileTypes: true });
      return entries.filter((entry) => !entry.isSocket() && !entry.isFIFO()).map(toDirectoryEntry);
    } catch {
      return [];
    }
  }

  /** Symbolic links must not lead out of the boundary either. */
  private async isInside(native: string, boundary: FilePath): Promise<boolean> {
    let real = this.realBoundaries.get(boundary);
    if (real === undefined) {
      real = fs.realpath(toNativePath(boundary)).then(fromNativePath);
      this.realBoundaries.set(boundary, real);
    }
    return isInside(fromNativePath(await fs.realpath(native)), await real);
  }
}

/** A link to a file is as good as the file; one to a directory could lead in circles, and reads as no file. */
function toDirectoryEntry(entry: Dirent): DirectoryEntry {
  return { name: entry.name, kind: entry.isDirectory() ? 'directory' : 'file' };
}

function decode(bytes: Buffer): ReadResult {
  const text = bytes.toString('utf8');
  // Decoding twice costs little, and only files with this character can be malformed.
  const isUtf8 = !text.includes('\uFFFD') || isValidUtf8(bytes);
  return { kind: 'content', text, isUtf8 };
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
