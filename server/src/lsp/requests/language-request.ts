import type {
  CancellationToken,
  ClientCapabilities,
  Disposable,
  Position,
  ServerCapabilities,
} from '../protocol';
import { LSPErrorCodes, ResponseError } from '../protocol';
import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import type { SourceFile } from '../../workspace/source-file';
import type { Session } from '../session';

/** A request of the protocol that a feature answers, and how the server announces that it does. */
export interface LanguageRequest {
  readonly capabilities: (client: ClientCapabilities) => Partial<ServerCapabilities>;
  readonly register: (session: Session) => Disposable;
}

/** A document at one moment. */
export interface DocumentMoment {
  readonly snapshot: Snapshot;
  readonly path: FilePath;
  readonly file: SourceFile;
}

/** The workspace as it is after the last edit. Fails if nobody waits for it any more. */
export async function snapshotNow(session: Session, token: CancellationToken): Promise<Snapshot> {
  const snapshot = await session.settle();
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return snapshot;
}

/** The document as it is after the last edit; nothing if it is in no schema. Fails if nobody waits for it any more. */
export async function documentNow(
  session: Session,
  { uri }: { readonly uri: string },
  token: CancellationToken,
): Promise<DocumentMoment | undefined> {
  const snapshot = await snapshotNow(session, token);
  const path = session.names.pathOf(uri);
  const file = snapshot.file(path);
  return file && { snapshot, path, file };
}

/** The UTF-16 offset of a position in the document. */
export function offsetOf({ file }: DocumentMoment, position: Position): number {
  return file.lines.offset(position, file.source);
}
