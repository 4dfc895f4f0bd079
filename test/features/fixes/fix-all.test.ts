import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/features/fixes/fix-all';
import type { Version } from '../../../server/src/releases/rule-span';
import { explore } from '../../harness/feature-fixture';

async function fixedAll(text: string, release?: Version): Promise<string | undefined> {
  const { snapshot, path } = await explore(text, release);
  return fixAll(snapshot, path);
}

describe('fixing all', () => {
  it('mends what can be mended surely, also what comes to light then', async () => {
    const fixed = await fixedAll(`{ 'struct': "Sack", 'data': { 'size': 'nit32', } }
{ 'command': 'pick', 'retuns': 'Sak', 'gen': 'no' }
`);
    const expected = `{ 'struct': 'Sack', 'data': { 'size': 'int32' } }
{ 'command': 'pick', 'returns': 'Sack', 'gen': false }
`;
    assert.equal(fixed, expected);
  });

  it('puts a schema of an older release into the form of this one', async () => {
    const fixed = await fixedAll(`{ 'command': 'pick', 'if': 'defined(CONFIG_A) && !defined(B)' }
{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str', 'if': ['defined(A)'] } }, 'if': ['A', 'B || C'] }
`);
    const expected = `{ 'command': 'pick', 'if': { 'all': [ 'CONFIG_A', { 'not': 'B' } ] } }
{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str', 'if': 'A' } }, 'if': { 'all': [ 'A', { 'any': [ 'B', 'C' ] } ] } }
`;
    assert.equal(fixed, expected);
  });

  it('is not sure of a bracket where it brings other errors', async () => {
    const text = "{ 'command': 'pick', 'data': { 'a': 'str', 'retuns': 'Sack' }\n\n{ 'command': 'pack' }\n";
    assert.equal(await fixedAll(text), text);
  });

  it('leaves alone what has several answers, or one that loses something', async () => {
    const text = `{ 'enum': 'Ease', 'data': [], 'boxed': 'Something' }
{ 'command': 'pick', 'allow-oob': true, 'coroutine': true }
`;
    assert.equal(await fixedAll(text), text);
  });

  it('ends with what changes other files', async () => {
    const fixed = await fixedAll(`{ 'inclde': 'other.json' }\n{ 'comand': 'pick' }\n`);
    assert.equal(fixed, `{ 'include': 'other.json' }\n{ 'command': 'pick' }\n`);
  });
});
