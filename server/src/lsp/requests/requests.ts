import { callHierarchyRequest } from './call-hierarchy';
import { definitionRequest } from './definition';
import { documentSymbolRequest } from './document-symbol';
import { foldingRangeRequest } from './folding-range';
import type { LanguageRequest } from './language-request';
import { selectionRangeRequest } from './selection-range';
import { typeHierarchyRequest } from './type-hierarchy';
import { workspaceSymbolRequest } from './workspace-symbol';

/** All requests that the server answers besides those for diagnostics. */
export const LANGUAGE_REQUESTS: readonly LanguageRequest[] = [
  definitionRequest,
  documentSymbolRequest,
  workspaceSymbolRequest,
  typeHierarchyRequest,
  callHierarchyRequest,
  foldingRangeRequest,
  selectionRangeRequest,
];
