import { RequestType, type TextDocumentPositionParams } from '../protocol';
import { wireSubjectAt } from '../../features/on-the-wire/wire-subject';
import { documentNow, type LanguageRequest, offsetOf } from './language-request';

/** What identifies a definition, also after edits: the query of documents about one. */
interface DefinitionAddress {
  readonly uri: string;
  readonly name: string;
}

/** `qapi/definitionAt`: the definition that stands in a place, or that a name there stands for; `null` if there is none. */
const DefinitionAtRequest = new RequestType<TextDocumentPositionParams, DefinitionAddress | null, void>(
  'qapi/definitionAt',
);

export const definitionAtRequest: LanguageRequest = {
  capabilities: () => ({}),
  register: (session) =>
    session.connection.onRequest(DefinitionAtRequest, async ({ textDocument, position }, token) => {
      const now = await documentNow(session, textDocument, token);
      const subject = now && wireSubjectAt(now.snapshot, now.path, offsetOf(now, position));
      return subject === undefined ? null : { uri: session.names.uriOf(subject.path), name: subject.name };
    }),
};
