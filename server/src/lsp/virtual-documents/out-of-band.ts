import { describeOutOfBand } from '../../features/on-the-wire/out-of-band-text';
import type { VirtualDocumentKind } from './virtual-document';

/** All commands that may be executed out of band. Its query says nothing. */
export const outOfBandKind: VirtualDocumentKind = {
  name: 'out-of-band',
  write: ({ snapshot, names }) => describeOutOfBand(snapshot, (path) => names.uriOf(path)),
};
