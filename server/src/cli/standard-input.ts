import type { FilePath } from '../text/file-path';
import {
  type DirectoryEntry,
  type FileSystem,
  MAX_FILE_SIZE,
  type ReadResult,
} from '../workspace/file-system';
import { contentOf } from '../node/file-answers';

/** What stands for the text that comes in on stdin among the paths. */
export const STANDARD_INPUT = '-';

/** What that text is called if nobody says whose it is. */
export const STANDARD_INPUT_NAME = '<stdin>';

/** Files of which one has the text that came in on stdin, whatever lies there on disk, if anything does. */
export class WithStandardInput implements FileSystem {
  constructor(
    private readonly files: FileSystem,
    private readonly path: FilePath,
    private readonly bytes: Buffer,
  ) {}

  read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    return path === this.path ? Promise.resolve(this.content()) : this.files.read(path, boundary);
  }

  readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    if (path !== this.path) return this.files.readHead(path, boundary, length);
    return Promise.resolve(this.bytes.toString('utf8', 0, length));
  }

  list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    return this.files.list(directory);
  }

  private content(): ReadResult {
    if (this.bytes.length > MAX_FILE_SIZE) return { kind: 'too-large', reason: 'File too large' };
    return contentOf(this.bytes);
  }
}
