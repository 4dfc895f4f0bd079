import { codeLensRequest } from './code-lens';
import { definitionRequest } from './definition';
import { inlayHintsRequest } from './inlay-hints';
import type { LanguageRequest } from './language-request';
import { semanticTokensRequest } from './semantic-tokens';

/** All requests that the server answers besides those for diagnostics. */
export const LANGUAGE_REQUESTS: readonly LanguageRequest[] = [
  definitionRequest,
  semanticTokensRequest,
  inlayHintsRequest,
  codeLensRequest,
];
