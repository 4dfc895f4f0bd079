import type { Disposable, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { directoryOf, nameOf } from '../text/file-path';
import { applyChange, type TextChange } from '../text/text-change';
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
      const isKnown = workspace.snapshot.file(pathOfUri(uri)) !== undefined;
      if (!isKnown && !isSchema(uri, languageId, text)) return log.debug(`not a schema: ${uri}`);
      workspace.openDocument(names.enter(uri), text, version);
      onChange();
    }),
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const path = names.enter(uri);
      const file = workspace.document(path);
      if (file === undefined) return log.debug(`changed without being open: ${uri}`);
      workspace.changeDocument(path, toTextChanges(file, contentChanges), version);
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

/** Each change counts from the text that the one before it left. */
function toTextChanges(file: SourceFile, events: readonly TextDocumentContentChangeEvent[]): TextChange[] {
  let { text, lines } = file;
  return events.map((event) => {
    const change = toTextChange(event, text, lines);
    text = applyChange(text, change);
    lines = lines.update(text, change);
    return change;
  });
}

function toTextChange(
  event: TextDocumentContentChangeEvent,
  text: string,
  lines: SourceFile['lines'],
): TextChange {
  if (!('range' in event)) return { start: 0, end: text.length, text: event.text };
  const start = lines.offset(event.range.start, text);
  const end = lines.offset(event.range.end, text);
  return { start: Math.min(start, end), end: Math.max(start, end), text: event.text };
}
