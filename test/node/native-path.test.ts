import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { pathOfUri, uriOfPath } from '../../server/src/lsp/uri';
import { fromNativePath, toNativePath } from '../../server/src/node/native-path';

const onWindows: readonly (readonly [native: string, path: string, uri: string])[] = [
  ['c:\\w\\qapi\\a.json', 'c:/w/qapi/a.json', 'file:///c%3A/w/qapi/a.json'],
  ['\\\\server\\share\\w\\a.json', 'file://server/share/w/a.json', 'file://server/share/w/a.json'],
  ['\\\\wsl$\\Debian\\w\\a.json', 'file://wsl$/Debian/w/a.json', 'file://wsl%24/Debian/w/a.json'],
];

describe('paths of the operating system', () => {
  for (const [native, path, uri] of onWindows) {
    it(`are on Windows such as ${native}`, () => {
      assert.equal(fromNativePath(native, win32), path);
      assert.equal(toNativePath(path, win32), native);
      assert.equal(pathOfUri(uri), path);
      assert.equal(uriOfPath(path), uri);
    });
  }

  it('are elsewhere what they are in the core', () => {
    assert.equal(fromNativePath('/w/./a.json', posix), '/w/a.json');
    assert.equal(toNativePath('/w/a\\b.json', posix), '/w/a\\b.json');
  });

  it('are none for files that lie on no machine, or on one that has no name there', () => {
    for (const spelling of [win32, posix])
      assert.equal(toNativePath('vscode-vfs://github/w/a.json', spelling), '');
    assert.equal(toNativePath('file://server/share/a.json', posix), '');
  });
});
