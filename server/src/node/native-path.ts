import { resolve, sep } from 'node:path';
import { type FilePath, normalizePath } from '../text/file-path';

/** The absolute form of a path that the operating system gave us, in the core's spelling. */
export function fromNativePath(native: string): FilePath {
  const absolute = resolve(native);
  return normalizePath(sep === '\\' ? absolute.replaceAll('\\', '/') : absolute);
}

/** A path of the core as the operating system wants it; empty for one in a virtual file system, which names nothing. */
export function toNativePath(filePath: FilePath): string {
  if (filePath.includes('://')) return '';
  return sep === '\\' ? filePath.replaceAll('/', '\\') : filePath;
}
