import { ViewColumn } from 'vscode';
import { showVirtualDocument } from './virtual-documents';

/** Shows which schemas were found and why, by the rules of which release each is read, and how many problems it has. */
export async function showSchemas(): Promise<void> {
  const overview = { kind: 'schemas', title: 'QAPI schemas.txt', query: {} };
  await showVirtualDocument(overview, ViewColumn.Active);
}
