import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface FileRequest {
  readonly uri: string;
}

interface ReadRequest extends FileRequest {
  /** How much is wanted of it, in bytes, if not all. */
  readonly length?: number;
}

/** Larger files are no schemas, and the server would not take them. */
const maxFileSize = 8 * 1024 * 1024;

/** Answers a server that has no files of its own with those that the editor shows. Reads, and never writes. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest('qapi/readFile', readFile);
  client.onRequest('qapi/listDirectory', listDirectory);
}

/** A file as text, in which what was no UTF-8 is U+FFFD; or why it cannot be had. */
type Content = { readonly text: string; readonly isUtf8: boolean } | { readonly trouble: string };

async function readFile({ uri, length }: ReadRequest): Promise<Content> {
  try {
    const file = Uri.parse(uri, true);
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.Directory) !== 0) return { trouble: 'Is a directory' };
    if (size > maxFileSize) return { trouble: 'File too large' };
    return decode((await workspace.fs.readFile(file)).subarray(0, length));
  } catch (error) {
    return { trouble: describeTrouble(error) };
  }
}

function decode(bytes: Uint8Array): Content {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), isUtf8: false };
  }
}

async function listDirectory({ uri }: FileRequest): Promise<{ name: string; kind: 'file' | 'directory' }[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    // A link to a directory could lead in circles, and reads as no file.
    return entries.map(([name, type]) => ({
      name,
      kind: type === FileType.Directory ? 'directory' : 'file',
    }));
  } catch {
    return [];
  }
}

/** In the words that the server uses for files of a machine. */
function describeTrouble(error: unknown): string {
  const code = error instanceof FileSystemError ? error.code : '';
  if (code === 'FileNotFound') return 'No such file or directory';
  if (code === 'NoPermissions') return 'Permission denied';
  return error instanceof Error ? error.message : String(error);
}
