import { languages, workspace, Range, type Disposable, type TextDocument } from 'vscode';
import { hasSchemaModeLine, linesInWhichToLook } from './mode-line';
import { isNamedSchema, schemaPathsSetting } from './schema-paths';
import { section } from './settings';

/**
 * Turns the language of `.json` documents with QEMU's mode line to QAPI, wherever they lie, and of those that the user
 * names. The patterns in the extension's manifest know the places where QEMU keeps its schemas; this finds those in other
 * projects.
 */
export function switchSchemasToQapi(): Disposable {
  const switched = new Set<string>();

  const consider = (document: TextDocument): void => {
    const uri = document.uri.toString();
    if (document.languageId === 'qapi' || switched.has(uri)) return;
    if (!isSchemaTakenForJson(document) && !isNamedSchema(document)) return;
    // Only once: whoever turns it back to JSON by hand means it.
    switched.add(uri);
    void languages.setTextDocumentLanguage(document, 'qapi');
  };

  const forget = (document: TextDocument): void => {
    // A change of language closes the document and opens it again, and then VS Code still lists it.
    if (!workspace.textDocuments.includes(document)) switched.delete(document.uri.toString());
  };

  workspace.textDocuments.forEach(consider);
  const listeners = [
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${section}.${schemaPathsSetting}`))
        workspace.textDocuments.forEach(consider);
    }),
  ];
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}

function isSchemaTakenForJson(document: TextDocument): boolean {
  if (document.languageId !== 'json' || !document.uri.path.endsWith('.json')) return false;
  return hasSchemaModeLine(document.getText(new Range(0, 0, linesInWhichToLook, 0)));
}
