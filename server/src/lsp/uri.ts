import { URI } from 'vscode-uri';
import type { FilePath } from '../text/file-path';
import { normalizePath } from '../text/file-path';

/** The path by which the core knows the file of a URI: a plain path for a file, else one with scheme and authority. */
export function pathOfUri(text: string): FilePath {
  const { scheme, authority, path } = URI.parse(text);
  const rooted = path.startsWith('/') ? path : `/${path}`;
  if (scheme !== 'file' || authority !== '') return normalizePath(`${scheme}://${authority}${rooted}`);
  const drive = /^\/([A-Za-z]):(?=\/|$)/.exec(rooted);
  return normalizePath(drive ? `${(drive[1] ?? '').toLowerCase()}:${rooted.slice(3)}` : rooted);
}

/** Paths that are a URI's as they are, as most are. To put others into one takes a look at each character. */
const PLAIN_PATH = /^(?:\/[\w.~-]+)+$/;

/** The URI of a file, for those that no client has named yet. */
export function uriOfPath(path: FilePath): string {
  if (PLAIN_PATH.test(path)) return `file://${path}`;
  const virtual = /^([A-Za-z][\w+.-]*):\/\/([^/]*)(.*)$/.exec(path);
  if (virtual) {
    return URI.from({
      scheme: virtual[1] ?? '',
      authority: virtual[2] ?? '',
      path: virtual[3] ?? '',
    }).toString();
  }
  return URI.from({ scheme: 'file', path: path.startsWith('/') ? path : `/${path}` }).toString();
}
