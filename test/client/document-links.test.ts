import assert from 'node:assert/strict';
import type { linkAddresses as LinkAddresses } from '../../client/src/document-links';
import { loadExtensionModule } from '../harness/extension-module';

interface Provider {
  provideDocumentLinks(document: object): unknown[];
}

/** As VS Code does. */
function parseStrictly(text: string): string {
  if (text.includes(':////')) throw new Error('[UriError]');
  return text;
}

describe('links in documents that the server writes', () => {
  let registered: { readonly selector: unknown; readonly provider: Provider };
  const { linkAddresses } = loadExtensionModule('document-links', {
    DocumentLink: Array,
    Range: Array,
    Uri: { parse: parseStrictly },
    languages: {
      registerDocumentLinkProvider: (selector: unknown, provider: Provider) => {
        registered = { selector, provider };
      },
    },
  }) as { linkAddresses: typeof LinkAddresses };

  it('lead where the server and we see files, with the line', () => {
    linkAddresses();
    const text = 'a.qapi\n  file:///w/a%20b.qapi#L12  1 error\n    vscode-vfs://github/q/c.json\n';
    const document = { getText: () => text, positionAt: (offset: number) => offset };
    const first = text.indexOf('file:');
    const second = text.indexOf('vscode-vfs:');
    assert.deepEqual(registered.selector, { scheme: 'qapi' });
    assert.deepEqual(registered.provider.provideDocumentLinks(document), [
      [[first, first + 'file:///w/a%20b.qapi#L12'.length], 'file:///w/a%20b.qapi#L12'],
      [[second, second + 'vscode-vfs://github/q/c.json'.length], 'vscode-vfs://github/q/c.json'],
    ]);
  });

  it('end before what ends a sentence, and are not made of what only looks like one', () => {
    linkAddresses();
    const text = '"See foo:////bar (and https://example.org/a_b)."';
    const document = { getText: () => text, positionAt: (offset: number) => offset };
    const links = registered.provider.provideDocumentLinks(document) as [unknown, string][];
    assert.deepEqual(
      links.map(([, target]) => target),
      ['https://example.org/a_b'],
    );
  });
});
