import { ViewColumn, window } from 'vscode';
import { showVirtualDocument } from './virtual-documents';

/** Shows the syntax tree of the active schema beside it; it follows the edits. */
export async function showSyntaxTree(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'qapi') {
    void window.showInformationMessage('QAPI: no schema is active.');
    return;
  }
  const name = document.uri.path.split('/').at(-1) ?? '';
  const query = { uri: document.uri.toString() };
  await showVirtualDocument({ kind: 'syntax-tree', title: `${name}.tree.txt`, query }, ViewColumn.Beside);
}
