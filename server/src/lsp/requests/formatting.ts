import type { Range, TextEdit } from '../protocol';
import { viewsOf } from '../../features/file-view';
import { formatDocument } from '../../features/formatting/format-document';
import { toRange } from '../convert';
import { type DocumentMoment, documentNow, type LanguageRequest, offsetOf } from './language-request';

/** The layout is QEMU's: whatever the editor says of tabs does not count. */
export const formattingRequest: LanguageRequest = {
  capabilities: () => ({ documentFormattingProvider: true }),
  register: (session) =>
    session.connection.onDocumentFormatting(async ({ textDocument }, token) => {
      const now = await documentNow(session, textDocument, token);
      return now === undefined ? null : format(now);
    }),
};

export const rangeFormattingRequest: LanguageRequest = {
  capabilities: () => ({ documentRangeFormattingProvider: true }),
  register: (session) =>
    session.connection.onDocumentRangeFormatting(async ({ textDocument, range }, token) => {
      const now = await documentNow(session, textDocument, token);
      return now === undefined ? null : format(now, range);
    }),
};

/** Formatting has a meaning only where it is known by which rules the text was parsed. */
function format(now: DocumentMoment, range?: Range): TextEdit[] | null {
  const [view] = viewsOf(now.snapshot, now.path);
  if (view === undefined) return null;
  const part = range && { start: offsetOf(now, range.start), end: offsetOf(now, range.end) };
  return formatDocument(view.module.tree, part).map((change) => {
    return { range: toRange(now.file, change), newText: change.text };
  });
}
