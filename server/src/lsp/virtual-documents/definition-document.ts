import { type WireSubject, wireSubjectAt } from '../../features/on-the-wire/wire-subject';
import type { Snapshot } from '../../workspace/snapshot';
import { kindOfFile, type VirtualDocumentKind, type VirtualSubject } from './virtual-document';

/** A kind of documents about one definition each, which the query gives by its name or by a place where it stands. */
export function kindOfDefinition(
  kind: string,
  describe: (snapshot: Snapshot, subject: WireSubject) => string | undefined,
): VirtualDocumentKind {
  return kindOfFile(kind, (subject) => {
    const definition = definitionOf(subject);
    return definition && describe(subject.snapshot, definition);
  });
}

function definitionOf({ snapshot, path, name, offset }: VirtualSubject): WireSubject | undefined {
  if (name !== undefined) return { path, name };
  return offset === undefined ? undefined : wireSubjectAt(snapshot, path, offset);
}
