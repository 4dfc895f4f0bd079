import type { FilePath } from '../text/file-path';
import type { DirectoryEntry, FileSystem, ReadResult } from '../workspace/file-system';

/** Of paths of files that lie on no machine, such as those of a repository on the network. */
const VIRTUAL = /^(?!file:)[A-Za-z][\w+.-]+:\/\//;

/** The files of the machine, and for all others those that the editor offers. */
export class DividedFileSystem implements FileSystem {
  constructor(
    private readonly machine: FileSystem,
    private readonly editor: FileSystem,
  ) {}

  read(path: FilePath, boundary: FilePath): Promise<ReadResult> {
    return this.of(path).read(path, boundary);
  }

  readHead(path: FilePath, boundary: FilePath, length: number): Promise<string | undefined> {
    return this.of(path).readHead(path, boundary, length);
  }

  list(directory: FilePath): Promise<readonly DirectoryEntry[]> {
    return this.of(directory).list(directory);
  }

  private of(path: FilePath): FileSystem {
    return VIRTUAL.test(path) ? this.editor : this.machine;
  }
}
