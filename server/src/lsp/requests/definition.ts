import { findDefinition } from '../../features/definition';
import { toDestinations } from '../convert-locations';
import { documentNow, type LanguageRequest, offsetOf } from './language-request';

export const definitionRequest: LanguageRequest = {
  capabilities: () => ({ definitionProvider: true }),
  register: (session) =>
    session.connection.onDefinition(async ({ textDocument, position }, token) => {
      const now = await documentNow(session, textDocument, token);
      const found = now && findDefinition(now.snapshot, now.path, offsetOf(now, position));
      if (now === undefined || found === undefined) return null;
      const { linkSupport } = session.capabilities.textDocument?.definition ?? {};
      return toDestinations(found, now, session.names, linkSupport === true);
    }),
};
