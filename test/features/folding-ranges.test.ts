import assert from 'node:assert/strict';
import { findFoldingRanges } from '../../server/src/features/folding/folding-ranges';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot, schemaFiles } from '../harness/corpus-snapshot';
import { forDamagedTexts } from '../harness/damaged-text';
import { explore } from '../harness/feature-fixture';

/** What can be folded, lines counted from one: `2-4 comment`. */
async function foldsOf(text: string, limit?: number): Promise<string[]> {
  const { snapshot, path } = await explore(text);
  return findFoldingRanges(snapshot, path, limit).map(({ startLine, endLine, kind }) => {
    return `${startLine + 1}-${endLine + 1}${kind === undefined ? '' : ` ${kind}`}`;
  });
}

/** An editor that gets other ranges drops some of them, or all. */
function assertWellFormed(snapshot: Snapshot, path: string): void {
  const ends: number[] = [];
  let last = -1;
  for (const { startLine, endLine } of findFoldingRanges(snapshot, path)) {
    assert.ok(startLine > last, `two ranges of ${path} begin on line ${startLine}`);
    assert.ok(endLine > startLine && endLine < snapshot.file(path)!.lines.lineCount);
    while (ends.length > 0 && ends.at(-1)! < startLine) ends.pop();
    assert.ok(ends.length === 0 || endLine <= ends.at(-1)!, `ranges of ${path} cross on line ${startLine}`);
    ends.push(endLine);
    last = startLine;
  }
}

describe('folding ranges', () => {
  it('are definitions with what stands in brackets, documentation and comments', async () => {
    assert.deepEqual(
      await foldsOf(`
# A remark
# of two lines

##
# @Box:
#
# A box.
##
{ 'struct': 'Box',
  'data': {
    'a': 'int',
    'b': { 'type': 'int',
           'if': 'B' }
  } }
{ 'enum': 'Kind', 'data': [ 'one' ] }
{ 'enum': 'Sort', 'data': [
    'one' ] }
`),
      ['1-2 comment', '4-8 comment', '9-14', '10-14', '12-13', '16-17'],
    );
  });

  it('are runs of includes', async () => {
    assert.deepEqual(
      await foldsOf(`
{ 'include': 'a.json' }
{ 'include': 'b.json' }

{ 'include': 'c.json' }
# A remark
{ 'include': 'd.json' }
{ 'pragma': { } }
`),
      ['1-4 imports'],
    );
  });

  it('are sections, from the title on, and examples', async () => {
    assert.deepEqual(
      await foldsOf(`
##
# Boxes
# =====
##
##
# Closed ones
# -----------
#
# .. qmp-example::
#
#     -> one
#     <- two
#
# More.
##

{ 'include': 'a.json' }

##
# Bags
# ====
##
{ 'include': 'b.json' }
`),
      ['2-17 region', '6-17 region', '11-12 comment', '20-23 region'],
    );
  });

  it('give way where the next one begins on the last line', async () => {
    const text = `{ 'struct': 'A',\n  'data': {\n    'a': 'int' } } { 'struct': 'B',\n  'data': {} }\n`;
    assert.deepEqual(await foldsOf(text), ['1-2', '3-4']);
  });

  it('are the outermost ones if there can be no more', async () => {
    const text = `{ 'struct': 'A',\n  'data': {\n    'a': 'int' } }\n{ 'struct': 'B',\n  'data': {} }\n`;
    assert.deepEqual(await foldsOf(text), ['1-3', '2-3', '4-5']);
    assert.deepEqual(await foldsOf(text, 2), ['1-3', '4-5']);
    assert.deepEqual(await foldsOf(text, 0), []);
  });

  it('never cross, whatever the text', async () => {
    await forDamagedTexts(assertWellFormed);
  });

  for (const release of CORPUS_RELEASES) {
    describeWithCorpus(`of QEMU ${release}`, release, (directory) => {
      it('never cross', async () => {
        const snapshot = await corpusSnapshot(directory);
        for (const path of schemaFiles(snapshot)) assertWellFormed(snapshot, path);
      });
    });
  }
});
