import { languages, workspace, Range, type Disposable, type TextDocument } from 'vscode';
import { isJsonProper } from './json-text';
import { hasSchemaModeLine, linesInWhichToLook } from './mode-line';
import { nextTurn } from './next-turn';
import { isNamedSchema, schemaPathsSetting } from './schema-paths';
import { section } from './settings';

/**
 * Gives documents the language of their text where their place misleads VS Code. The patterns in the extension's
 * manifest know the places where QEMU keeps its schemas; schemas elsewhere have QEMU's mode line or are named by the
 * user, and what lies in such a place of another project may be JSON after all.
 */
export function switchLanguagesByText(): Disposable {
  /** The documents whose language somebody chose, be it us or the user; that is done once. */
  const switched = new Set<string>();

  const consider = (document: TextDocument): void => {
    const uri = document.uri.toString();
    if (switched.has(uri)) return;
    const language = misledLanguage(document);
    if (language === undefined) return;
    switched.add(uri);
    // It fails if the document was closed in the meantime.
    languages.setTextDocumentLanguage(document, language).then(undefined, () => switched.delete(uri));
  };

  /** A change of language closes the document and opens it again, and then VS Code still lists it: whoever did that means it. */
  const noteClosed = (document: TextDocument): void => {
    const uri = document.uri.toString();
    if (workspace.textDocuments.includes(document)) switched.add(uri);
    else switched.delete(uri);
  };

  // To ask for the first setting takes VS Code long.
  void nextTurn().then(() => workspace.textDocuments.forEach(consider));
  const listeners = [
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidCloseTextDocument(noteClosed),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${section}.${schemaPathsSetting}`))
        workspace.textDocuments.forEach(consider);
    }),
  ];
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}

/** The language that a document should have, if it has another one. */
function misledLanguage(document: TextDocument): 'qapi' | 'json' | undefined {
  if (isNamedSchema(document)) return document.languageId === 'qapi' ? undefined : 'qapi';
  if (!document.uri.path.endsWith('.json')) return undefined;
  switch (document.languageId) {
    case 'json':
    case 'jsonc': {
      const head = document.getText(new Range(0, 0, linesInWhichToLook, 0));
      return hasSchemaModeLine(head) ? 'qapi' : undefined;
    }
    case 'qapi':
      return isJsonProper(document.getText()) ? 'json' : undefined;
    default:
      return undefined;
  }
}
