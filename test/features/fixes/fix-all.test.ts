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

  it('makes no block of the `##` with which another one falls apart', async () => {
    const text = `##
# @Sack:
#
# What is carried.
##
# @size: in litres
##
{ 'struct': 'Sack', 'data': { 'size': 'int' } }
`;
    assert.equal(await fixedAll(text), text);
  });

  it('does not give the documentation of one definition to another that has other parts', async () => {
    const text = `##
# @Sack:
#
# What is carried.
#
# @size: in litres
##
{ 'struct': 'Box', 'data': { 'height': 'int' } }
{ 'struct': 'Sack', 'data': { 'size': 'int' } }
`;
    assert.equal(await fixedAll(text), text);
  });

  it('indents no line behind which others would have to follow', async () => {
    const text = `##
# @Sack:
#
# @size: in litres,
#        as far as known
# Since 1.0 and
# not before
##
{ 'struct': 'Sack', 'data': { 'size': 'int' } }
`;
    assert.equal(await fixedAll(text, '7.2'), text);
  });

  it('leaves alone what leads to more errors, and mends the rest', async () => {
    const fixed = await fixedAll(`{ 'struct': 'Sack', 'data': { 'a': 'nit32' } }
{ 'struct': 'Box', "data": { 'a': 'Nope', 'b': 'None', 'c': 'Nil', 'd': 'No' } }
{ 'struct': 'Bag', 'data': { 'c': 'nit8' } }
`);
    const expected = `{ 'struct': 'Sack', 'data': { 'a': 'int32' } }
{ 'struct': 'Box', "data": { 'a': 'Nope', 'b': 'None', 'c': 'Nil', 'd': 'No' } }
{ 'struct': 'Bag', 'data': { 'c': 'int8' } }
`;
    assert.equal(fixed, expected);
  });

  it('takes names for slips only if they are', async () => {
    const text = `{ 'struct': 'DisplayCocoa', 'data': { 'a': 'int' } }
{ 'struct': 'Box1', 'data': { 'a': 'DisplayCover', 'b': 'Box2', 'c': 'int63' } }
`;
    assert.equal(await fixedAll(text), text);
  });

  it('inserts no colon or comma behind which something else is missing', async () => {
    const text = `{ 'struct': 'Sack', 'data': { 'a': 'int' 'str', 'b': 'int', 'c' 'str': 'd' } }
`;
    assert.equal(await fixedAll(text), text);
  });

  it('removes a semicolon where no comma can stand', async () => {
    const fixed = await fixedAll("{ 'struct': 'Sack', 'data': { 'a': 'int';, 'b': 'int'; } }\n");
    assert.equal(fixed, "{ 'struct': 'Sack', 'data': { 'a': 'int', 'b': 'int' } }\n");
  });

  it('puts no words in front of something else into quotes, and no spaces into names', async () => {
    const text = `{ 'struct': 'Sack', 'data': { of what it holds
  'a': 'int' } }
{ 'struct': 'Box', 'data': { 'big\tbox': 'int' } }
`;
    assert.equal(await fixedAll(text), text);
    assert.equal(
      await fixedAll("{ 'struct': 'Sack\t', 'data': {} }\n"),
      "{ 'struct': 'Sack', 'data': {} }\n",
    );
  });
});
