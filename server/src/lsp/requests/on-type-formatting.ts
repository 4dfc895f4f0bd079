import { viewsOf } from '../../features/file-view';
import { FIRST_TYPED, formatOnType, MORE_TYPED } from '../../features/formatting/on-type/format-on-type';
import { toRange } from '../convert';
import { documentNow, type LanguageRequest, offsetOf } from './language-request';

/** The text is taken as it is behind what the editor itself has put into the new line. */
export const onTypeFormattingRequest: LanguageRequest = {
  capabilities: () => ({
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: FIRST_TYPED,
      moreTriggerCharacter: [...MORE_TYPED],
    },
  }),
  register: (session) =>
    session.connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch }, token) => {
      const now = await documentNow(session, textDocument, token);
      const [view] = now === undefined ? [] : viewsOf(now.snapshot, now.path);
      if (now === undefined || view === undefined) return null;
      return formatOnType(view.module.tree, offsetOf(now, position), ch).map((change) => {
        return { range: toRange(now.file, change), newText: change.text };
      });
    }),
};
