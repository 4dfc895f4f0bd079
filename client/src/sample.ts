import { Uri, window, workspace } from 'vscode';

/** Opens a copy of the sample schema that comes with the extension; it is nobody's file until it is saved. */
export async function openSample(extensionUri: Uri): Promise<void> {
  const file = Uri.joinPath(extensionUri, 'client', 'walkthrough', 'sample.qapi');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  const document = await workspace.openTextDocument({ language: 'qapi', content });
  await window.showTextDocument(document);
}
