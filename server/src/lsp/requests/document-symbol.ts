import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { findDocumentSymbols } from '../../features/document-symbols';
import type { FileSymbol } from '../../features/symbols/file-symbol';
import type { SourceFile } from '../../workspace/source-file';
import { toRange } from '../convert';
import { asLasting } from '../lasting-answers';
import { SymbolWords } from '../symbol-kinds';
import { documentNow, type LanguageRequest } from './language-request';

export const documentSymbolRequest: LanguageRequest = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register: (session) => {
    const answers = new WeakMap<readonly FileSymbol[], Answer>();
    return session.connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const { snapshot, path, file } = now;
      const capabilities = session.capabilities.textDocument?.documentSymbol;
      const words = new SymbolWords(capabilities);
      const outline = findDocumentSymbols(snapshot, path);
      if (capabilities?.hierarchicalDocumentSymbolSupport !== true)
        return flatten(outline, undefined, { file, uri: textDocument.uri, words });
      // Editors ask again and again; the outline is the same one as long as the file is.
      let answer = answers.get(outline);
      if (answer?.file !== file)
        answers.set(outline, (answer = { file, symbols: asLasting(toTree(outline, file, words)) }));
      return answer.symbols;
    });
  },
};

/** What was said of an outline, and of which file it was. */
interface Answer {
  readonly file: SourceFile;
  readonly symbols: DocumentSymbol[];
}

function toTree(symbols: readonly FileSymbol[], file: SourceFile, words: SymbolWords): DocumentSymbol[] {
  return symbols.map((symbol) => {
    const { name, detail, range, selection, children } = symbol;
    return {
      name,
      ...(detail !== '' && { detail }),
      kind: words.kind(symbol.kind),
      ...words.tags(symbol),
      range: toRange(file, range),
      selectionRange: toRange(file, selection),
      ...(children.length > 0 && { children: toTree(children, file, words) }),
    };
  });
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
