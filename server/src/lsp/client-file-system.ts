import type { FilePath } from '../text/file-path';
import { isInside } from '../text/file-path';
import {
  type DirectoryEntry,
  type FileSystem,
  MAX_FILE_SIZE,
  type ReadResult,
} from '../workspace/file-system';
import { type Connection, RequestType } from './protocol';
import { uriOfPath } from './uri';

interface FileRequest {
  readonly uri: string;
}

/** Bytes that came through the protocol: as they are, or as what JSON made of them. */
type Answer = { readonly bytes: Uint8Array } | { readonly trouble: string };

/** `qapi/readFile`: the content of a regular file, or why it cannot be had. */
const ReadFileRequest = new RequestType<FileRequest, Answer, void>('qapi/readFile');
/** `qapi/listDirectory`: what a directory holds; nothing if it is none. */
const ListDirectoryRequest = new RequestType<FileRequest, readonly DirectoryEntry[], void>(
  'qapi/listDirectory',
);

/**
 * The files of an editor that offers them, where the server has none of its own: in a browser. What the editor shows as
 * one tree has no links that lead out of it, so the boundary is a matter of names.
 */
export class ClientFileSystem implements FileSystem {
  constructor(private readonly connection: Connection) {}

  async read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    if (!isInside(path, boundary)) return { kind: 'out-of-bounds', reason: boundary };
    const answer = await this.bytesOf(path);
    if ('trouble' in answer) return { kind: 'unreadable', reason: answer.trouble };
    if (answer.bytes.length > MAX_FILE_SIZE) return { kind: 'too-large', reason: 'File too large' };
    return decode(answer.bytes);
  }

  async readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    const answer = isInside(path, boundary) ? await this.bytesOf(path) : undefined;
    if (answer === undefined || 'trouble' in answer) return undefined;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.bytes.subarray(0, length));
  }

  async list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    try {
      return await this.connection.sendRequest(ListDirectoryRequest, { uri: uriOfPath(directory) });
    } catch {
      return [];
    }
  }

  private async bytesOf(path: FilePath): Promise<Answer> {
    try {
      return await this.connection.sendRequest(ReadFileRequest, { uri: uriOfPath(path) });
    } catch (error) {
      return { trouble: error instanceof Error ? error.message : String(error) };
    }
  }
}

function decode(bytes: Uint8Array): ReadResult {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'content', text, isUtf8: true };
  } catch {
    return {
      kind: 'content',
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      isUtf8: false,
    };
  }
}
