import { ViewColumn } from 'vscode';
import type { ServerSession } from './server-session';
import { showVirtualDocument } from './virtual-documents';

/** Shows which schemas were found and why, by the rules of which release each is read, and how many problems it has. */
export async function showSchemas(session: ServerSession): Promise<void> {
  await session.start();
  const overview = { kind: 'schemas', title: 'QAPI schemas.txt', query: {} };
  await showVirtualDocument(overview, ViewColumn.Active);
}
