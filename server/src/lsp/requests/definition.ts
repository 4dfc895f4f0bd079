import { findDefinition } from '../../features/definition';
import { destinationHandler } from './destinations';
import type { LanguageRequest } from './language-request';

export const definitionRequest: LanguageRequest = {
  capabilities: () => ({ definitionProvider: true }),
  register: (session) =>
    session.connection.onDefinition(destinationHandler(session, 'definition', findDefinition)),
};
