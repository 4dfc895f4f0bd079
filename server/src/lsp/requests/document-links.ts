import { findLinks } from '../../features/document-links';
import { toRange } from '../convert';
import { documentNow, type LanguageRequest } from './language-request';

export const documentLinkRequest: LanguageRequest = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register: (session) =>
    session.connection.onDocumentLinks(async ({ textDocument }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      return findLinks(now.snapshot, now.path).map((link) => {
        const target = link.kind === 'file' ? session.names.uriOf(link.path) : link.url;
        return { range: toRange(now.file, link.range), target };
      });
    }),
};
