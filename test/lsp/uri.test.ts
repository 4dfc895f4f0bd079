import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { pathOfUri, uriOfPath } from '../../server/src/lsp/uri';

describe('URIs of files', () => {
  const paths = [
    '/a/b.json',
    '/.a/-/c~d_e.qapi',
    '/with space/ä.json',
    '/100%.json',
    '/a+b/(c)',
    'c:/x/y.json',
  ];
  for (const path of paths) {
    it(`are those that VS Code has and lead back: ${path}`, () => {
      const uri = uriOfPath(path);
      assert.equal(
        uri,
        URI.from({ scheme: 'file', path: path.startsWith('/') ? path : `/${path}` }).toString(),
      );
      assert.equal(pathOfUri(uri), path);
    });
  }

  it('keep the scheme and authority of what is no file', () => {
    assert.equal(
      pathOfUri(uriOfPath('vscode-vfs://github/owner/a b.qapi')),
      'vscode-vfs://github/owner/a b.qapi',
    );
  });
});
