import assert from 'node:assert/strict';
import { type Block, placeBlock } from '../../../server/src/features/documentation/documentation-block';
import { proseIn } from '../../../server/src/features/documentation/prose';
import { rewrapBlock } from '../../../server/src/features/documentation/rewrap-block';
import { meansTheSame } from '../../../server/src/features/documentation/same-meaning';
import { viewsOf } from '../../../server/src/features/file-view';
import type { Release } from '../../../server/src/releases/release';
import { moduleOf } from '../../../server/src/schema/module';
import { parse } from '../../../server/src/syntax/parser';
import { applyChanges } from '../../../server/src/text/text-change';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../../harness/corpus';
import { corpusSnapshot, schemaFiles } from '../../harness/corpus-snapshot';

interface ReleasedBlock extends Block {
  readonly release: Release;
}

function blocksOf(snapshot: Snapshot): ReleasedBlock[] {
  const modules = new Set(
    schemaFiles(snapshot).flatMap((path) => viewsOf(snapshot, path).map(({ module }) => module)),
  );
  return [...modules].flatMap((module) =>
    module.tree.entries.flatMap((entry) =>
      entry.kind === 'documentation' ? { ...placeBlock(entry, module), release: module.tree.release } : [],
    ),
  );
}

function blockIn(text: string, release: Release): Block {
  const tree = parse(text, release);
  const [entry] = tree.entries;
  assert.ok(entry?.kind === 'documentation');
  return placeBlock(entry, moduleOf('/block.json', tree));
}

function withoutSpace(text: string): string {
  return text.replaceAll(/[\s#]/g, '');
}

for (const release of ['7.2.0', '10.2.2'])
  describeWithCorpus(`rewrapping the documentation of QEMU ${release}`, release, (directory) => {
    it('changes nothing but where lines end, and nothing the second time', async () => {
      let paragraphs = 0;
      for (const block of blocksOf(await corpusSnapshot(directory))) {
        paragraphs += proseIn(block, block.release).length;
        const after = applyChanges(block.text, rewrapBlock(block, block.release));
        assert.equal(withoutSpace(after), withoutSpace(block.text));
        assert.ok(meansTheSame(block.text, after, block.release), block.text);
        assert.deepEqual(rewrapBlock(blockIn(after, block.release), block.release), [], after);
      }
      assert.ok(paragraphs > 5000, String(paragraphs));
    });
  });
