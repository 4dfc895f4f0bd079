import assert from 'node:assert/strict';
import {
  findIncomingCalls,
  findOutgoingCalls,
  type HierarchyCall,
  prepareCallHierarchy,
} from '../../server/src/features/hierarchy/call-hierarchy';
import type { HierarchyKey } from '../../server/src/features/hierarchy/hierarchy-node';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot } from '../harness/corpus-snapshot';
import { forDamagedTexts, someOffsets } from '../harness/damaged-text';
import { describeRanges, explore } from '../harness/feature-fixture';

const SCHEMA = `
{ 'enum': 'Kind', 'data': [ 'one' ] }
{ 'struct': 'Box', 'data': { 'kind': 'Kind', '*within': [ 'Box' ], '*old': 'Kind' } }
{ 'command': 'pack', 'data': 'Box', 'returns': [ 'Box' ] }
{ 'command': 'count', 'data': { 'kind': 'Kind' }, 'returns': 'int' }
{ 'event': 'PACKED', 'data': { 'box': 'Box' } }
{ 'struct': 'Unused', 'data': {} }
`;

async function exploreAt(text: string, marked: string) {
  const { snapshot, path, offset } = await explore(SCHEMA.replace(text, marked));
  const items = prepareCallHierarchy(snapshot, path, offset);
  return { snapshot, path, items, key: items[0]?.key ?? { path, name: '' } };
}

function describeCalls(calls: readonly HierarchyCall[], snapshot: Snapshot, userPath?: string): string[] {
  return calls.map(({ item, ranges }) => {
    const path = userPath ?? item.path;
    const places = describeRanges(
      ranges.map((range) => ({ path, range })),
      snapshot,
    );
    return `${item.name} (${item.detail}): ${places.join(' ')}`;
  });
}

function spell({ path, name }: HierarchyKey): string {
  return `${path} ${name}`;
}

/** Who calls somebody is among those who call it, with the same ranges. */
function assertMutual(snapshot: Snapshot): void {
  const keys = snapshot.roots.flatMap(({ analysis }) =>
    analysis.schema.definitions.map(({ file, definition }) => ({ path: file.path, name: definition.name })),
  );
  const distinct = [...new Map(keys.map((key) => [spell(key), key])).values()];
  const edge = (from: HierarchyKey, to: HierarchyKey, ranges: HierarchyCall['ranges']) =>
    `${spell(from)} > ${spell(to)} at ${ranges.map(({ start, end }) => `${start}-${end}`).join()}`;
  const outgoing = distinct.flatMap((key) =>
    findOutgoingCalls(snapshot, key).map(({ item, ranges }) => edge(key, item.key, ranges)),
  );
  const incoming = distinct.flatMap((key) =>
    findIncomingCalls(snapshot, key).map(({ item, ranges }) => edge(item.key, key, ranges)),
  );
  assert.deepEqual(outgoing.sort(), incoming.sort());
}

describe('call hierarchy', () => {
  it('leads from a command to the types that it names', async () => {
    const { snapshot, path, key } = await exploreAt("'pack'", "'pa$0ck'");
    assert.deepEqual(describeCalls(findOutgoingCalls(snapshot, key), snapshot, path), [
      "Box (struct · 1 command, 1 event): root.json:3:31 'Box' root.json:3:51 'Box'",
    ]);
  });

  it('leads from a type to whoever names it', async () => {
    const { snapshot, key } = await exploreAt("'enum': 'Kind'", "'enum': '$0Kind'");
    assert.deepEqual(describeCalls(findIncomingCalls(snapshot, key), snapshot), [
      "Box (struct · 1 command, 1 event): root.json:2:39 'Kind' root.json:2:77 'Kind'",
      "count (command · 1 type): root.json:4:42 'Kind'",
    ]);
  });

  it('begins with any reference, and says what is affected by it', async () => {
    const { items } = await exploreAt("'box': 'Box'", "'box': 'B$0ox'");
    assert.deepEqual(
      items.map(({ name, detail }) => `${name} ${detail}`),
      ['Box struct · 1 command, 1 event'],
    );
    const kind = await exploreAt("'*old': 'Kind'", "'*old': 'Kind$0'");
    assert.equal(kind.items[0]?.detail, 'enum · 2 commands, 1 event');
    const unused = await exploreAt("'Unused'", "'Unu$0sed'");
    assert.equal(unused.items[0]?.detail, 'struct · no command or event');
    const command = await exploreAt("'count', 'data'", "'count', 'da$0ta'");
    assert.equal(command.items[0]?.detail, 'command · 1 type');
  });

  it('says to how many types a command or event leads', async () => {
    const { items } = await exploreAt("'event': 'PACKED'", "'event': '$0PACKED'");
    assert.equal(items[0]?.detail, 'event · 2 types');
    const { snapshot, path } = await explore("{ 'command': 'ring', 'returns': 'int' }");
    assert.equal(prepareCallHierarchy(snapshot, path, 20)[0]?.detail, 'command · no types');
  });

  it('finds users in every schema that holds the file, each once', async () => {
    const { snapshot, path, offset } = await explore(`
#-- types.json
{ 'struct': 'Sha$0red', 'data': {} }
{ 'struct': 'Holder', 'data': { 'shared': 'Shared' } }
#-- one.json
{ 'include': 'types.json' }
{ 'command': 'one', 'data': 'Shared' }
#-- two.json
{ 'include': 'types.json' }
{ 'command': 'two', 'data': 'Holder' }
`);
    const [shared] = prepareCallHierarchy(snapshot, path, offset);
    assert.equal(shared?.detail, 'struct · 2 commands');
    const callers = describeCalls(findIncomingCalls(snapshot, shared.key), snapshot).sort();
    assert.deepEqual(callers, [
      "Holder (struct · 1 command): types.json:2:44 'Shared'",
      "one (command · 1 type): one.json:2:30 'Shared'",
    ]);
  });

  it('begins with what documentation names in another schema', async () => {
    const { snapshot, path, offset } = await explore(`
#-- one.json
##
# @one:
#
# Like \`tw$0o\`.
##
{ 'command': 'one' }
#-- two.json
{ 'command': 'two', 'data': 'Load' }
{ 'struct': 'Load', 'data': {} }
`);
    const [two] = prepareCallHierarchy(snapshot, path, offset);
    assert.equal(two?.path, '/w/two.json');
    assert.deepEqual(describeCalls(findOutgoingCalls(snapshot, two.key), snapshot, two.path), [
      "Load (struct · 1 command): two.json:1:30 'Load'",
    ]);
  });

  it('is the same from both ends, whatever the text', async () => {
    await forDamagedTexts((snapshot, path) => {
      assertMutual(snapshot);
      for (const offset of someOffsets(snapshot, path)) prepareCallHierarchy(snapshot, path, offset);
    }, 30);
  });

  for (const release of CORPUS_RELEASES) {
    describeWithCorpus(`of QEMU ${release}`, release, (directory) => {
      it('is the same from both ends', async () => {
        assertMutual(await corpusSnapshot(directory));
      });
    });
  }
});
