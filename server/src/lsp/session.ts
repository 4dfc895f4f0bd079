import type { ClientCapabilities, Connection } from './protocol';
import type { FilePath } from '../text/file-path';
import type { Snapshot } from '../workspace/snapshot';
import type { Workspace } from '../workspace/workspace';
import type { Log } from './log';
import type { Decorations } from './switches';
import { pathOfUri, uriOfPath } from './uri';

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly log: Log;
  readonly names: DocumentNames;
  /** Empty until the client said what it can do. */
  capabilities: ClientCapabilities;
  /** The URIs of the workspace folders. */
  folders: readonly string[];
  /** Whether the client wants to know when another release is in force. */
  showsRelease: boolean;
  /** Whether the client has the command that shows locations. */
  canShowReferences: boolean;
  /** Whether the client has the commands that show documents about definitions. */
  canShowDocuments: boolean;
  readonly decorations: Decorations;
  /** Reads what is missing; yields the state then. */
  readonly settle: () => Promise<Snapshot>;
}

/** Keeps the spelling of URIs: a client may write one file's URI differently from how we would. */
export class DocumentNames {
  private readonly uris = new Map<FilePath, string>();
  /** Of the same documents: to take a URI apart costs more than to find it. */
  private readonly paths = new Map<string, FilePath>();

  /** Notes how the client calls a document that it opened; yields the path. */
  enter(uri: string): FilePath {
    const path = this.pathOf(uri);
    this.uris.set(path, uri);
    this.paths.set(uri, path);
    return path;
  }

  pathOf(uri: string): FilePath {
    return this.paths.get(uri) ?? pathOfUri(uri);
  }

  uriOf(path: FilePath): string {
    return this.uris.get(path) ?? uriOfPath(path);
  }
}
