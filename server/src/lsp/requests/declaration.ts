import { findDeclaration } from '../../features/declaration';
import { destinationHandler } from './destinations';
import type { LanguageRequest } from './language-request';

export const declarationRequest: LanguageRequest = {
  capabilities: () => ({ declarationProvider: true }),
  register: (session) =>
    session.connection.onDeclaration(destinationHandler(session, 'declaration', findDeclaration)),
};
