import { DocumentLink, languages, Range, Uri, type Disposable, type TextDocument } from 'vscode';
import { virtualScheme } from './virtual-documents';

/** Without what ends a sentence or closes what it stands in. */
const address = /\b[a-z][\w+.-]*:\/\/\S*[^\s)>\]}"'`.,;:!?]/gi;

/**
 * Makes links of the addresses in documents that the server writes. VS Code does so by itself, but in a remote window it then
 * takes a file for one beside the window, and not for one where the server and we are.
 */
export function linkAddresses(): Disposable {
  return languages.registerDocumentLinkProvider({ scheme: virtualScheme }, { provideDocumentLinks });
}

function provideDocumentLinks(document: TextDocument): DocumentLink[] {
  return Array.from(document.getText().matchAll(address)).flatMap(({ index, 0: text }) => {
    const target = parseAddress(text);
    const range = new Range(document.positionAt(index), document.positionAt(index + text.length));
    return target === undefined ? [] : [new DocumentLink(range, target)];
  });
}

/** Texts of schemas, which such documents repeat, may have what only looks like an address. */
function parseAddress(text: string): Uri | undefined {
  try {
    return Uri.parse(text);
  } catch {
    return undefined;
  }
}
