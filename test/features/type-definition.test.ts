import assert from 'node:assert/strict';
import { findTypeDefinition } from '../../server/src/features/type-definition';
import { describeRanges, explore } from '../harness/feature-fixture';

const TYPES = `
{ 'enum': 'Kind', 'data': [ 'one' ] }
{ 'struct': 'Base', 'data': { 'kind': 'Kind' } }
{ 'struct': 'One', 'base': 'Base', 'data': {} }
`;
const PLACES = {
  Kind: "root.json:1:12 'Kind'",
  Base: "root.json:2:14 'Base'",
  One: "root.json:3:14 'One'",
};

describe('go to type definition', () => {
  const cases: readonly (readonly [what: string, text: string, ...types: (keyof typeof PLACES)[]])[] = [
    ['a member', "{ 'struct': 'A', 'data': { '*a$0a': ['One'] } }", 'One'],
    ['a member of a built-in type', "{ 'struct': 'A', 'data': { 'a$0a': 'int' } }"],
    ['a type', "{ 'struct': 'A', 'data': { 'aa': 'O$0ne' } }", 'One'],
    [
      'a branch',
      "{ 'union': 'A', 'base': 'Base', 'discriminator': 'kind', 'data': { 'o$0ne': 'One' } }",
      'One',
    ],
    ['a branch of an alternate', "{ 'alternate': 'A', 'data': { 'o$0ne': 'One' } }", 'One'],
    ['a discriminator', "{ 'union': 'A', 'base': 'Base', 'discriminator': 'ki$0nd', 'data': {} }", 'Kind'],
    ['a command', "{ 'command': 'c$0mmd', 'data': 'One', 'returns': ['Base'] }", 'One', 'Base'],
    ['an event', "{ 'event': 'E$0V', 'data': 'One' }", 'One'],
    ['a feature', "{ 'event': 'EV', 'features': ['f$0f'] }"],
    [
      'a documented member',
      "##\n# @A:\n#\n# @a$0a: text\n##\n{ 'struct': 'A', 'data': { 'aa': 'One' } }",
      'One',
    ],
    [
      'an inherited member',
      "##\n# @A:\n#\n# Of @ki$0nd.\n##\n{ 'struct': 'A', 'base': 'One', 'data': {} }",
      'Kind',
    ],
  ];
  for (const [what, text, ...types] of cases) {
    it(`from ${what}`, async () => {
      const { snapshot, path, offset } = await explore(`${TYPES}${text}\n`);
      const found = findTypeDefinition(snapshot, path, offset)?.targets ?? [];
      assert.deepEqual(
        describeRanges(found, snapshot),
        types.map((type) => PLACES[type]),
      );
    });
  }

  it('from a value to its enum', async () => {
    const { snapshot, path, offset } = await explore("{ 'enum': 'Kind', 'data': [ 'o$0ne' ] }");
    const found = findTypeDefinition(snapshot, path, offset)?.targets ?? [];
    assert.deepEqual(describeRanges(found, snapshot), ["root.json:1:12 'Kind'"]);
  });
});
