import type { CancellationToken, SemanticTokens, SemanticTokensDelta } from '../protocol';
import { semanticTokens } from '../../features/semantic-tokens/semantic-tokens';
import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import { editsBetween, encodeTokens, TOKENS_LEGEND } from '../encode-tokens';
import type { Session } from '../session';
import { documentNow, type DocumentMoment, type LanguageRequest, offsetOf } from './language-request';

const NO_TOKENS: SemanticTokens = { data: [] };

export const semanticTokensRequest: LanguageRequest = {
  capabilities: () => ({
    semanticTokensProvider: { legend: TOKENS_LEGEND, full: { delta: true }, range: true },
  }),
  register: (session) => {
    const provider = new TokensProvider(session);
    const { semanticTokens: requests } = session.connection.languages;
    const registrations = [
      requests.on(({ textDocument }, token) => provider.full(textDocument, token)),
      requests.onDelta(({ textDocument, previousResultId }, token) => {
        return provider.delta(textDocument, previousResultId, token);
      }),
      requests.onRange(async ({ textDocument, range }, token) => {
        const now = await documentNow(session, textDocument, token);
        if (now === undefined) return NO_TOKENS;
        return { data: encode(now, { start: offsetOf(now, range.start), end: offsetOf(now, range.end) }) };
      }),
    ];
    return { dispose: () => registrations.forEach((registration) => registration.dispose()) };
  },
};

interface Result {
  readonly resultId: string;
  readonly data: number[];
}

type Document = Parameters<typeof documentNow>[1];

/** Answers with all tokens of a document, or with how they differ from the last answer. */
class TokensProvider {
  /** The last answers, of open documents only. */
  private readonly results = new Map<FilePath, Result>();
  private lastId = 0;

  constructor(private readonly session: Session) {}

  async full(document: Document, token: CancellationToken): Promise<SemanticTokens> {
    const now = await documentNow(this.session, document, token);
    return now === undefined ? NO_TOKENS : this.answer(now);
  }

  async delta(
    document: Document,
    previousResultId: string,
    token: CancellationToken,
  ): Promise<SemanticTokens | SemanticTokensDelta> {
    const now = await documentNow(this.session, document, token);
    if (now === undefined) return NO_TOKENS;
    const previous = this.results.get(now.path);
    const result = this.answer(now);
    if (previous?.resultId !== previousResultId) return result;
    return { resultId: result.resultId, edits: editsBetween(previous.data, result.data) };
  }

  private answer(now: DocumentMoment): Result {
    const result = { resultId: String(++this.lastId), data: encode(now) };
    this.forgetClosed();
    this.results.set(now.path, result);
    return result;
  }

  private forgetClosed(): void {
    const { workspace } = this.session;
    for (const path of this.results.keys())
      if (workspace.document(path) === undefined) this.results.delete(path);
  }
}

function encode({ snapshot, path, file }: DocumentMoment, range?: TextRange): number[] {
  return encodeTokens(semanticTokens(snapshot, path, range), file.lines, file.source);
}
