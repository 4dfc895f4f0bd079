import assert from 'node:assert/strict';
import { findLinks } from '../../server/src/features/document-links';
import { describeRanges, explore } from '../harness/feature-fixture';

async function linksIn(text: string): Promise<string[]> {
  const { snapshot, path } = await explore(text);
  return findLinks(snapshot, path).map((link) => {
    const place = describeRanges([{ path, range: link.range }], snapshot).join();
    return `${place} -> ${link.kind === 'file' ? link.path : link.url}`;
  });
}

describe('document links', () => {
  it('lead from includes to files that there are', async () => {
    const found = await linksIn(`
#-- root.json
{ 'include': 'sub/more.json' }
{ 'include': 'missing.json' }
{ 'include': 'root.json' }
{ 'include': 1 }
#-- sub/more.json
`);
    assert.deepEqual(found, [
      "root.json:1:15 'sub/more.json' -> /w/sub/more.json",
      "root.json:3:15 'root.json' -> /w/root.json",
    ]);
  });

  it('lead from URLs in documentation and comments', async () => {
    const found = await linksIn(`
# See https://example.org/a_(b), and more.
##
# @A:
#
# As https://example.org/doc.html.  Or \`there <https://example.org/x>\`_.
##
{ 'struct': 'A', # http://example.org/c
  'data': { 'http://example.org/no': 'int' } }
`);
    assert.deepEqual(found, [
      "root.json:1:7 'https://example.org/a_(b' -> https://example.org/a_(b",
      "root.json:5:6 'https://example.org/doc.html' -> https://example.org/doc.html",
      "root.json:5:40 '`there <https://example.org/x>`_' -> https://example.org/x",
      "root.json:7:20 'http://example.org/c' -> http://example.org/c",
    ]);
  });
});
