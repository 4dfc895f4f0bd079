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

interface ReadRequest extends FileRequest {
  /** How much is wanted of it, in bytes, if not all. */
  readonly length?: number;
}

type Answer = { readonly text: string; readonly isUtf8: boolean } | { readonly trouble: string };

/** `qapi/readFile`: the content of a regular file, or its beginning, or why it cannot be had. */
const ReadFileRequest = new RequestType<ReadRequest, Answer, void>('qapi/readFile');
/** `qapi/listDirectory`: what a directory holds; nothing if it is none. */
const ListDirectoryRequest = new RequestType<FileRequest, readonly DirectoryEntry[], void>(
  'qapi/listDirectory',
);

/**
 * The files of an editor that offers them, where the server has none of its own: in a browser, and where folders lie on no
 * machine. What the editor shows as one tree has no links that lead out of it, so the boundary is a matter of names.
 */
export class ClientFileSystem implements FileSystem {
  constructor(private readonly connection: Connection) {}

  async read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    if (!isInside(path, boundary)) return { kind: 'out-of-bounds', reason: boundary };
    const answer = await this.contentOf(path);
    if ('trouble' in answer) return { kind: 'unreadable', reason: answer.trouble };
    const { text, isUtf8 } = answer;
    if (text.length > MAX_FILE_SIZE) return { kind: 'too-large', reason: 'File too large' };
    return { kind: 'content', text, isUtf8 };
  }

  async readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    const answer = isInside(path, boundary) ? await this.contentOf(path, length) : undefined;
    return answer === undefined || 'trouble' in answer ? undefined : answer.text.slice(0, length);
  }

  list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    return orElse([], this.connection.sendRequest(ListDirectoryRequest, { uri: uriOfPath(directory) }));
  }

  private contentOf(path: FilePath, length?: number): Promise<Answer> {
    const none = { trouble: 'No such file or directory' };
    const request = { uri: uriOfPath(path), ...(length !== undefined && { length }) };
    return orElse(none, this.connection.sendRequest(ReadFileRequest, request));
  }
}

/** Editors that do not know the requests have no such files; others do not know them yet while they start. */
async function orElse<T>(none: T, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    return none;
  }
}
