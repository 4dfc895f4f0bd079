import { introspectionKind } from './introspection';
import { outOfBandKind } from './out-of-band';
import { schemasKind } from './schemas';
import { syntaxTreeKind } from './syntax-tree';
import type { VirtualDocumentKind } from './virtual-document';
import { wireKind } from './wire';

/** All kinds of documents that the server writes. */
export const VIRTUAL_DOCUMENT_KINDS: readonly VirtualDocumentKind[] = [
  schemasKind,
  syntaxTreeKind,
  introspectionKind,
  wireKind,
  outOfBandKind,
];
