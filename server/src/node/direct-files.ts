import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { type FilePath, isInside } from '../text/file-path';
import type { DirectoryEntry, ReadResult } from '../workspace/file-system';
import { contentOf, entriesOf, failureOf, isSurelyUtf8, refusalOf } from './file-answers';
import { fromNativePath, toNativePath } from './native-path';

/** What `FileSystem` offers, answered at once. */
export interface DirectFiles {
  read(path: FilePath, boundary: FilePath): ReadResult;
  readHead(path: FilePath, boundary: FilePath, length: number): string | undefined;
  list(directory: FilePath): readonly DirectoryEntry[];
}

/** Asks the operating system and waits: the fastest way to what it has in its cache. */
export const directFiles: DirectFiles = {
  read(path, boundary) {
    try {
      const native = toNativePath(path);
      if (!isReallyInside(path, native, boundary)) return { kind: 'out-of-bounds', reason: boundary };
      return refusalOf(statSync(native)) ?? readText(native);
    } catch (error) {
      return failureOf(error);
    }
  },
  readHead(path, boundary, length) {
    try {
      const native = toNativePath(path);
      return isReallyInside(path, native, boundary) ? readBeginning(native, length) : undefined;
    } catch {
      return undefined;
    }
  },
  list(directory) {
    try {
      return entriesOf(readdirSync(toNativePath(directory), { withFileTypes: true }));
    } catch {
      return [];
    }
  },
};

/** Symbolic links must not lead out of the boundary either. */
function isReallyInside(path: FilePath, native: string, boundary: FilePath): boolean {
  const realNative = realpathSync.native(native);
  // Nearly every file is where its name says, and its path need not be taken apart.
  const real = realNative === native ? path : fromNativePath(realNative);
  // Whatever a path without links begins with is without links too.
  return isInside(real, boundary) || isInside(real, realPath(toNativePath(boundary)));
}

function realPath(native: string): FilePath {
  return fromNativePath(realpathSync.native(native));
}

/** Node decodes as it reads, which is fastest. A file that may be malformed is looked at again. */
function readText(native: string): ReadResult {
  const text = readFileSync(native, 'utf8');
  return isSurelyUtf8(text) ? { kind: 'content', text, isUtf8: true } : contentOf(readFileSync(native));
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
