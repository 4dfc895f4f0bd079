import { findReferences } from '../../features/references';
import { toLocations } from '../convert-locations';
import { documentNow, type LanguageRequest, offsetOf } from './language-request';

export const referencesRequest: LanguageRequest = {
  capabilities: () => ({ referencesProvider: true }),
  register: (session) =>
    session.connection.onReferences(async ({ textDocument, position, context }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const { snapshot, path } = now;
      const withDeclaration = context.includeDeclaration;
      const found = findReferences(snapshot, path, offsetOf(now, position), { withDeclaration });
      return toLocations(found, snapshot, session.names);
    }),
};
