import type { FilePath } from '../text/file-path';
import type { FileSystem } from '../workspace/file-system';
import type { Streams } from './streams';

/** Where a command runs, and with what. */
export interface Environment {
  /** From where paths are written. */
  readonly directory: FilePath;
  readonly fileSystem: FileSystem;
  readonly streams: Streams;
}
