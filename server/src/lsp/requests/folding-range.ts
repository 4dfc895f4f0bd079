import type { FoldingRange } from '../protocol';
import { findFoldingRanges } from '../../features/folding/folding-ranges';
import { documentNow, type LanguageRequest } from './language-request';

export const foldingRangeRequest: LanguageRequest = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register: (session) =>
    session.connection.onFoldingRanges(async ({ textDocument }, token): Promise<FoldingRange[] | null> => {
      const now = await documentNow(session, textDocument, token);
      if (now === undefined) return null;
      const { rangeLimit } = session.capabilities.textDocument?.foldingRange ?? {};
      return findFoldingRanges(now.snapshot, now.path, rangeLimit).map(({ startLine, endLine, kind }) => {
        return { startLine, endLine, ...(kind !== undefined && { kind }) };
      });
    }),
};
