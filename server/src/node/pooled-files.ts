import { promises, realpath } from 'node:fs';
import { promisify } from 'node:util';
import { type FilePath, isInside } from '../text/file-path';
import type { FileSystem } from '../workspace/file-system';
import { contentOf, entriesOf, failureOf, refusalOf } from './file-answers';
import { fromNativePath, toNativePath } from './native-path';

const nativeRealPath = promisify(realpath.native);

/**
 * Has Node's thread pool ask the operating system, so that nobody waits for a slow one. Most never need it: so Node loads
 * its `promises` when one of these is first called, and not when the server starts.
 */
export const pooledFiles: FileSystem = {
  async read(path, boundary) {
    try {
      const native = toNativePath(path);
      if (!(await isReallyInside(native, boundary))) return { kind: 'out-of-bounds', reason: boundary };
      return refusalOf(await promises.stat(native)) ?? contentOf(await promises.readFile(native));
    } catch (error) {
      return failureOf(error);
    }
  },
  async readHead(path, boundary, length) {
    try {
      const native = toNativePath(path);
      return (await isReallyInside(native, boundary)) ? await readBeginning(native, length) : undefined;
    } catch {
      return undefined;
    }
  },
  async list(directory) {
    try {
      return entriesOf(await promises.readdir(toNativePath(directory), { withFileTypes: true }));
    } catch {
      return [];
    }
  },
};

async function isReallyInside(native: string, boundary: FilePath): Promise<boolean> {
  const real = await realPath(native);
  return isInside(real, boundary) || isInside(real, await realPath(toNativePath(boundary)));
}

async function realPath(native: string): Promise<FilePath> {
  return fromNativePath(await nativeRealPath(native));
}

async function readBeginning(native: string, length: number): Promise<string | undefined> {
  if (!(await promises.stat(native)).isFile()) return undefined;
  const file = await promises.open(native);
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
