import { RequestType, type TextDocumentPositionParams } from '../protocol';
import { findManualPage } from '../../features/manual-page';
import { documentNow, type LanguageRequest, offsetOf } from './language-request';

/** `qapi/manualPage`: the address of what QEMU's manual says of what stands in a place; `null` if that is no schema. */
const ManualPageRequest = new RequestType<TextDocumentPositionParams, string | null, void>('qapi/manualPage');

export const manualPageRequest: LanguageRequest = {
  capabilities: () => ({}),
  register: (session) =>
    session.connection.onRequest(ManualPageRequest, async ({ textDocument, position }, token) => {
      const now = await documentNow(session, textDocument, token);
      return (now && findManualPage(now.snapshot, now.path, offsetOf(now, position))) ?? null;
    }),
};
