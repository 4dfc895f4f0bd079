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
import { declarationRequest } from './declaration';
import { definitionRequest } from './definition';
import { hoverRequest } from './hover';
import { documentHighlightRequest } from './document-highlights';
import { documentLinkRequest } from './document-links';
import { implementationRequest } from './implementation';
import type { LanguageRequest } from './language-request';
import { referencesRequest } from './references';
import { typeDefinitionRequest } from './type-definition';

/** All requests that the server answers besides those for diagnostics. */
export const LANGUAGE_REQUESTS: readonly LanguageRequest[] = [definitionRequest, hoverRequest];
export const LANGUAGE_REQUESTS: readonly LanguageRequest[] = [
  definitionRequest,
  typeDefinitionRequest,
  declarationRequest,
  implementationRequest,
  referencesRequest,
  documentHighlightRequest,
  documentLinkRequest,
];
