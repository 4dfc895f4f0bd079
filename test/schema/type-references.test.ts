import assert from 'node:assert/strict';
import { typeReferences, usesArrayOf } from '../../server/src/schema/type-references';
import { schemaOfText } from '../harness/memory-schema';

describe('type references', () => {
  const cases: [text: string, names: string][] = [
    ["{ 'enum': 'E', 'data': [ 'a' ] }", ''],
    ["{ 'struct': 'S', 'data': { 'a': 'A', 'b': [ 'B' ] }, 'base': 'C' }", 'C A B[]'],
    ["{ 'union': 'U', 'base': 'B', 'discriminator': 'k', 'data': { 'x': 'X' } }", 'B X'],
    ["{ 'union': 'U', 'base': { 'k': 'K' }, 'discriminator': 'k', 'data': { 'x': 'X' } }", 'K X'],
    ["{ 'alternate': 'A', 'data': { 'x': 'X', 'y': [ 'Y' ] } }", 'X Y[]'],
    ["{ 'command': 'c', 'data': 'D', 'returns': [ 'R' ] }", 'D R[]'],
    ["{ 'command': 'c', 'data': { 'a': 'A', 'b': true } }", 'A'],
    ["{ 'event': 'E', 'data': 'D' }", 'D'],
  ];
  for (const [text, names] of cases) {
    it(`of ${text} are ${names || 'none'}`, () => {
      const [first] = schemaOfText(text).definitions;
      assert.ok(first);
      const found = typeReferences(first.definition).map(
        ({ name, isArray }) => `${name}${isArray ? '[]' : ''}`,
      );
      assert.equal(found.join(' '), names);
    });
  }

  it('name the elements of arrays', () => {
    const { modules } = schemaOfText(cases.map(([text]) => text).join('\n'));
    const names = ['A', 'B', 'C', 'D', 'K', 'R', 'X', 'Y'];
    assert.deepEqual(
      names.filter((name) => usesArrayOf(name, modules[0]!)),
      ['B', 'R', 'Y'],
    );
  });
});
