import { DocumentLink, languages, Range, Uri, type Disposable, type TextDocument } from 'vscode';
import { virtualScheme } from './virtual-documents';

const address = /\b[a-z][\w+.-]*:\/\/\S+/gi;

/**
 * Makes links of the addresses in documents that the server writes. VS Code does so by itself, but in a remote window it then
 * takes a file for one beside the window, and not for one where the server and we are.
 */
export function linkAddresses(): Disposable {
  return languages.registerDocumentLinkProvider({ scheme: virtualScheme }, { provideDocumentLinks });
}

function provideDocumentLinks(document: TextDocument): DocumentLink[] {
  return Array.from(document.getText().matchAll(address), ({ index, 0: text }) => {
    const range = new Range(document.positionAt(index), document.positionAt(index + text.length));
    return new DocumentLink(range, Uri.parse(text));
  });
}
