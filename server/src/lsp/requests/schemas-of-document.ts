import { RequestType, type TextDocumentIdentifier } from '../protocol';
import { type SchemaSummary, schemasOfFile } from '../../features/schema-overview/schemas-of-file';
import { documentNow, type LanguageRequest } from './language-request';

/** `qapi/schemasOfDocument`: the schemas that hold a document, with release and number of problems. */
const SchemasRequest = new RequestType<
  { readonly textDocument: TextDocumentIdentifier },
  readonly (SchemaSummary & { readonly uri: string })[],
  void
>('qapi/schemasOfDocument');

export const schemasOfDocumentRequest: LanguageRequest = {
  capabilities: () => ({}),
  register: (session) =>
    session.connection.onRequest(SchemasRequest, async ({ textDocument }, token) => {
      const now = await documentNow(session, textDocument, token);
      const schemas = now === undefined ? [] : schemasOfFile(now.snapshot, now.path);
      return schemas.map((schema) => ({ ...schema, uri: session.names.uriOf(schema.root) }));
    }),
};
