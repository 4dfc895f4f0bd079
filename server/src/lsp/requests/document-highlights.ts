import { DocumentHighlightKind } from '../protocol';
import { findHighlights, type Highlight } from '../../features/document-highlights';
import { toRange } from '../convert';
import { documentNow, type LanguageRequest, offsetOf } from './language-request';

const KINDS: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  write: DocumentHighlightKind.Write,
  read: DocumentHighlightKind.Read,
  text: DocumentHighlightKind.Text,
};

export const documentHighlightRequest: LanguageRequest = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register: (session) =>
    session.connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const found = findHighlights(now.snapshot, now.path, offsetOf(now, position));
      return found.map(({ range, kind }) => ({ range: toRange(now.file, range), kind: KINDS[kind] }));
    }),
};
