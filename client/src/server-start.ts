import { Disposable, Uri, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { ServerSession } from './server-session';
import { workspaceMarks } from './workspace-marks';

/**
 * Starts the server once there is work for it: at the first QAPI document, or at once in a folder with schemas, so that all of
 * them are checked and their symbols can be searched. The extension itself is active earlier, for any JSON file at all.
 */
export function startWhenNeeded(session: ServerSession): Disposable {
  const considerDocument = ({ languageId }: TextDocument): void => {
    if (languageId === 'qapi') void session.start();
  };
  const considerFolders = (folders: readonly WorkspaceFolder[] = []): void => {
    void hasMark(folders).then((found) => (found ? session.start() : undefined));
  };
  workspace.textDocuments.forEach(considerDocument);
  considerFolders(workspace.workspaceFolders);
  return Disposable.from(
    workspace.onDidOpenTextDocument(considerDocument),
    workspace.onDidChangeWorkspaceFolders(({ added }) => considerFolders(added)),
  );
}

async function hasMark(folders: readonly WorkspaceFolder[]): Promise<boolean> {
  const candidates = folders.flatMap(({ uri }) => workspaceMarks.map((mark) => Uri.joinPath(uri, mark)));
  const found = await Promise.all(candidates.map(exists));
  return found.includes(true);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
