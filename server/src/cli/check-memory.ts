import type { ReleaseChoice } from '../releases/release-choice';
import type { FilePath } from '../text/file-path';
import type { FileSystem } from '../workspace/file-system';
import type { RootAnalysis } from '../workspace/root-analysis';
import type { SchemaReader } from '../workspace/schema-reader';
import { schemaReaderFor } from './schema-reader-for';

/** What a check leaves to the next one of the same paths: files that were read, and what was found in them. */
export class CheckMemory {
  readonly reader: SchemaReader;
  /** By the spelling of the root. */
  readonly analyses = new Map<string, RootAnalysis>();

  constructor(fileSystem: FileSystem, override?: ReleaseChoice) {
    this.reader = schemaReaderFor(fileSystem, override);
  }

  /** Takes note that files, or what is below directories, may have changed. */
  forget(paths: Iterable<FilePath>): void {
    for (const path of paths) this.reader.forget(path);
  }
}
