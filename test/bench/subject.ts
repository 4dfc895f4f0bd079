/** All that the benchmarks ask of this project: whoever changes a public door changes this file and no other one. */
import type { FilePath } from '../../server/src/text/file-path';
import type { TextChange } from '../../server/src/text/text-change';
import type { FileSystem } from '../../server/src/workspace/file-system';
import { Workspace } from '../../server/src/workspace/workspace';

export { parse } from '../../server/src/syntax/parser';
export { reparse } from '../../server/src/syntax/reparse';
export type { SyntaxTree } from '../../server/src/syntax/syntax-tree';
export type { TextChange } from '../../server/src/text/text-change';

/** A workspace with one open document, as an editor has it. */
export class EditingSession {
  private readonly workspace: Workspace;
  private version = 1;

  private constructor(
    fileSystem: FileSystem,
    private readonly path: FilePath,
    text: string,
  ) {
    this.workspace = new Workspace(fileSystem);
    this.workspace.openDocument(path, text, this.version);
  }

  /** Opens a document, and reads what its schema needs. */
  static async open(fileSystem: FileSystem, path: FilePath, text: string): Promise<EditingSession> {
    const session = new EditingSession(fileSystem, path, text);
    await session.workspace.settle();
    return session;
  }

  edit(change: TextChange): void {
    this.workspace.changeDocument(this.path, [change], ++this.version);
  }

  /** Makes the diagnostics of the whole schema and says how many there are. */
  countDiagnostics(): number {
    const { snapshot } = this.workspace;
    let count = 0;
    for (const path of snapshot.pathsWithDiagnostics()) count += snapshot.diagnostics(path).length;
    return count;
  }
}
