import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from './protocol';
import type { Session } from './session';

/** What a client shows of a document besides its text, and asks for anew only where that changes. */
export type Shown = 'semanticTokens' | 'inlayHint' | 'codeLens';

const REQUESTS = {
  semanticTokens: SemanticTokensRefreshRequest.type,
  inlayHint: InlayHintRefreshRequest.type,
  codeLens: CodeLensRefreshRequest.type,
} as const;

/** Has the client ask again, as far as it can be told to. */
export function refreshShown({ connection, capabilities, log }: Session, ...what: readonly Shown[]): void {
  for (const each of what) {
    if (capabilities.workspace?.[each]?.refreshSupport !== true) continue;
    connection
      .sendRequest(REQUESTS[each])
      .catch((error: unknown) => log.debug(`refresh of ${each}: ${String(error)}`));
  }
}
