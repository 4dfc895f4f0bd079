import assert from 'node:assert/strict';
import fc from 'fast-check';
import { referenceReport } from '../../server/src/checks/reference/report';
import type { TextChange } from '../../server/src/text/text-change';
import type { FilePath } from '../../server/src/text/file-path';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import type { Workspace } from '../../server/src/workspace/workspace';
import { applyChange } from '../harness/apply-change';
import { describeWithCorpus, readSchemas } from '../harness/corpus';
import { FILES } from '../harness/edit-kinds';
import { memoryWorkspace } from '../harness/memory-workspace';
import { changeOf, edits, type RelativeEdit } from '../harness/random-edits';

const ROOT = '/w/qapi/root.qapi';

type Texts = Readonly<Record<FilePath, string>>;

/** An edit of one of the files: random text, or a name that stands somewhere in place of another one. */
type Step = { readonly file: number } & (RelativeEdit | { readonly name: number; readonly by: number });

const large = fc.nat(1_000_000);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.nat(100), edits).map(([file, edit]) => ({ file, ...edit })),
  { weight: 2, arbitrary: fc.record({ file: fc.nat(100), name: large, by: large }) },
);

function changeOfStep(text: string, step: Step, names: readonly string[]): TextChange {
  if ('at' in step) return changeOf(text, step);
  const places = [...text.matchAll(/'[\w-]+'|@[\w-]+/g)];
  const place = places[step.name % places.length];
  if (place === undefined) return { start: 0, end: 0, text: '' };
  const [old] = place;
  const name = names[step.by % names.length] ?? '';
  const replacement = old.startsWith('@') ? `@${name}` : `'${name}'`;
  return { start: place.index, end: place.index + old.length, text: replacement };
}

/** All that can be said of a snapshot, but for what tells how it came to be. */
function describeSnapshot(snapshot: Snapshot): unknown {
  const diagnostics = [...snapshot.paths()].sort().map((path) => {
    return [path, snapshot.diagnostics(path), snapshot.diagnosticsWithExamples(path)];
  });
  const roots = snapshot.roots.map(({ root, choice, analysis }) => {
    const { schema } = analysis;
    return [
      root,
      choice,
      referenceReport(analysis),
      schema.definitions.map(({ definition }) => definition.name),
    ];
  });
  return { diagnostics, roots };
}

async function settled(workspace: Workspace): Promise<Snapshot> {
  return workspace.isUnsettled ? workspace.settle() : workspace.snapshot;
}

/** Bursts of edits, each with nobody asking for anything before its end. */
function bursts(maxLength: number): fc.Arbitrary<Step[][]> {
  const burst = fc.oneof(
    { weight: 2, arbitrary: steps.map((step) => [step]) },
    { weight: 1, arbitrary: fc.array(steps, { minLength: 2, maxLength: 4 }) },
  );
  return fc.array(burst, { minLength: 1, maxLength });
}

/** Edits open documents; after each burst the workspace must be what one is that never saw another text. */
async function assertEqualsFresh(files: Texts, list: readonly (readonly Step[])[]): Promise<void> {
  const paths = Object.keys(files).filter((path) => !path.endsWith('/VERSION'));
  const names = [
    ...new Set(
      Object.values(files)
        .join('')
        .match(/(?<=')[\w-]+(?=')/g),
    ),
  ];
  const { workspace } = memoryWorkspace(files, ['/w']);
  const texts = { ...files };
  for (const path of paths) workspace.openDocument(path, texts[path] ?? '', 1);
  await workspace.settle();
  for (const [index, burst] of list.entries()) {
    for (const step of burst) {
      const path = paths[step.file % paths.length] ?? '';
      const change = changeOfStep(texts[path] ?? '', step, names);
      texts[path] = applyChange(texts[path] ?? '', change);
      workspace.changeDocument(path, [change], index + 2);
    }
    const fresh = memoryWorkspace(texts, ['/w']).workspace;
    assert.deepEqual(describeSnapshot(await settled(workspace)), describeSnapshot(await fresh.settle()));
  }
}

