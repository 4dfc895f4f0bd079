import { describeSchemas } from '../../features/schema-overview/schema-overview';
import type { VirtualDocumentKind } from './virtual-document';

/** Which schemas there are in the workspace, and why. Its query says nothing. */
export const schemasKind: VirtualDocumentKind = {
  name: 'schemas',
  write: ({ snapshot, places, names }) => describeSchemas(snapshot, places(), (path) => names.uriOf(path)),
};
