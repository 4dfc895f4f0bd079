import type {
  CancellationToken,
  ClientCapabilities,
  Location,
  LocationLink,
  TextDocumentPositionParams,
} from '../protocol';
import type { Destinations } from '../../features/target/destinations';
import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { toDestinations } from '../convert-locations';
import type { Session } from '../session';
import { documentNow, offsetOf } from './language-request';

/** The requests that lead from one place to others. */
export type DestinationRequest = 'definition' | 'typeDefinition' | 'declaration' | 'implementation';

type Find = (snapshot: Snapshot, path: FilePath, offset: number) => Destinations | undefined;

/** Answers a request that leads to other places, with their origin if the client can show that. */
export function destinationHandler(session: Session, request: DestinationRequest, find: Find) {
  return async (
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
  ): Promise<Location[] | LocationLink[] | null> => {
    const now = await documentNow(session, textDocument, token);
    const found = now && find(now.snapshot, now.path, offsetOf(now, position));
    if (now === undefined || found === undefined) return null;
    return toDestinations(found, now, session.names, takesLinks(session.capabilities, request));
  };
}

function takesLinks({ textDocument }: ClientCapabilities, request: DestinationRequest): boolean {
  return textDocument?.[request]?.linkSupport === true;
}