/** Examples and, in other files, the definitions that they name; a second schema has some of the files. */
const WITH_EXAMPLES: Texts = {
  '/w/qapi/root.qapi':
    "{ 'include': 'types.qapi' }\n{ 'include': 'jukebox.qapi' }\n{ 'include': 'events.qapi' }\n",
  '/w/qapi/other.qapi': "{ 'include': 'types.qapi' }\n{ 'include': 'jukebox.qapi' }\n",
  '/w/qapi/types.qapi': `{ 'enum': 'Medium', 'data': [ 'disc', 'tape' ] }
{ 'struct': 'Base', 'data': { 'medium': 'Medium', '*label': 'str' } }
{ 'struct': 'Disc', 'data': { 'tracks': [ 'int' ] } }
{ 'struct': 'Tape', 'data': { 'metres': 'uint8' } }
{ 'union': 'Media', 'base': 'Base', 'discriminator': 'medium', 'data': { 'disc': 'Disc', 'tape': 'Tape' } }
{ 'alternate': 'MediaOrLabel', 'data': { 'media': 'Media', 'label': 'str' } }
`,
  '/w/qapi/jukebox.qapi': `##
# @load:
#
# Play something.
#
# .. qmp-example::
#
#     -> { "execute": "load", "arguments": { "medium": "disc", "tracks": [ 1 ] } }
#     <- { "return": [ { "medium": "tape", "metres": 256 } ] }
#     <- { "event": "LOADED", "data": { "media": { "medium": "tape", "metres": 3 } },
#          "timestamp": { "seconds": 1, "microseconds": 2 } }
##
{ 'command': 'load', 'data': 'Media', 'boxed': true, 'returns': [ 'Media' ] }
##
# @stop:
#
# .. qmp-example::
#
#     -> { "exec-oob": "stop", "id": 1 }
#     -> { "execute": "load", "arguments": { ... }, "id": 2 }
#     <- { "return": {}, "id": 1 }
##
{ 'command': 'stop', 'allow-oob': true }
`,
  '/w/qapi/events.qapi': `##
# @LOADED:
#
# .. qmp-example::
#
#     <- { "event": "LOADED", "data": { "media": "the blue one" }, ... }
##
{ 'event': 'LOADED', 'data': { 'media': 'MediaOrLabel' } }
`,
};

describe('the examples of a workspace after any edits', () => {
  it('are what they are when it is made anew', async () => {
    const fresh = await memoryWorkspace(WITH_EXAMPLES, ['/w']).workspace.settle();
    assert.equal(fresh.roots.length, 2);
    assert.ok(fresh.diagnosticsWithExamples('/w/qapi/jukebox.qapi').length > 0);
    const property = fc.asyncProperty(bursts(12), (list) => assertEqualsFresh(WITH_EXAMPLES, list));
    await fc.assert(property, { numRuns: 60 });
  });

  for (const version of ['2.12', '7.2']) {
    it(`are what they are when it is made anew, by the rules of ${version}`, async () => {
      const tree = { ...WITH_EXAMPLES, '/w/VERSION': `${version}.0\n` };
      const property = fc.asyncProperty(bursts(8), (list) => assertEqualsFresh(tree, list));
      await fc.assert(property, { numRuns: 12 });
    });
  }
});

describe('a workspace after any edits', () => {
  const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`/w/qapi/${name}`, text]));

  it('is what it is when it is made anew', async () => {
    assert.ok(ROOT in files);
    const property = fc.asyncProperty(bursts(12), (list) => {
      return assertEqualsFresh(files, list);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  for (const version of ['2.12', '4.1', '5.2', '8.2']) {
    it(`is what it is when it is made anew, by the rules of ${version}`, async () => {
      const tree = { ...files, '/w/VERSION': `${version}.0\n` };
      const property = fc.asyncProperty(bursts(8), (list) => {
        return assertEqualsFresh(tree, list);
      });
      await fc.assert(property, { numRuns: 12 });
    });
  }
});

describeWithCorpus('a workspace with the schema of QEMU 10.2.2, after any edits', '10.2.2', (directory) => {
  const files = readSchemas(directory).map(
    ({ path, text }) => [path.replace(directory, '/w'), text] as const,
  );

  it('is what it is when it is made anew', async () => {
    const property = fc.asyncProperty(bursts(6), (list) => {
      return assertEqualsFresh(Object.fromEntries(files), list);
    });
    await fc.assert(property, { numRuns: 3 });
  });
});
