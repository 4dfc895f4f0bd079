import assert from 'node:assert/strict';
import type { HierarchyItem } from '../../server/src/features/hierarchy/hierarchy-item';
import {
  findSubtypes,
  findSupertypes,
  prepareTypeHierarchy,
} from '../../server/src/features/hierarchy/type-hierarchy';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot } from '../harness/corpus-snapshot';
import { forDamagedTexts, someOffsets } from '../harness/damaged-text';
import { explore } from '../harness/feature-fixture';

/** The type at the cursor, what is above it, and what is below. */
async function hierarchyAt(text: string): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text);
  return prepareTypeHierarchy(snapshot, path, offset).map((item) => {
    const [above, below] = [findSupertypes(snapshot, item.key), findSubtypes(snapshot, item.key)];
    return `${namesOf(above)} > ${item.name} > ${namesOf(below)}`;
  });
}

function namesOf(items: readonly HierarchyItem[]): string {
  return items.map(({ name }) => name).join(', ');
}

function spell({ path, name }: HierarchyItem['key']): string {
  return `${path} ${name}`;
}

/** Each definition's supertypes have it as a subtype, and the other way round. */
function assertMutual(snapshot: Snapshot, keys: readonly HierarchyItem['key'][]): void {
  const pairs = (find: typeof findSubtypes) =>
    keys.flatMap((key) => find(snapshot, key).map((other) => [spell(key), spell(other.key)] as const));
  const down = pairs(findSubtypes).map(([above, below]) => `${above} > ${below}`);
  const up = pairs(findSupertypes).map(([below, above]) => `${above} > ${below}`);
  assert.deepEqual(down.sort(), up.sort());
}

/** The keys of all definitions, each once. */
function allKeys(snapshot: Snapshot): HierarchyItem['key'][] {
  const keys = snapshot.roots.flatMap(({ analysis }) =>
    analysis.schema.definitions.map(({ file, definition }) => ({ path: file.path, name: definition.name })),
  );
  return [...new Map(keys.map((key) => [spell(key), key])).values()];
}

const SCHEMA = `
{ 'struct': 'Base', 'data': { 'kind': 'Kind' } }
{ 'enum': 'Kind', 'data': [ 'one', 'two' ] }
{ 'union': 'Any', 'base': 'Base', 'discriminator': 'kind', 'data': { 'one': 'One', 'two': 'Two' } }
{ 'struct': 'One', 'base': 'Root', 'data': {} }
{ 'struct': 'Two', 'base': 'Root', 'data': {} }
{ 'struct': 'Root', 'data': {} }
{ 'alternate': 'Some', 'data': { 'any': 'Any', 'kind': 'Kind', 'list': [ 'One' ], 'nothing': 'null' } }
{ 'command': 'use', 'data': 'One', 'returns': 'Some' }
`;

describe('type hierarchy', () => {
  const at = (text: string, marked: string) => hierarchyAt(SCHEMA.replace(text, marked));

  it('has bases above, and what is derived from them below', async () => {
    assert.deepEqual(await at("'struct': 'Root'", "'struct': 'Ro$0ot'"), [' > Root > One, Two']);
    assert.deepEqual(await at("'struct': 'Base'", "'struct': 'Base$0'"), [' > Base > Any']);
  });

  it('has unions and alternates above what their branches are', async () => {
    assert.deepEqual(await at("'union': 'Any'", "'union': '$0Any'"), ['Base, Some > Any > One, Two']);
    assert.deepEqual(await at("'struct': 'One'", "'struct': '$0One'"), ['Root, Any > One > ']);
    assert.deepEqual(await at("'alternate': 'Some'", "'alternate': '$0Some'"), [' > Some > Any, Kind']);
    assert.deepEqual(await at("'enum': 'Kind'", "'enum': '$0Kind'"), ['Some > Kind > ']);
  });

  it('begins with any reference, or with the definition around the cursor', async () => {
    assert.deepEqual(await at("'returns': 'Some'", "'returns': 'So$0me'"), [' > Some > Any, Kind']);
    assert.deepEqual(await at("{ 'struct': 'One'", "$0{ 'struct': 'One'"), ['Root, Any > One > ']);
    assert.deepEqual(await at("'one': 'One'", "'on$0e': 'One'"), ['Base, Some > Any > One, Two']);
    assert.deepEqual(await at("'command'", "'com$0mand'"), []);
  });

  it('says of what kind each of them is, and no more', async () => {
    const { snapshot, path, offset } = await explore(SCHEMA.replace("'union': 'Any'", "'union': 'An$0y'"));
    const [union] = prepareTypeHierarchy(snapshot, path, offset);
    const items = [union!, ...findSupertypes(snapshot, union!.key)];
    assert.deepEqual(
      items.map(({ detail }) => detail),
      ['union', 'struct', 'alternate'],
    );
  });

  it('ends where a type is its own base', async () => {
    assert.deepEqual(
      await hierarchyAt(`{ 'struct': 'A$0', 'base': 'B', 'data': {} }
{ 'struct': 'B', 'base': 'A', 'data': {} }
{ 'struct': 'C', 'base': 'C', 'data': {} }`),
      ['B > A > B'],
    );
  });

  it('has each type once, in whatever schemas its file is', async () => {
    const { snapshot, path, offset } = await explore(`
#-- types.json
{ 'struct': 'Ba$0se', 'data': {}, 'features': [ 'deprecated' ] }
{ 'struct': 'Own', 'base': 'Base', 'data': {} }
#-- one.json
{ 'include': 'types.json' }
{ 'struct': 'One', 'base': 'Base', 'data': {} }
#-- two.json
{ 'include': 'types.json' }
{ 'struct': 'Two', 'base': 'Base', 'data': {} }
`);
    const [base, ...more] = prepareTypeHierarchy(snapshot, path, offset);
    assert.ok(base !== undefined && more.length === 0 && base.isDeprecated);
    assert.deepEqual(
      findSubtypes(snapshot, base.key)
        .map(({ name }) => name)
        .sort(),
      ['One', 'Own', 'Two'],
    );
  });

  it('knows nothing of what is gone', async () => {
    const { snapshot, path } = await explore(SCHEMA);
    assert.deepEqual(findSubtypes(snapshot, { path, name: 'Gone' }), []);
    assert.deepEqual(findSupertypes(snapshot, { path: '/no/where.json', name: 'One' }), []);
  });

  it('is the same from above and below, whatever the text', async () => {
    await forDamagedTexts((snapshot, path) => {
      assertMutual(snapshot, allKeys(snapshot));
      for (const offset of someOffsets(snapshot, path)) prepareTypeHierarchy(snapshot, path, offset);
    }, 30);
  });

  for (const release of CORPUS_RELEASES) {
    describeWithCorpus(`of QEMU ${release}`, release, (directory) => {
      it('is the same from above and below', async () => {
        const snapshot = await corpusSnapshot(directory);
        assertMutual(snapshot, allKeys(snapshot));
      });
    });
  }
});
