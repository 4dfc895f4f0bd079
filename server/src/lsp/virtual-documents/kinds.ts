import { schemasKind } from './schemas';
import { syntaxTreeKind } from './syntax-tree';
import type { VirtualDocumentKind } from './virtual-document';

/** All kinds of documents that the server writes. */
export const VIRTUAL_DOCUMENT_KINDS: readonly VirtualDocumentKind[] = [schemasKind, syntaxTreeKind];
