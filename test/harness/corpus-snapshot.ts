/** The whole schema of a release of QEMU as a snapshot, with all its roots, as the language server has it. */
import { NodeFileSystem } from '../../server/src/node/node-file-system';
import type { FilePath } from '../../server/src/text/file-path';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { Workspace } from '../../server/src/workspace/workspace';

/** Those that the corpus has. */
export const CORPUS_RELEASES = ['2.12.0', '5.2.0', '7.2.0', '10.2.2', '11.1.0'] as const;

const snapshots = new Map<string, Promise<Snapshot>>();

/** The same object whenever it is asked for. */
export function corpusSnapshot(directory: string): Promise<Snapshot> {
  let snapshot = snapshots.get(directory);
  if (snapshot === undefined) {
    const workspace = new Workspace(new NodeFileSystem());
    workspace.setFolders([directory]);
    snapshot = workspace.settle();
    snapshots.set(directory, snapshot);
  }
  return snapshot;
}

/** The files of all schemas. */
export function schemaFiles(snapshot: Snapshot): FilePath[] {
  return [...snapshot.paths()].filter((path) => snapshot.rootsOf(path).length > 0).sort();
}
