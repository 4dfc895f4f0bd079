import { type PlatformPath, resolve, sep } from 'node:path';
import { type FilePath, normalizePath, resolvePath } from '../text/file-path';

/** How an operating system writes paths. */
type Spelling = Pick<PlatformPath, 'resolve' | 'sep'>;

const OURS: Spelling = { resolve, sep };

/** Files of another machine, which Windows reaches under `\\server\share`, have the URIs and paths `file://server/share`. */
const REMOTE = 'file://';

/** The absolute form of a path that the operating system gave us, in the core's spelling. */
export function fromNativePath(native: string, spelling = OURS): FilePath {
  const absolute = spelling.resolve(native);
  if (spelling.sep !== '\\') return normalizePath(absolute);
  const slashed = absolute.replaceAll('\\', '/');
  return normalizePath(slashed.startsWith('//') ? `file:${slashed}` : slashed);
}

/** The path that somebody means who writes it on the command line, in a directory; slashes of both kinds will do. */
export function fromArgument(written: string, directory: FilePath, { sep } = OURS): FilePath {
  const slashed = written.replaceAll('\\', '/');
  return resolvePath(directory, sep === '\\' && slashed.startsWith('//') ? `file:${slashed}` : slashed);
}

/** A path of the core as the operating system wants it; empty for one in a virtual file system, which names nothing. */
export function toNativePath(filePath: FilePath, { sep } = OURS): string {
  const isWindows = sep === '\\';
  if (isWindows && filePath.startsWith(REMOTE)) return filePath.slice('file:'.length).replaceAll('/', '\\');
  if (filePath.includes('://')) return '';
  return isWindows ? filePath.replaceAll('/', '\\') : filePath;
}
