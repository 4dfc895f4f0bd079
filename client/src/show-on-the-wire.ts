import { ViewColumn, window } from 'vscode';
import type { ServerSession } from './server-session';
import { showVirtualDocument } from './virtual-documents';

/** Request with a document and a position: the definition that stands there, or that a name there stands for. */
const definitionAtMethod = 'qapi/definitionAt';

interface DefinitionAddress {
  /** The URI of the file that defines it. */
  readonly uri: string;
  readonly name: string;
}

/** Shows what clients are told of a definition: the one at the cursor, unless a lens says which one. */
export function showIntrospection(session: ServerSession, uri?: unknown, name?: unknown): Promise<void> {
  return showDefinition(session, { kind: 'introspection', extension: 'jsonc' }, uri, name);
}

/** Shows the messages of a definition: the one at the cursor, unless a lens says which one. */
export function showWire(session: ServerSession, uri?: unknown, name?: unknown): Promise<void> {
  return showDefinition(session, { kind: 'wire', extension: 'qmp' }, uri, name);
}

async function showDefinition(
  session: ServerSession,
  { kind, extension }: { readonly kind: string; readonly extension: string },
  uri: unknown,
  name: unknown,
): Promise<void> {
  const given = typeof uri === 'string' && typeof name === 'string' ? { uri, name } : undefined;
  const address = given ?? (await definitionAtCursor(session));
  if (address === undefined) {
    void window.showInformationMessage('QAPI: there is no definition at the cursor.');
    return;
  }
  const title = `${address.name}.${extension}`;
  await showVirtualDocument({ kind, title, query: address }, ViewColumn.Beside);
}

async function definitionAtCursor(session: ServerSession): Promise<DefinitionAddress | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'qapi') return undefined;
  const { line, character } = editor.selection.active;
  const found = await session.request<DefinitionAddress | null>(definitionAtMethod, {
    textDocument: { uri: editor.document.uri.toString() },
    position: { line, character },
  });
  return found ?? undefined;
}

/** Shows all commands that may be executed out of band. */
export async function showOutOfBand(): Promise<void> {
  const document = { kind: 'out-of-band', title: 'Out of Band.txt', query: {} };
  await showVirtualDocument(document, ViewColumn.Active);
}
