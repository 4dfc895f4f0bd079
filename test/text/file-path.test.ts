import assert from 'node:assert/strict';
import {
  directoryOf,
  isAbsolutePath,
  isInside,
  joinSpelling,
  nameOf,
  normalizePath,
  pathFrom,
  relativePath,
  resolvePath,
} from '../../server/src/text/file-path';

describe('file path', () => {
  const folded: [path: string, result: string][] = [
    ['/a/b', '/a/b'],
    ['/a/./b//c/', '/a/b/c'],
    ['/a/b/../../c', '/c'],
    ['/../a', '/a'],
    ['/', '/'],
    ['/a/b/', '/a/b'],
    ['/a/b/.', '/a/b'],
    ['/a/b/..', '/a'],
    ['//a', '/a'],
    ['/a/.b/..c/...', '/a/.b/..c/...'],
    ['c:/a.b/c', 'c:/a.b/c'],
    ['c:', 'c:/'],
    ['c:/a/../b', 'c:/b'],
    ['c:/..', 'c:/'],
    ['vscode-vfs://github/a/../b', 'vscode-vfs://github/b'],
  ];
  for (const [path, result] of folded) {
    it(`folds ${path}`, () => assert.equal(normalizePath(path), result));
  }

  it('is absolute behind a drive or a scheme', () => {
    for (const path of ['/a', 'c:/a', 'file:///a', 'vscode-vfs://github/a'])
      assert.ok(isAbsolutePath(path), path);
    for (const path of ['a', './a', '../a', '', 'a:b']) assert.ok(!isAbsolutePath(path), path);
  });

  it('is a directory and a name', () => {
    assert.deepEqual([directoryOf('/a/b.json'), nameOf('/a/b.json')], ['/a', 'b.json']);
    assert.deepEqual([directoryOf('/b.json'), nameOf('/b.json')], ['/', 'b.json']);
    assert.deepEqual([directoryOf('b.json'), nameOf('b.json')], ['', 'b.json']);
    assert.deepEqual(['c:/b.json', 'c:/a/b.json', 'c:/', 'c:'].map(directoryOf), ['c:/', 'c:/a', 'c:/', '']);
    assert.equal(directoryOf('vscode-vfs://github/a'), 'vscode-vfs://github/');
  });

  it('is joined as it is spelled, and resolved without dots', () => {
    assert.equal(joinSpelling('qapi', '../b.json'), 'qapi/../b.json');
    assert.equal(joinSpelling('', 'b.json'), 'b.json');
    assert.equal(joinSpelling('/', 'b.json'), '/b.json');
    assert.equal(joinSpelling('qapi', '/b.json'), '/b.json');
    assert.equal(resolvePath('/qapi/sub', '../b.json'), '/qapi/b.json');
    assert.equal(resolvePath('/qapi', '/etc/./b.json'), '/etc/b.json');
  });

  it('lies inside of a directory or not', () => {
    assert.ok(isInside('/a/b', '/a'));
    assert.ok(isInside('/a', '/a'));
    assert.ok(isInside('/a', '/'));
    assert.ok(!isInside('/ab', '/a'));
    assert.ok(!isInside('/a', '/a/b'));
  });

  it('is written from a directory where it lies below it', () => {
    assert.equal(relativePath('/a/b/c', '/a'), 'b/c');
    assert.equal(relativePath('/a', '/'), 'a');
    assert.equal(relativePath('/b/c', '/a'), '/b/c');
    assert.equal(relativePath('/a', '/a'), '/a');
  });

  const written: [directory: string, path: string, result: string][] = [
    ['/a/b', '/a/b/c.json', 'c.json'],
    ['/a/b', '/a/b/c/d.json', 'c/d.json'],
    ['/a/b', '/a/c/d.json', '../c/d.json'],
    ['/a/b/c', '/d.json', '../../../d.json'],
    ['/a/b', '/a/bc/d.json', '../bc/d.json'],
    ['/', '/a.json', 'a.json'],
    ['/a/b', '/a/b', '.'],
    ['/a/b', '/a', '..'],
  ];
  for (const [directory, path, result] of written) {
    it(`is ${result} for ${path}, written from ${directory}`, () =>
      assert.equal(pathFrom(directory, path), result));
  }
});
