import type { Position, SelectionRange } from '../protocol';
import { findSelectionRanges } from '../../features/selection/selection-ranges';
import { toRange } from '../convert';
import { documentNow, type DocumentMoment, type LanguageRequest, offsetOf } from './language-request';

export const selectionRangeRequest: LanguageRequest = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register: (session) =>
    session.connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
      const now = await documentNow(session, textDocument, token);
      return now === undefined ? null : positions.map((position) => toSelectionRange(now, position));
    }),
};

function toSelectionRange(now: DocumentMoment, position: Position): SelectionRange {
  const ranges = findSelectionRanges(now.snapshot, now.path, offsetOf(now, position));
  const empty: SelectionRange = { range: { start: position, end: position } };
  const innermost = ranges.reduceRight<SelectionRange | undefined>((parent, range) => {
    return { range: toRange(now.file, range), ...(parent && { parent }) };
  }, undefined);
  return innermost ?? empty;
}
