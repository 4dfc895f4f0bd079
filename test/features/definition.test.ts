import assert from 'node:assert/strict';
import { findDefinition } from '../../server/src/features/definition';
import type { Version } from '../../server/src/releases/rule-span';
import { describeRanges, explore } from '../harness/feature-fixture';

async function definitionsAt(text: string, release?: Version): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text, release);
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

  it('leads from a branch that no value is behind to itself', async () => {
    const alternate = "{ 'alternate': 'Either', 'data': { 'nu$0mber': 'int' } }";
    assert.deepEqual(await definitionsAt(alternate), ["root.json:1:37 'number'"]);
    const simple = "{ 'union': 'Simple', 'data': { 'nu$0mber': 'int' } }";
    assert.deepEqual(await definitionsAt(simple, '4.2'), ["root.json:1:33 'number'"]);
  });

  it('leads from a discriminator to the member that the base has from its own base', async () => {
    const found = await definitionsAt(`
{ 'enum': 'Kind', 'data': [ 'one' ] }
{ 'struct': 'Root', 'data': { 'kind': 'Kind' } }
{ 'struct': 'Middle', 'base': 'Root', 'data': {} }
{ 'union': 'Any', 'base': 'Middle', 'discriminator': 'ki$0nd', 'data': {} }
`);
    assert.deepEqual(found, ["root.json:2:32 'kind'"]);
  });

  it('leads from an include to the file', async () => {
    const found = await definitionsAt(`
#-- root.json
{ 'include': 'ty$0pes.json' }
#-- types.json
{ 'struct': 'Held', 'data': {} }
`);
    assert.deepEqual(found, ["types.json:1:1 ''"]);
  });

  it('leads to both definitions of a name that is defined twice', async () => {
    const found = await definitionsAt(`
{ 'struct': 'Twice', 'data': {} }
{ 'enum': 'Twice', 'data': [] }
{ 'command': 'use', 'returns': 'Twi$0ce' }
`);
    assert.deepEqual(found, ["root.json:1:14 'Twice'", "root.json:2:12 'Twice'"]);
  });

  it('leads from the name of an implicit type to what it comes from', async () => {
    const found = await definitionsAt(`
{ 'struct': 'Held', 'data': { 'all': ['Held'] } }
{ 'struct': 'Holder', 'data': { 'list': 'Held$0List' } }
`);
    assert.deepEqual(found, ["root.json:1:14 'Held'"]);
    const kind =
      "{ 'union': 'Simple', 'data': { 'a': 'int' } }\n{ 'command': 'c', 'returns': 'SimpleK$0ind' }";
    assert.deepEqual(await definitionsAt(kind, '4.2'), ["root.json:1:13 'Simple'"]);
  });

  it('leads from the list of a pragma', async () => {
    const found = await definitionsAt(`
{ 'pragma': { 'command-returns-exceptions': [ 'get-$0it' ] } }
{ 'command': 'get-it', 'returns': 'int' }
`);
    assert.deepEqual(found, ["root.json:2:15 'get-it'"]);
  });

  it('understands names that are spelled with escapes', async () => {
    const found = await definitionsAt(
      "{ 'struct': 'H\\u0065ld', 'data': {} }\n{ 'command': 'use', 'data': 'He$0ld' }",
      '4.1',
    );
    assert.deepEqual(found, ["root.json:1:14 'H\\u0065ld'"]);
  });

  it('knows a name to which something else is glued', async () => {
    const found = await definitionsAt("{ 'struct': 'Held', 'data': { 'a':'Held$0'} }");
    assert.deepEqual(found, ["root.json:1:14 'Held'"]);
  });

  for (const broken of [
    "{ 'struct': 'Holder', 'data': { 'a': 'He$0ld",
    "{ 'struct': 'Holder', 'data': { 'a': He$0ld } }",
    "{ 'struct': 'Holder', 'base': 'He$0ld'",
    "{ 'struct': 'Holder' 'data': { 'a' 'He$0ld' } }",
    "{ 'command': 'c', 'returns': [ 'He$0ld' }",
  ]) {
    it(`works in half-typed text: ${broken}`, async () => {
      const found = await definitionsAt(`{ 'struct': 'Held', 'data': {} }\n${broken}\n`);
      assert.deepEqual(found, ["root.json:1:14 'Held'"]);
    });
  }

  it('has nothing to say of keys, unknown names, white space and damaged text', async () => {
    for (const text of [
      "{ 'str$0uct': 'Foo', 'data': {} }",
      "{ 'struct': 'Foo', 'data': { 'a': 'No$0pe' } }",
      "{ 'struct': 'Foo', $0 'data': {} }",
      "{ 'struct': '$0', 'data': {} }",
      "}}} Fo$0o {{{ 'struct'",
      '$0',
    ]) {
      assert.deepEqual(await definitionsAt(text), [], text);
    }
  });
});
