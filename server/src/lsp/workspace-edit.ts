import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  ClientCapabilities,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from './protocol';
import type { TextChange } from '../text/text-change';
import type { Snapshot } from '../workspace/snapshot';
import type { SourceFile } from '../workspace/source-file';
import type { ChangesByFile } from '../workspace/with-changes';
import { toRange } from './convert';
import type { Session } from './session';

/** The only annotation of an edit that has one. */
const ANNOTATION = 'all';

/**
 * Changes of several files in the protocol's form. Clients that can tell versions apart get those that the changes were
 * made for; clients that can ask before they apply an edit get the annotation.
 */
export function toWorkspaceEdit(
  changes: ChangesByFile,
  snapshot: Snapshot,
  { capabilities, names }: Session,
  annotation?: ChangeAnnotation,
): WorkspaceEdit {
  const { documentChanges, changeAnnotationSupport } = capabilities.workspace?.workspaceEdit ?? {};
  const files = [...changes].flatMap(([path, ofFile]) => {
    const file = snapshot.file(path);
    return file === undefined ? [] : [{ uri: names.uriOf(path), file, changes: ofFile }];
  });
  if (documentChanges !== true)
    return { changes: Object.fromEntries(files.map((one) => [one.uri, toTextEdits(one)])) };
  if (annotation === undefined || changeAnnotationSupport === undefined)
    return { documentChanges: files.map((one) => toDocumentEdit(one, toTextEdits(one))) };
  return {
    documentChanges: files.map((one) => toDocumentEdit(one, toTextEdits(one).map(annotate))),
    changeAnnotations: { [ANNOTATION]: annotation },
  };
}

/** Whether the client shows annotations of a rename. */
export function showsAnnotations({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.rename?.honorsChangeAnnotations === true;
}

interface ChangedFile {
  readonly uri: string;
  readonly file: SourceFile;
  readonly changes: readonly TextChange[];
}

function toDocumentEdit({ uri, file }: ChangedFile, edits: TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version: file.details.version ?? null }, edits };
}

function toTextEdits({ file, changes }: ChangedFile): TextEdit[] {
  return changes.map((change) => ({ range: toRange(file, change), newText: change.text }));
}

function annotate(edit: TextEdit): AnnotatedTextEdit {
  return { ...edit, annotationId: ANNOTATION };
}
