import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { pathOfUri, uriOfPath } from '../../server/src/lsp/uri';
import { fromArgument, fromNativePath, toNativePath } from '../../server/src/node/native-path';

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

  it('are on the command line what they are in the directory, with slashes of both kinds', () => {
    const written = [
      'a.json',
      '..\\b\\a.json',
      'd:\\a.json',
      '\\\\server\\share\\a.json',
      '//server/share/a.json',
    ];
    assert.deepEqual(
      written.map((each) => fromArgument(each, 'c:/w', win32)),
      ['c:/w/a.json', 'c:/b/a.json', 'd:/a.json', 'file://server/share/a.json', 'file://server/share/a.json'],
    );
    assert.equal(fromArgument('a.json', 'file://server/share/w', win32), 'file://server/share/w/a.json');
    assert.equal(fromArgument('//w/a.json', '/d', posix), '/w/a.json');
  });

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
