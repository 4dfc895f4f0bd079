import type { FilePath } from '../../text/file-path';
import { nameOf } from '../../text/file-path';
import type { PlaceState } from '../../workspace/place-state';
import type { Snapshot } from '../../workspace/snapshot';
import type { SourceFile } from '../../workspace/source-file';
import type { DocumentNames } from '../session';

/** The scheme of URIs of documents that the server writes: `qapi:/KIND/TITLE.EXT?QUERY`. */
export const VIRTUAL_SCHEME = 'qapi';

/** What the query of the URI says, as an object in JSON. */
export interface VirtualQuery {
  /** The URI of the schema file that the document is about. */
  readonly uri?: string;
  /** What in the file it is about: a name, or where it stands, as a UTF-16 offset. */
  readonly name?: string;
  readonly offset?: number;
}

/** What a document is written from. */
export interface VirtualRequest {
  readonly snapshot: Snapshot;
  readonly names: DocumentNames;
  /** Where schemas were looked for. */
  readonly places: () => readonly PlaceState[];
  readonly query: VirtualQuery;
}

/** One kind of documents that the server writes, and that nobody edits. */
export interface VirtualDocumentKind {
  /** The first segment of the path. */
  readonly name: string;
  /** Always a text: people read it, also where it says why there is nothing to see. */
  readonly write: (request: VirtualRequest) => string;
}

/** The schema file that a document is about, and what in it. */
export interface VirtualSubject extends VirtualQuery {
  readonly snapshot: Snapshot;
  readonly path: FilePath;
  readonly file: SourceFile;
}

/** A kind of documents about one schema file each. Says so where the file is gone, or what is looked for in it. */
export function kindOfFile(
  name: string,
  write: (subject: VirtualSubject) => string | undefined,
): VirtualDocumentKind {
  return {
    name,
    write: ({ snapshot, names, query }) => {
      if (query.uri === undefined) return 'This address names no schema file.\n';
      const path = names.pathOf(query.uri);
      const file = snapshot.file(path);
      if (file === undefined) return describeMissing(path);
      return write({ ...query, snapshot, path, file }) ?? describeLost(path, query);
    },
  };
}

function describeMissing(path: FilePath): string {
  return `${nameOf(path)} is gone, or in no schema any more:\n${path}\n`;
}

function describeLost(path: FilePath, { name }: VirtualQuery): string {
  return `${name === undefined ? 'What stood here' : `'${name}'`} is not in ${nameOf(path)} any more:\n${path}\n`;
}
