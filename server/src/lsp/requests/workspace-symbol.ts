import type { SymbolInformation } from '../protocol';
import { findWorkspaceSymbols } from '../../features/workspace-symbols/workspace-symbols';
import { toLocation } from '../convert-locations';
import { SymbolWords } from '../symbol-kinds';
import { type LanguageRequest, snapshotNow } from './language-request';

export const workspaceSymbolRequest: LanguageRequest = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (session) =>
    session.connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
      const snapshot = await snapshotNow(session, token);
      const words = new SymbolWords(session.capabilities.workspace?.symbol);
      return findWorkspaceSymbols(snapshot, query).flatMap((symbol) => {
        const location = toLocation(symbol, snapshot, session.names);
        if (location === undefined) return [];
        const { name, kind, container: containerName } = symbol;
        return [{ name, kind: words.kind(kind), ...words.tags(symbol), location, containerName }];
      });
    }),
};
