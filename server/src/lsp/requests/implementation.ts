import { findImplementation } from '../../features/implementation';
import { destinationHandler } from './destinations';
import type { LanguageRequest } from './language-request';

export const implementationRequest: LanguageRequest = {
  capabilities: () => ({ implementationProvider: true }),
  register: (session) =>
    session.connection.onImplementation(destinationHandler(session, 'implementation', findImplementation)),
};
