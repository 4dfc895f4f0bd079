import type { Disposable, TextDocumentContentChangeEvent } from './protocol';
import { directoryOf, nameOf } from '../text/file-path';
import type { TextChange } from '../text/text-change';
import { hasModeLine } from '../workspace/schema-search';
import type { SourceFile } from '../workspace/source-file';
import type { Session } from './session';
import { pathOfUri } from './uri';

/** Keeps the workspace's documents what the editor's are. The edits themselves reach the parser, not whole texts. */
export function synchronizeDocuments(
  { connection, workspace, log, names }: Session,
  onChange: () => void,
): Disposable[] {
  return [
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      // The snapshot comes last: while schemas are being read, each one is made for nothing.
      const isOurs = isSchema(uri, languageId, text) || workspace.snapshot.file(pathOfUri(uri)) !== undefined;
      if (!isOurs) return log.debug(`not a schema: ${uri}`);
      workspace.openDocument(names.enter(uri), text, version);
      onChange();
    }),
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const path = names.enter(uri);
      if (workspace.document(path) === undefined) return log.debug(`changed without being open: ${uri}`);
      for (const event of contentChanges) {
        // Each change counts from the text that the one before it left.
        const file = workspace.document(path);
        const change = file && toTextChange(event, file);
        if (change !== undefined) workspace.changeDocument(path, [change], version);
      }
      onChange();
    }),
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      workspace.closeDocument(names.enter(uri));
      onChange();
    }),
  ];
}

/** An editor that sends us all its JSON files means those that are schemas. */
function isSchema(uri: string, languageId: string, text: string): boolean {
  if (languageId !== 'json' && languageId !== 'jsonc') return true;
  const directory = nameOf(directoryOf(uri));
  return (
    directory === 'qapi' ||
    directory === 'qapi-schema' ||
    uri.endsWith('.qapi') ||
    hasModeLine(text.slice(0, 512))
  );
}

/** The change in the core's terms; nothing if it is none, whatever the client meant. */
function toTextChange(
  event: TextDocumentContentChangeEvent,
  { source, lines }: SourceFile,
): TextChange | undefined {
  const text: unknown = event.text;
  if (typeof text !== 'string') return undefined;
  if (!('range' in event)) return { start: 0, end: source.length, text };
  const start = lines.offset(event.range.start, source);
  const end = lines.offset(event.range.end, source);
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  return { start: Math.min(start, end), end: Math.max(start, end), text };
}
