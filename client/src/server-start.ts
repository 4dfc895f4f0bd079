import { Disposable, Uri, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { ServerSession } from './server-session';
import { workspaceMarks } from './workspace-marks';

/**
 * Starts the server once there is work for it: at the first QAPI document, or at once in a folder with schemas, so that all of
 * them are checked and their symbols can be searched. The extension itself is active earlier, for any JSON file at all.
 */
export function startWhenNeeded(session: ServerSession): Disposable {
  const considerDocument = ({ languageId, uri: { scheme } }: TextDocument): void => {
    if (languageId !== 'qapi' || !isChecked(scheme)) return;
    session.addSchemes([scheme]);
    void session.start();
  };
  const considerFolders = (folders: readonly WorkspaceFolder[] = []): void => {
    session.addSchemes(folders.map(({ uri }) => uri.scheme));
    void hasMark(folders).then((found) => (found ? session.start() : undefined));
  };
  considerFolders(workspace.workspaceFolders);
  workspace.textDocuments.forEach(considerDocument);
  return Disposable.from(
    workspace.onDidOpenTextDocument(considerDocument),
    workspace.onDidChangeWorkspaceFolders(({ added }) => considerFolders(added)),
  );
}

/** Documents are checked where folders are, and wherever else somebody can write: not in old revisions that a view compares. */
function isChecked(scheme: string): boolean {
  const isOfFolder = workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;
  return isOfFolder || scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true;
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
