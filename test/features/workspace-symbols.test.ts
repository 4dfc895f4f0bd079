import assert from 'node:assert/strict';
import { findWorkspaceSymbols } from '../../server/src/features/workspace-symbols/workspace-symbols';
import { describeWithCorpus } from '../harness/corpus';
import { corpusSnapshot } from '../harness/corpus-snapshot';
import { forDamagedTexts } from '../harness/damaged-text';
import { describeRanges, explore } from '../harness/feature-fixture';

const SCHEMA = `
#-- root.json
{ 'include': 'block.json' }
{ 'command': 'block-dev-add', 'data': { 'node-name': 'str' } }
{ 'command': 'add', 'features': [ 'deprecated' ] }
{ 'command': 'add-block' }
{ 'command': 'cloud' }
{ 'struct': 'BlockDeviceInfo', 'data': { 'id': 'int', 'node_name': 'str' } }
{ 'event': 'BLOCK_JOB_READY' }
#-- other.json
{ 'include': 'block.json' }
#-- block.json
{ 'enum': 'Additional', 'data': [ 'add', 'node-names' ] }
`;

async function search(query: string): Promise<string[]> {
  const { snapshot } = await explore(SCHEMA);
  return findWorkspaceSymbols(snapshot, query).map(
    ({ name, kind, container }) => `${kind} ${name} in ${container}`,
  );
}

describe('workspace symbols', () => {
  it('finds the same name first, then what begins with it, then words', async () => {
    assert.deepEqual(await search('add'), [
      'command add in root.json',
      'value add in Additional',
      'command add-block in root.json',
      'enum Additional in block.json',
      'command block-dev-add in root.json',
    ]);
  });

  it('finds the beginnings of words in all cases, in that order', async () => {
    const definitions = (await search('bd')).filter((line) => !line.startsWith('argument'));
    assert.deepEqual(definitions, [
      'command block-dev-add in root.json',
      'struct BlockDeviceInfo in root.json',
      'event BLOCK_JOB_READY in root.json',
    ]);
    assert.deepEqual(await search('block_dev'), [
      'command block-dev-add in root.json',
      'struct BlockDeviceInfo in root.json',
    ]);
    assert.deepEqual(await search('BJR'), ['event BLOCK_JOB_READY in root.json']);
  });

  it('finds members with enough letters, or behind the name of a definition', async () => {
    assert.deepEqual(await search('id'), []);
    assert.deepEqual(await search('nodenam'), [
      'argument node-name in block-dev-add',
      'member node_name in BlockDeviceInfo',
      'value node-names in Additional',
    ]);
    assert.deepEqual(await search('Block.id'), ['member BlockDeviceInfo.id in root.json']);
    assert.deepEqual(await search('Additional.'), [
      'value Additional.add in block.json',
      'value Additional.node-names in block.json',
    ]);
  });

  it('says where the names are, and what is deprecated', async () => {
    const { snapshot } = await explore(SCHEMA);
    const found = findWorkspaceSymbols(snapshot, 'block.node').concat(
      findWorkspaceSymbols(snapshot, 'add', 1),
    );
    assert.deepEqual(describeRanges(found, snapshot), [
      "root.json:2:42 'node-name'",
      "root.json:6:56 'node_name'",
      "root.json:3:15 'add'",
    ]);
    assert.deepEqual(
      found.map(({ isDeprecated }) => isDeprecated),
      [false, false, true],
    );
  });

  it('shows definitions to those who did not type yet, and each file once', async () => {
    assert.equal((await search('')).length, 7);
    assert.deepEqual(await search('zzz'), []);
  });

  it('answers whatever the text', async () => {
    await forDamagedTexts((snapshot) => {
      for (const query of ['', 'a', 'box', '.', 'B.l', "'"]) {
        for (const { name, range } of findWorkspaceSymbols(snapshot, query)) {
          assert.notEqual(name, '');
          assert.ok(range.start <= range.end);
        }
      }
    }, 20);
  });

  describeWithCorpus('of QEMU 10.2.2', '10.2.2', (directory) => {
    it('leads to a command by parts of its name', async () => {
      const snapshot = await corpusSnapshot(directory);
      const first = (query: string) => findWorkspaceSymbols(snapshot, query)[0]?.name;
      assert.equal(first('blockdadd'), 'blockdev-add');
      assert.equal(first('blockdevoptionsqcow2'), 'BlockdevOptionsQcow2');
      assert.equal(first('qm'), findWorkspaceSymbols(snapshot, 'QM')[0]?.name);
      assert.equal(first('BlockdevOptions.driver'), 'BlockdevOptions.driver');
    });
  });
});
