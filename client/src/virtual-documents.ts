import { Uri, window, workspace, type ViewColumn } from 'vscode';
import type { BaseLanguageClient, TextDocumentContentRequest } from 'vscode-languageclient';

/** The scheme of documents that the server writes, and that nobody edits. */
export const virtualScheme = 'qapi';

/** The request for what is in them, by its name alone: the library is loaded with the server, and not before. */
const contentMethod = 'workspace/textDocumentContent' satisfies typeof TextDocumentContentRequest.method;

/** What such a document is about; the server's `VirtualQuery`. */
export interface VirtualQuery {
  /** The URI of a schema file. */
  readonly uri?: string;
  /** What in it: a name, or where that stands, as an offset. */
  readonly name?: string;
  readonly offset?: number;
}

/** A document to be opened: of a kind that the server knows, with a title whose ending tells the language. */
export interface VirtualDocument {
  readonly kind: string;
  readonly title: string;
  readonly query: VirtualQuery;
}

/** Opens a document that the server writes, in the active column or in the one beside it. */
export async function showVirtualDocument(
  { kind, title, query }: VirtualDocument,
  viewColumn: ViewColumn.Active | ViewColumn.Beside,
): Promise<void> {
  const uri = Uri.from({ scheme: virtualScheme, path: `/${kind}/${title}`, query: JSON.stringify(query) });
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn, preview: true });
}

/** Has the documents that are open written anew, as when another server is there. */
export function refreshVirtualDocuments(client: BaseLanguageClient): void {
  const providers = client.getFeature(contentMethod)?.getProviders() ?? [];
  const open = workspace.textDocuments.filter(({ uri }) => uri.scheme === virtualScheme);
  for (const { onDidChangeEmitter } of providers) for (const { uri } of open) onDidChangeEmitter.fire(uri);
}
