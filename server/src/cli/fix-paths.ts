import { fixAll } from '../features/fixes/fix-all';
import type { ReleaseChoice } from '../releases/release-choice';
import { type FilePath, relativePath } from '../text/file-path';
import type { FileStore } from '../workspace/file-store';
import type { FileSystem } from '../workspace/file-system';
import type { RootAnalysis } from '../workspace/root-analysis';
import { Snapshot } from '../workspace/snapshot';
import type { SourceFile } from '../workspace/source-file';
import { findRoots, loadRoot } from './find-roots';
import type { ChangedFile } from './patch';
import { schemaReaderFor } from './schema-reader-for';

/** Mends what is surely meant otherwise in the schemas that the paths, written from `directory`, stand for. */
export async function fixPaths(
  paths: readonly string[],
  directory: FilePath,
  fileSystem: FileSystem,
  override?: ReleaseChoice,
): Promise<ChangedFile[]> {
  const reader = schemaReaderFor(fileSystem, override);
  const roots: RootAnalysis[] = [];
  for (const path of paths) {
    for (const request of await findRoots(path, directory, fileSystem, reader)) {
      const { path: root, spelling, place } = request;
      await loadRoot(request, reader);
      const analysis = reader.analyse(root, spelling, place, { others: roots });
      if (analysis !== undefined) roots.push(analysis);
    }
  }
  return fixedFiles(Snapshot.of(roots, filesOf(roots, reader.store)), directory);
}

function filesOf(roots: readonly RootAnalysis[], store: FileStore): ReadonlyMap<FilePath, SourceFile> {
  const files = new Map<FilePath, SourceFile>();
  for (const { analysis } of roots) {
    for (const { path } of analysis.schema.files.all) {
      const file = store.get(path);
      // A text that is no UTF-8 would not be written back as it was.
      const isText = file !== undefined && !('kind' in file) && file.details.isUtf8 !== false;
      if (isText) files.set(path, file);
    }
  }
  return files;
}

function fixedFiles(snapshot: Snapshot, directory: FilePath): ChangedFile[] {
  return Array.from(snapshot.paths(), (path) => {
    const before = snapshot.file(path)?.text ?? '';
    const after = fixAll(snapshot, path) ?? before;
    return { path, spelling: relativePath(path, directory), before, after };
  }).filter(({ before, after }) => before !== after);
}
