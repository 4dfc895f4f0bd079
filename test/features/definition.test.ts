import assert from 'node:assert/strict';
import { findDefinition } from '../../server/src/features/definition';
import { describeRanges, explore } from '../harness/feature-fixture';

async function definitionsAt(text: string): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text);
  return describeRanges(findDefinition(snapshot, path, offset)?.targets ?? [], snapshot);
}

describe('go to definition', () => {
  it('leads from the name of a type to where it is defined, across files', async () => {
    const found = await definitionsAt(`
#-- root.json
{ 'include': 'types.json' }
{ 'struct': 'Holder', 'data': { '*held': ['He$0ld'] } }
#-- types.json
{ 'struct': 'Held', 'data': {} }
`);
    assert.deepEqual(found, ["types.json:1:14 'Held'"]);
  });

  it('leads from a branch to the value of the enum', async () => {
    const found = await definitionsAt(`
{ 'enum': 'Kind', 'data': [ 'one', { 'name': 'two' } ] }
{ 'union': 'Any', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
  'data': { 'tw$0o': 'Two' } }
{ 'struct': 'Two', 'data': {} }
`);
    assert.deepEqual(found, ["root.json:1:47 'two'"]);
  });
});
