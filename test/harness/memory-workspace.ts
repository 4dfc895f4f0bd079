import type { FilePath } from '../../server/src/text/file-path';
import type { FileDiagnostic } from '../../server/src/workspace/file-diagnostics';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import type { SourceFile } from '../../server/src/workspace/source-file';
import { Workspace, type WorkspaceOptions } from '../../server/src/workspace/workspace';
import { type MemoryFile, MemoryFileSystem } from './memory-file-system';

/** QEMU's mode line, by which a schema is known wherever it lies. */
export const MODE_LINE = '# -*- Mode: Python -*-\n';

/** An include directive for each of the files. */
export function includes(...files: readonly string[]): string {
  return files.map((file) => `{ 'include': '${file}' }\n`).join('');
}

/** A struct with one member of the type. */
export function structOf(name: string, type = 'int'): string {
  return `{ 'struct': '${name}', 'data': { 'member': '${type}' } }\n`;
}

export interface MemoryWorkspace {
  readonly fileSystem: MemoryFileSystem;
  readonly workspace: Workspace;
}

/** A workspace over files in memory with its folders open; nothing is read before `settle`. */
export function memoryWorkspace(
  files: Readonly<Record<FilePath, MemoryFile>>,
  folders: readonly FilePath[],
  options: WorkspaceOptions = {},
): MemoryWorkspace {
  const fileSystem = new MemoryFileSystem(files);
  const workspace = new Workspace(fileSystem, options);
  workspace.setFolders(folders);
  return { fileSystem, workspace };
}

/** The roots of all schemas that the snapshot holds. */
export function rootPaths(snapshot: Snapshot): FilePath[] {
  return snapshot.roots.map(({ root }) => root).sort();
}

/**
 * The diagnostics of every file that has any, each as its code and the text that it marks:
 * `{ '/w/a.json': ["unknown-type 'Nope'"] }`.
 */
export function problems(snapshot: Snapshot): Record<FilePath, string[]> {
  const found: Record<FilePath, string[]> = {};
  for (const path of [...snapshot.paths()].sort()) {
    const file = snapshot.file(path);
    const diagnostics = snapshot.diagnostics(path);
    if (file !== undefined && diagnostics.length > 0)
      found[path] = diagnostics.map((one) => describe(one, file));
  }
  return found;
}

function describe({ code, range, severity, onlyIn }: FileDiagnostic, { text }: SourceFile): string {
  const words = severity === 'error' ? code : `${severity} ${code}`;
  const note = onlyIn === undefined ? '' : ` (only in ${onlyIn.join(', ')})`;
  return `${words} ${text.slice(range.start, range.end)}${note}`;
}
