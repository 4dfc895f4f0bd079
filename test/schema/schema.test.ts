import assert from 'node:assert/strict';
import { wordsInDamagedText } from '../../server/src/schema/damage';
import { parseFixture } from '../harness/fixture';
import { modulesOf, schemaOf, schemaOfText } from '../harness/memory-schema';
import type { Schema } from '../../server/src/schema/schema';

describe('schema', () => {
  const schema = schemaOfFixture(`
#-- qapi/root.json
{ 'command': 'a' }
{ 'include': 'sub/one.json' }
{ 'command': 'd' }
{ 'data': {} }
{ 'include': 'two.json' }
#-- qapi/sub/one.json
{ 'command': 'b' }
{ 'include': '../two.json' }
{ 'include': '../root.json' }
{ 'include': 'missing.json' }
#-- qapi/two.json
{ 'command': 'c' }
{ 'command': 'a', 'boxed': true }
`);

  it('puts an included file in the place of its include', () => {
    assert.deepEqual(
      schema.definitions.map(({ definition }) => definition.name),
      ['a', 'b', 'c', 'a', 'd'],
    );
  });

  it('has each file once, as it is spelled where it comes in first', () => {
    assert.deepEqual(
      schema.files.all.map(({ spelling, path }) => [spelling, path]),
      [
        ['qapi/root.json', '/qapi/root.json'],
        ['qapi/sub/one.json', '/qapi/sub/one.json'],
        ['qapi/sub/../two.json', '/qapi/two.json'],
      ],
    );
    assert.equal(schema.files.all[2]?.includedBy?.file.spelling, 'qapi/sub/one.json');
    assert.equal(schema.root.includedBy, undefined);
  });

  it('tells what became of each include', () => {
    assert.deepEqual(
      Array.from(schema.files.includes.values(), ({ target, outcome }) => `${outcome.kind} ${target}`).sort(),
      [
        'included /qapi/sub/one.json',
        'included /qapi/two.json',
        'loop /qapi/root.json',
        'repeated /qapi/two.json',
        'unreadable /qapi/sub/missing.json',
      ],
    );
    assert.equal(schema.files.isIncomplete, true);
  });

  it('finds the first definition of a name', () => {
    assert.equal(schema.lookup('a')?.file, schema.root);
    assert.equal(schema.lookup('c')?.file.path, '/qapi/two.json');
    assert.equal(schema.lookup('e'), undefined);
    assert.equal(schemaOfText("{ 'struct': [], 'data': {} }").lookup(''), undefined);
  });

  it('knows how many definitions stand in front of what is none', () => {
    assert.deepEqual(
      schema.unknownExpressions.map(({ position }) => position),
      [5],
    );
  });

  it('knows of which types there are arrays', () => {
    const text = `
{ 'struct': 'A', 'data': { 'b': [ 'B' ] } }
{ 'command': 'c', 'returns': [ 'C' ], 'data': { 'd': [ 'D' ] } }
{ 'alternate': 'E', 'data': { 'f': [ 'F' ], 'g': 'G' } }
{ 'union': 'U', 'base': { 'h': [ 'H' ] }, 'discriminator': 'h', 'data': {} }
`;
    const arrays = schemaOfText(text);
    assert.deepEqual(
      ['A', 'B', 'C', 'D', 'F', 'G', 'H', 'int'].filter((name) => arrays.hasArrayOf(name)),
      ['B', 'C', 'D', 'F', 'H'],
    );
  });

  it('is whole where an include leads nowhere new, and not where one is malformed', () => {
    const whole = schemaOfText("{ 'include': 'root.json' }\n{ 'include': './root.json' }\n");
    assert.equal(whole.files.isIncomplete, false);
    assert.equal(schemaOfText("{ 'include': true }").files.isIncomplete, true);
  });
});

describe('damaged text', () => {
  it('holds the words of broken entries and of the documentation in front of them', () => {
    const broken = schemaOfText(`
{ 'struct': 'Good', 'data': {} }
##
# @Named:
##
{ 'struct': , 'data': { 'x-y': 'int' } }
junk Word
##
# @After:
##
{ 'command': 'after' }
`);
    assert.deepEqual([...wordsInDamagedText(broken.moduleOf(broken.root))].sort(), [
      'Named',
      'Word',
      'data',
      'int',
      'junk',
      'struct',
      'x-y',
    ]);
  });

  it('is not there in a text without errors', () => {
    const sound = schemaOfText("{ 'command': 'a' }");
    assert.equal(wordsInDamagedText(sound.moduleOf(sound.root)).size, 0);
  });
});

function schemaOfFixture(text: string): Schema {
  const { files } = parseFixture(text);
  return schemaOf(files[0]?.name ?? '', modulesOf(files));
}
