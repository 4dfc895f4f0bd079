import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { findDocumentSymbols } from '../../features/document-symbols';
import type { FileSymbol } from '../../features/symbols/file-symbol';
import type { SourceFile } from '../../workspace/source-file';
import { toRange } from '../convert';
import { SymbolWords } from '../symbol-kinds';
import { documentNow, type LanguageRequest } from './language-request';

export const documentSymbolRequest: LanguageRequest = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register: (session) =>
    session.connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const capabilities = session.capabilities.textDocument?.documentSymbol;
      const words = new SymbolWords(capabilities);
      const outline = findDocumentSymbols(now.snapshot, now.path);
      return capabilities?.hierarchicalDocumentSymbolSupport === true
        ? toDocumentSymbols(outline, now.file, words)
        : flatten(outline, undefined, { file: now.file, uri: textDocument.uri, words });
    }),
};

function toDocumentSymbols(
  symbols: readonly FileSymbol[],
  file: SourceFile,
  words: SymbolWords,
): DocumentSymbol[] {
  return symbols.map((symbol) => ({
    name: symbol.name,
    ...(symbol.detail !== '' && { detail: symbol.detail }),
    kind: words.kind(symbol.kind),
    ...words.tags(symbol),
    range: toRange(file, symbol.range),
    selectionRange: toRange(file, symbol.selection),
    ...(symbol.children.length > 0 && { children: toDocumentSymbols(symbol.children, file, words) }),
  }));
}

/** For clients that know no trees: each symbol by itself, with the name of what it is in. */
function flatten(
  symbols: readonly FileSymbol[],
  containerName: string | undefined,
  document: { readonly file: SourceFile; readonly uri: string; readonly words: SymbolWords },
): SymbolInformation[] {
  const { file, uri, words } = document;
  return symbols.flatMap((symbol) => [
    {
      name: symbol.name,
      kind: words.kind(symbol.kind),
      ...words.tags(symbol),
      location: { uri, range: toRange(file, symbol.range) },
      ...(containerName !== undefined && { containerName }),
    },
    ...flatten(symbol.children, symbol.name, document),
  ]);
}
