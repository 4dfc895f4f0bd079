import { completionRequest } from './completion';
import { declarationRequest } from './declaration';
import { definitionRequest } from './definition';
import { documentHighlightRequest } from './document-highlights';
import { documentLinkRequest } from './document-links';
import { implementationRequest } from './implementation';
import { documentSymbolRequest } from './document-symbol';
import type { LanguageRequest } from './language-request';
import { referencesRequest } from './references';
import { semanticTokensRequest } from './semantic-tokens';
import { typeDefinitionRequest } from './type-definition';

/** All requests that the server answers besides those for diagnostics. */
export const LANGUAGE_REQUESTS: readonly LanguageRequest[] = [
  definitionRequest,
  typeDefinitionRequest,
  declarationRequest,
  implementationRequest,
  referencesRequest,
  documentHighlightRequest,
  documentLinkRequest,
  documentSymbolRequest,
  semanticTokensRequest,
  completionRequest,
];
