import { findTypeDefinition } from '../../features/type-definition';
import { destinationHandler } from './destinations';
import type { LanguageRequest } from './language-request';

export const typeDefinitionRequest: LanguageRequest = {
  capabilities: () => ({ typeDefinitionProvider: true }),
  register: (session) =>
    session.connection.onTypeDefinition(destinationHandler(session, 'typeDefinition', findTypeDefinition)),
};
