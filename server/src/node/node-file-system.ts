import type { FilePath } from '../text/file-path';
import type { DirectoryEntry, FileSystem, ReadResult } from '../workspace/file-system';
import { directFiles } from './direct-files';

/**
 * The file system of the machine, for a command that has nothing else to do than to wait for it. Schemas are small
 * and mostly in the operating system's cache: going through Node's thread pool costs more than the reading.
 */
export class NodeFileSystem implements FileSystem {
  read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    return Promise.resolve(directFiles.read(path, boundary));
  }

  readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    return Promise.resolve(directFiles.readHead(path, boundary, length));
  }

  list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    return Promise.resolve(directFiles.list(directory));
  }
}
