import { Uri, workspace, type Disposable, type TextDocument } from 'vscode';
import type { ServerSession } from './server-session';

/** Files that only a tree of QEMU has; the manifest activates the extension for the same ones. */
const marksOfQemu = ['qapi/qapi-schema.json', 'qga/qapi-schema.json', 'qapi-schema.json'];

/**
 * Starts the server once there is work for it: at the first QAPI document, or at once in a tree of QEMU, so
 * that its symbols can be searched. The extension itself is active earlier, for any JSON file at all.
 */
export function startWhenNeeded(session: ServerSession): Disposable {
  const consider = (document: TextDocument): void => {
    if (document.languageId === 'qapi') void session.start();
  };
  workspace.textDocuments.forEach(consider);
  void isTreeOfQemu().then((found) => (found ? session.start() : undefined));
  return workspace.onDidOpenTextDocument(consider);
}

async function isTreeOfQemu(): Promise<boolean> {
  const folders = workspace.workspaceFolders ?? [];
  const candidates = folders.flatMap(({ uri }) => marksOfQemu.map((mark) => Uri.joinPath(uri, mark)));
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
