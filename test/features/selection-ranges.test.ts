import assert from 'node:assert/strict';
import { findSelectionRanges } from '../../server/src/features/selection/selection-ranges';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot, schemaFiles } from '../harness/corpus-snapshot';
import { forDamagedTexts, someOffsets } from '../harness/damaged-text';
import { explore } from '../harness/feature-fixture';

/** What the selection at the cursor grows to, the text of each step. */
async function stepsAt(fixture: string): Promise<string[]> {
  const { snapshot, path, offset } = await explore(fixture);
  const { text } = snapshot.file(path)!;
  return findSelectionRanges(snapshot, path, offset).map(({ start, end }) => text.slice(start, end));
}

function assertNested(snapshot: Snapshot, path: string, step: number): void {
  const { length } = snapshot.file(path)!.source;
  for (const offset of someOffsets(snapshot, path, step)) {
    const ranges = findSelectionRanges(snapshot, path, offset);
    ranges.forEach(({ start, end }, index) => {
      const inner = ranges[index - 1];
      assert.ok(start <= offset && offset <= end, `${path}: ${offset}`);
      if (inner === undefined) return;
      assert.ok(start <= inner.start && inner.end <= end && end - start > inner.end - inner.start);
    });
    assert.deepEqual(ranges.at(-1), { start: 0, end: length });
  }
}

describe('selection ranges', () => {
  it('grow from a word to the file', async () => {
    const member = `'*node-name': { 'type': 'str' }`;
    const definition = `{ 'struct': 'Box', 'data': { 'a': 'int', ${member} } }`;
    const documented = `##\n# @Box:\n#\n# A box.\n##\n${definition}`;
    const section = `##\n# Boxes\n# =====\n##\n${documented}`;
    assert.deepEqual(await stepsAt(`${section.replace('node', 'no$0de')}\n`), [
      'node',
      'node-name',
      '*node-name',
      "'*node-name'",
      member,
      `{ 'a': 'int', ${member} }`,
      `'data': { 'a': 'int', ${member} }`,
      definition,
      documented,
      section,
      `${section}\n`,
    ]);
  });

  it('grow in documentation from a word over its markup to the entry and the block', async () => {
    const literal = '``one two``';
    const entry = `# @lid: Has ${literal} and\n#     more of it.`;
    const documentation = `##\n# @Box:\n#\n# A box.\n#\n${entry}\n##`;
    const documented = `${documentation}\n{ 'struct': 'Box', 'data': { 'lid': 'int' } }`;
    assert.deepEqual(await stepsAt(documented.replace('two', 't$0wo')), [
      'two',
      literal,
      `Has ${literal} and`,
      `Has ${literal} and\n#     more of it.`,
      entry,
      documentation,
      documented,
    ]);
  });

  it('grow in examples line by line', async () => {
    const block = `##\n# Text.\n#\n# ::\n#\n#     -> one two\n#     <- three\n##`;
    const steps = await stepsAt(`${block.replace('one', 'o$0ne')}\n`);
    assert.deepEqual(steps.slice(0, 2), ['one', '-> one two']);
    assert.deepEqual(steps.slice(-2), [block, `${block}\n`]);
  });

  it('are the file where nothing else is', async () => {
    assert.deepEqual(await stepsAt(`$0`), ['']);
    assert.deepEqual(await stepsAt(`\n$0\n{ }\n`), [`\n{ }\n`]);
  });

  it('hold one another, whatever the text', async () => {
    await forDamagedTexts((snapshot, path) => assertNested(snapshot, path, 11));
  });

  for (const release of CORPUS_RELEASES) {
    describeWithCorpus(`of QEMU ${release}`, release, (directory) => {
      it('hold one another', async () => {
        const snapshot = await corpusSnapshot(directory);
        for (const path of schemaFiles(snapshot)) assertNested(snapshot, path, 997);
      });
    });
  }
});
