import assert from 'node:assert/strict';
import { describeIntrospection } from '../../../server/src/features/on-the-wire/introspection-text';
import { forDamagedTexts } from '../../harness/damaged-text';
import { explore } from '../../harness/feature-fixture';

const text = `
{ 'enum': 'Color', 'data': [ 'red', { 'name': 'blue', 'if': 'WITH_BLUE' } ] }
{ 'struct': 'Box', 'data': { 'color': 'Color', '*inner': [ 'Box' ] } }
{ 'struct': 'Unused', 'data': {} }
{ 'command': 'paint', 'data': { 'box': 'Box' }, 'if': 'WITH_PAINT' }
`;

describe('what introspection tells of a definition', () => {
  const linesFor = async (name: string, fixture = text): Promise<string[] | undefined> => {
    const { snapshot, path } = await explore(fixture);
    return describeIntrospection(snapshot, { path, name })?.split('\n');
  };

  it('is its own entry and what it leads to, with what clients see in comments', async () => {
    assert.deepEqual(await linesFor('Box'), [
      '// struct Box (root.json, QEMU 11.1)',
      "// What 'query-qmp-schema' tells clients of it and of the types that it leads to. Clients see",
      '// numbers in the place of the names of types, and only what is compiled in.',
      '',
      '[',
      '  // "2" to clients',
      '  {',
      '    "members": [',
      '      { "name": "color", "type": "Color" },',
      '      { "default": null, "name": "inner", "type": "[Box]" }',
      '    ],',
      '    "meta-type": "object",',
      '    "name": "Box"',
      '  },',
      '  // "3" to clients',
      '  {',
      '    "members": [',
      '      { "name": "red" },',
      '      { "name": "blue" } // if WITH_BLUE',
      '    ],',
      '    "meta-type": "enum",',
      '    "name": "Color",',
      '    "values": [',
      '      "red",',
      '      "blue" // if WITH_BLUE',
      '    ]',
      '  },',
      '  { "element-type": "Box", "meta-type": "array", "name": "[Box]" }',
      ']',
      '',
    ]);
  });

  it('says under which condition there is an entry', async () => {
    const lines = await linesFor('paint');
    assert.equal(lines?.[5], '  // if WITH_PAINT');
    assert.match(lines[6] ?? '', /^ {2}\{$/);
  });

  it('is nothing for a type that nobody needs', async () => {
    const lines = await linesFor('Unused');
    assert.deepEqual(lines?.slice(1), [
      '// No command and no event needs this struct, so clients are not told of it.',
      '',
      '[]',
      '',
    ]);
  });

  it('is none of a definition that is not there', async () => {
    assert.equal(await linesFor('Nope'), undefined);
    assert.equal(await linesFor(''), undefined);
  });

  it('comes from a schema that uses the type', async () => {
    const lines = await linesFor(
      'Box',
      `
#-- a.json
{ 'include': 'box.json' }
#-- b.json
{ 'include': 'box.json' }
{ 'event': 'BOXED', 'data': 'Box' }
#-- box.json
{ 'struct': '$0Box', 'data': { 'a': 'str' } }
`,
    );
    assert.equal(lines?.[0], '// struct Box (b.json, QEMU 11.1)');
  });

  it('can be asked for whatever the text is', () =>
    forDamagedTexts((snapshot, path) => {
      for (const { analysis } of snapshot.roots)
        for (const { definition } of analysis.schema.definitions)
          describeIntrospection(snapshot, { path, name: definition.name });
    }));
});
