import { Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient, TextDocumentContentRequest } from 'vscode-languageclient';

/** The scheme of documents that the server writes, and that nobody edits. */
const virtualScheme = 'qapi';

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

/** Opens a document of a kind that the server knows, beside the active editor. The title with its ending names the tab. */
export async function showVirtualDocument(kind: string, title: string, query: VirtualQuery): Promise<void> {
  const uri = Uri.from({ scheme: virtualScheme, path: `/${kind}/${title}`, query: JSON.stringify(query) });
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
}

/** Has the documents that are open written anew, as when another server is there. */
export function refreshVirtualDocuments(client: BaseLanguageClient): void {
  const providers = client.getFeature(contentMethod)?.getProviders() ?? [];
  const open = workspace.textDocuments.filter(({ uri }) => uri.scheme === virtualScheme);
  for (const { onDidChangeEmitter } of providers) for (const { uri } of open) onDidChangeEmitter.fire(uri);
}
