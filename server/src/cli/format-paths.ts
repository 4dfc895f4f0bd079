import { formatDocument } from '../features/formatting/format-document';
import type { Release } from '../releases/release';
import type { ReleaseChoice } from '../releases/release-choice';
import { hasDamage } from '../schema/damage';
import { fromArgument } from '../node/native-path';
import { type FilePath, relativePath } from '../text/file-path';
import { applyChanges } from '../text/text-change';
import { addReachable } from '../workspace/project';
import type { FileSystem } from '../workspace/file-system';
import type { SchemaReader } from '../workspace/schema-reader';
import { findRoots, loadRoot, type RootRequest } from './find-roots';
import type { ChangedFile } from './patch';
import { schemaReaderFor } from './schema-reader-for';

/** A file with the layout that it should have. */
export interface FormattedFile extends ChangedFile {
  /** Whether some of it was left alone, since it could not be parsed. */
  readonly hasErrors: boolean;
}

export interface FormatReport {
  readonly files: readonly FormattedFile[];
  /** What went wrong, one sentence each. */
  readonly troubles: readonly string[];
}

/** Lays out the files that the paths, written from `directory`, stand for: a file itself, of a directory all schemas. */
export async function formatPaths(
  paths: readonly string[],
  directory: FilePath,
  fileSystem: FileSystem,
  override?: ReleaseChoice,
): Promise<FormatReport> {
  const reader = schemaReaderFor(fileSystem, override);
  const formatter = new PathFormatter(reader, directory);
  for (const path of paths) {
    const requests = await findRoots(path, directory, fileSystem, reader);
    if (requests.length === 0) formatter.troubles.push(`no schemas found in '${path}'`);
    const isFile = requests.length === 1 && requests[0]?.path === fromArgument(path, directory);
    for (const request of requests) await formatter.addRoot(request, isFile);
  }
  return { files: [...formatter.formatted.values()], troubles: formatter.troubles };
}

class PathFormatter {
  readonly formatted = new Map<FilePath, FormattedFile>();
  readonly troubles: string[] = [];

  constructor(
    private readonly reader: SchemaReader,
    private readonly directory: FilePath,
  ) {}

  /** The file of the request, or all files of its schema. */
  async addRoot(request: RootRequest, isFile: boolean): Promise<void> {
    const { path, place } = request;
    await loadRoot(request, this.reader);
    const { release } = this.reader.choose(path, place);
    for (const file of isFile ? [path] : this.filesOf(path, release)) this.add(file, release);
  }

  /** The root and all that it includes, as far as it can be read. */
  private filesOf(root: FilePath, release: Release): FilePath[] {
    const { store } = this.reader;
    const reached = new Set<FilePath>();
    addReachable(root, (path) => store.includeTargets(path, release), reached);
    const isReadable = (path: FilePath): boolean => {
      const file = store.get(path);
      return path === root || (file !== undefined && !('kind' in file));
    };
    return [...reached].filter(isReadable).sort();
  }

  private add(path: FilePath, release: Release): void {
    if (this.formatted.has(path)) return;
    const spelling = relativePath(path, this.directory);
    const file = this.reader.store.get(path);
    if (file === undefined || 'kind' in file) {
      this.troubles.push(`cannot read ${spelling}: ${file?.reason ?? 'No such file or directory'}`);
    } else if (file.details.isUtf8 === false || file.isTooLarge) {
      this.troubles.push(`${spelling} is left alone: it is no text in UTF-8, or too large`);
    } else {
      const tree = file.tree(release);
      const after = applyChanges(file.text, formatDocument(tree));
      const hasErrors = hasDamage({ tree });
      this.formatted.set(path, { path, spelling, before: file.text, after, hasErrors });
    }
  }
}
