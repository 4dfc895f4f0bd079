import type { Module } from '../schema/module';
import type { Schema } from '../schema/schema';
import type { FilePath } from '../text/file-path';
import type { TextRange } from '../text/text-range';
import type { RootAnalysis } from '../workspace/root-analysis';
import type { Snapshot } from '../workspace/snapshot';

/** A file as one of the schemas that hold it sees it. */
export interface FileView {
  readonly snapshot: Snapshot;
  readonly root: RootAnalysis;
  readonly schema: Schema;
  readonly module: Module;
}

/** A range of a file; offsets in UTF-16 code units from the start of the file. */
export interface FileRange {
  readonly path: FilePath;
  readonly range: TextRange;
}

/**
 * The file as each of its schemas sees it. Most features ask the first alone; a file that belongs to no schema, since
 * nobody opened it and nobody includes it, has none.
 */
export function viewsOf(snapshot: Snapshot, path: FilePath): readonly FileView[] {
  return snapshot.rootsOf(path).flatMap((root) => {
    const { schema } = root.analysis;
    const module = schema.moduleAt(path);
    return module === undefined ? [] : [{ snapshot, root, schema, module }];
  });
}
