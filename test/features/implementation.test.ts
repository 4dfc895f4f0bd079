import assert from 'node:assert/strict';
import { findImplementation } from '../../server/src/features/implementation';
import type { Version } from '../../server/src/releases/rule-span';
import { describeRanges, explore } from '../harness/feature-fixture';

async function implementationsAt(text: string, release?: Version): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text, release);
  return describeRanges(findImplementation(snapshot, path, offset)?.targets ?? [], snapshot);
}

describe('go to implementation', () => {
  const REST = `
{ 'struct': 'Derived', 'base': 'Base', 'data': { 'a': 'Base' } }
{ 'union': 'WithBase', 'base': 'Base', 'discriminator': 'kind', 'data': { 'one': 'Derived' } }
{ 'union': 'WithBranch', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'one': 'Base' } }
{ 'alternate': 'Either', 'data': { 'a': 'Base' } }
{ 'command': 'use', 'data': 'Base' }
`;
  it('leads from a struct to what has it as base or branch', async () => {
    const found = await implementationsAt(
      `{ 'enum': 'Kind', 'data': [ 'one' ] }\n{ 'struct': 'Ba$0se', 'data': { 'kind': 'Kind' } }${REST}`,
    );
    assert.deepEqual(found, [
      "root.json:3:14 'Derived'",
      "root.json:4:13 'WithBase'",
      "root.json:5:13 'WithBranch'",
      "root.json:6:17 'Either'",
    ]);
  });

  it('leads from an enum to the unions that it tells the branches of, from a value to the branches', async () => {
    const base = "{ 'struct': 'Base', 'data': { 'kind': 'Kind' } }";
    const fromEnum = await implementationsAt(`{ 'enum': 'Ki$0nd', 'data': [ 'one' ] }\n${base}${REST}`);
    assert.deepEqual(fromEnum, ["root.json:4:13 'WithBase'", "root.json:5:13 'WithBranch'"]);
    const fromValue = await implementationsAt(`{ 'enum': 'Kind', 'data': [ 'o$0ne' ] }\n${base}${REST}`);
    assert.deepEqual(fromValue, ["root.json:4:76 'one'", "root.json:5:90 'one'"]);
  });

  it('asks all roots that hold the type', async () => {
    const found = await implementationsAt(`
#-- one.json
{ 'include': 'types.json' }
{ 'command': 'use', 'data': 'Ba$0se' }
#-- two.json
{ 'include': 'types.json' }
{ 'struct': 'Derived', 'base': 'Base', 'data': {} }
#-- types.json
{ 'struct': 'Base', 'data': {} }
`);
    assert.deepEqual(found, ["two.json:2:14 'Derived'"]);
  });

  it('knows the unions of early releases', async () => {
    const found = await implementationsAt(
      "{ 'struct': 'Ba$0se', 'data': {} }\n{ 'union': 'Simple', 'data': { 'a': 'Base' } }",
      '4.2',
    );
    assert.deepEqual(found, ["root.json:2:13 'Simple'"]);
  });
});
