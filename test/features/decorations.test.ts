/** What is shown in a text and between its lines, whatever the text is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeLenses, LENS_KINDS } from '../../server/src/features/code-lens/code-lenses';
import { lensContent } from '../../server/src/features/code-lens/lens-content';
import { HINT_KINDS } from '../../server/src/features/inlay-hints/inlay-hint';
import { inlayHints } from '../../server/src/features/inlay-hints/inlay-hints';
import { semanticTokens } from '../../server/src/features/semantic-tokens/semantic-tokens';
import type { Version } from '../../server/src/releases/rule-span';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { corpusSnapshot, schemaFiles } from '../harness/corpus-snapshot';
import { memoryWorkspace } from '../harness/memory-workspace';
import { texts } from '../harness/random-edits';
import { settingsOfRelease } from '../harness/settings-of-release';

const UNION = `
{ 'enum': 'Kind', 'data': [ 'one', 'two' ] }
{ 'struct': 'One', 'base': 'Base', 'data': { 'kind': 'Kind' } }
{ 'union': 'Any', 'base': 'One', 'discriminator': 'kind', 'data': { 'one': 'Any' } }
`;

describe('tokens, hints and lenses', () => {
  for (const release of ['2.12', '5.2', '11.1'] as const) {
    it(`stand inside of any text, by the rules of ${release}`, async () => {
      const part = fc.nat(UNION.length);
      const property = fc.asyncProperty(texts, part, part, async (text, from, to) => {
        // Slices of text with bases and unions, on which hints have something to say.
        const snapshot = await snapshotOf(text + UNION.slice(0, from) + UNION.slice(to), release);
        assertInside(snapshot, '/w/a.qapi');
      });
      await fc.assert(property, { numRuns: 60 });
    });
  }
});

describeWithCorpus('tokens, hints and lenses in all schemas of QEMU 10.2', '10.2.2', (directory) => {
  let snapshot: Snapshot;
  before(async () => {
    snapshot = await corpusSnapshot(directory);
  });

  it('stand inside of every file', () => {
    for (const path of schemaFiles(snapshot)) assertInside(snapshot, path);
  });

  it('count as many references as a search in the texts finds', () => {
    const name = 'BlockdevRef';
    const path = `${directory}/qapi/block-core.json`;
    const found = schemaFiles(snapshot).flatMap((each) => {
      return [...(snapshot.file(each)?.text ?? '').matchAll(new RegExp(`\\b${name}\\b`, 'g'))];
    });
    // All but the definition, and the first line of its documentation.
    const title = `${String(found.length - 2)} references`;
    assert.equal(lensContent(snapshot, { kind: 'references', path, name })?.title, title);
  });
});

function snapshotOf(text: string, release: Version): Promise<Snapshot> {
  const { workspace } = memoryWorkspace({}, [], {
    settingsOf: () => settingsOfRelease(release),
  });
  workspace.openDocument('/w/a.qapi', text, 1);
  return workspace.settle();
}

function assertInside(snapshot: Snapshot, path: string): void {
  const length = snapshot.file(path)?.text.length ?? 0;
  let free = 0;
  for (const { start, end } of semanticTokens(snapshot, path)) {
    assert.ok(start >= free && end > start && end <= length);
    free = end;
  }
  for (const { offset } of inlayHints(snapshot, path, { start: 0, end: length }, new Set(HINT_KINDS)))
    assert.ok(offset > 0 && offset <= length);
  for (const lens of codeLenses(snapshot, path, new Set(LENS_KINDS))) {
    assert.ok(lens.range.start < lens.range.end && lens.range.end <= length);
    if (lens.kind === 'commands') assert.ok(lensContent(snapshot, lens));
  }
}
