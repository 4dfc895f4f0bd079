import type { SymbolInformation } from '../protocol';
import { findDocumentSymbols } from '../../features/document-symbols';
import type { FileSymbol } from '../../features/symbols/file-symbol';
import type { SourceFile } from '../../workspace/source-file';
import { toRange } from '../convert';
import { SymbolWords } from '../symbol-kinds';
import { SymbolTrees } from '../symbol-trees';
import { documentNow, type LanguageRequest } from './language-request';

export const documentSymbolRequest: LanguageRequest = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register: (session) => {
    let trees: SymbolTrees | undefined;
    return session.connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const { snapshot, path, file } = now;
      const capabilities = session.capabilities.textDocument?.documentSymbol;
      const words = new SymbolWords(capabilities);
      const outline = findDocumentSymbols(snapshot, path);
      if (capabilities?.hierarchicalDocumentSymbolSupport !== true)
        return flatten(outline, undefined, { file, uri: textDocument.uri, words });
      trees ??= new SymbolTrees(words);
      return trees.of(outline, file);
    });
  },
};

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
