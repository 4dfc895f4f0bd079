import { callHierarchyRequest } from './call-hierarchy';
import { codeActionRequest } from './code-action';
import { codeLensRequest } from './code-lens';
import { completionRequest } from './completion';
import { declarationRequest } from './declaration';
import { definitionRequest } from './definition';
import { definitionAtRequest } from './definition-at';
import { documentHighlightRequest } from './document-highlights';
import { documentLinkRequest } from './document-links';
import { documentSymbolRequest } from './document-symbol';
import { executeCommandRequest } from './execute-command';
import { foldingRangeRequest } from './folding-range';
import { formattingRequest, rangeFormattingRequest } from './formatting';
import { hoverRequest } from './hover';
import { implementationRequest } from './implementation';
import { inlayHintsRequest } from './inlay-hints';
import type { LanguageRequest } from './language-request';
import { manualPageRequest } from './manual-page';
import { onTypeFormattingRequest } from './on-type-formatting';
import { referencesRequest } from './references';
import { renameRequest } from './rename';
import { schemasOfDocumentRequest } from './schemas-of-document';
import { selectionRangeRequest } from './selection-range';
import { semanticTokensRequest } from './semantic-tokens';
import { typeDefinitionRequest } from './type-definition';
import { typeHierarchyRequest } from './type-hierarchy';
import { workspaceSymbolRequest } from './workspace-symbol';

/** All requests that the server answers besides those for diagnostics. */
export const LANGUAGE_REQUESTS: readonly LanguageRequest[] = [
  callHierarchyRequest,
  codeActionRequest,
  codeLensRequest,
  completionRequest,
  declarationRequest,
  definitionAtRequest,
  definitionRequest,
  documentHighlightRequest,
  documentLinkRequest,
  documentSymbolRequest,
  executeCommandRequest,
  foldingRangeRequest,
  formattingRequest,
  rangeFormattingRequest,
  hoverRequest,
  implementationRequest,
  inlayHintsRequest,
  manualPageRequest,
  onTypeFormattingRequest,
  referencesRequest,
  renameRequest,
  schemasOfDocumentRequest,
  selectionRangeRequest,
  semanticTokensRequest,
  typeDefinitionRequest,
  typeHierarchyRequest,
  workspaceSymbolRequest,
];
