import assert from 'node:assert/strict';
import { complete, labelsAt } from './completion-fixture';

const TYPES = `
{ 'enum': 'Kind', 'data': [ 'one', { 'name': 'two' }, 'three' ] }
{ 'struct': 'Base', 'data': { 'kind': 'Kind', 'id': 'str', '*often': 'Kind' } }
{ 'struct': 'OptionsOne', 'data': { 'a': 'int' } }
{ 'struct': 'OptionsTwo', 'data': { 'id': 'int' } }
{ 'union': 'Options', 'base': 'Base', 'discriminator': 'kind', 'data': { 'one': 'OptionsOne' } }
{ 'alternate': 'Either', 'data': { 'n': 'int', 'o': 'OptionsOne' } }
`;

const at = (text: string, release?: Parameters<typeof labelsAt>[1]) => labelsAt(TYPES + text, release);
const sorted = async (text: string) => [...(await at(text))].sort();

describe('completion in front of a value', () => {
  it('replaces the string right behind the cursor', async () => {
    const { taken } = await complete(`${TYPES}{ 'struct': 'S', 'base': $0'OptionsTwo', 'data': {} }\n`);
    assert.equal(taken('Base'), "{ 'struct': 'S', 'base': 'Base', 'data': {} }");
  });

  it('offers nothing where another value follows in the line', async () => {
    for (const text of [
      "'base':$0 'Base', 'data': {}",
      "'data': $0{ 'a': 'int' }",
      "'data':$0{ 'a': 'int' }",
    ])
      assert.deepEqual(await at(`{ 'struct': 'S', ${text} }\n`), [], text);
    assert.deepEqual(await at("{ 'alternate': 'S', 'data': { 'a': $0 [ 'int' ] } }"), []);
  });

  it('offers values where a key follows, or the next line', async () => {
    assert.ok((await at("{ 'struct': 'S', 'base': $0 'data': {} }\n")).includes('Base'));
    assert.ok((await at("{ 'struct': 'S', 'base': $0\n  'data': {} }\n")).includes('Base'));
  });
});

describe('completion of types', () => {
  it('offers only structs as base, and none that brings a member twice', async () => {
    assert.deepEqual(await sorted("{ 'struct': 'S', 'base': '$0', 'data': {} }"), [
      'Base',
      'OptionsOne',
      'OptionsTwo',
    ]);
    assert.deepEqual(await sorted("{ 'struct': 'S', 'base': '$0', 'data': { 'id': 'str' } }"), [
      'OptionsOne',
    ]);
    const union = "{ 'union': 'U', 'base': '$0', 'discriminator': 'kind', 'data': {} }";
    assert.deepEqual(await at(union), ['Base']);
  });

  it('offers no base that contains the struct itself', async () => {
    const text = "{ 'struct': 'A', 'base': 'B', 'data': {} }\n{ 'struct': 'B', 'base': '$0', 'data': {} }";
    assert.deepEqual(await labelsAt(text), []);
  });

  it('offers structs and unions for branches, unless their members clash with the base', async () => {
    const union =
      "{ 'union': 'U', 'base': { 'kind': 'Kind', 'id': 'int' }, 'discriminator': 'kind', 'data': { 'two': '$0' } }";
    assert.deepEqual(await at(union), ['OptionsOne']);
    assert.deepEqual(await at(union.replace("'id'", "'x'"), '8.0'), ['OptionsTwo', 'OptionsOne']);
    assert.ok((await at(union.replace("'id'", "'x'"))).includes('OptionsTwo'));
  });

  it('offers for an alternate what its other branches do not take', async () => {
    const labels = await at("{ 'alternate': 'A', 'data': { 's': 'str', 'x': '$0' } }");
    assert.ok(labels.includes('OptionsOne') && labels.includes('null'));
    assert.ok(!labels.includes('int') && !labels.includes('Either'));
  });

  it('offers complex types as what a command returns, unless a pragma allows more', async () => {
    const command = "{ 'command': 'get-it', 'returns': $0 }";
    assert.deepEqual(await sorted(command), ['Base', 'Options', 'OptionsOne', 'OptionsTwo', '[ … ]']);
    const exempt = `{ 'pragma': { 'command-returns-exceptions': [ 'get-it' ] } }\n${command}`;
    assert.ok((await at(exempt)).includes('int'));
  });

  it('offers unions as arguments only if these are boxed', async () => {
    assert.deepEqual(await sorted("{ 'command': 'c', 'data': '$0' }"), ['Base', 'OptionsOne', 'OptionsTwo']);
    assert.ok((await at("{ 'command': 'c', 'boxed': true, 'data': '$0' }")).includes('Options'));
    assert.ok((await at("{ 'command': 'c', 'data': $0 }")).includes('{ … }'));
  });

  it('offers enums for the member by which a union chooses', async () => {
    const union = "{ 'union': 'U', 'base': { 'tag': '$0' }, 'discriminator': 'tag', 'data': {} }";
    assert.deepEqual(await at(union), ['Kind']);
  });

  it('offers all types for members, those that are called alike first, and arrays', async () => {
    const labels = await at("{ 'struct': 'S', 'data': { 'options-two': $0 } }");
    assert.equal(labels[0], 'OptionsTwo');
    for (const label of ['str', 'Kind', 'Either', 'Options', '[ … ]'])
      assert.ok(labels.includes(label), label);
    assert.ok((await at("{ 'struct': 'S', 'data': { 'options-two': [ $0 ] } }")).includes('str'));
    assert.deepEqual(await at("{ 'struct': 'S', 'data': { 'options-two': [ 'str', $0 ] } }"), []);
  });

  it('replaces the name alone, quotes or not', async () => {
    for (const typed of ["'Op$0'", "'Op$0", 'Op$0', '$0', '"Op$0"', "'$0'"]) {
      const { taken } = await complete(`${TYPES}{ 'struct': 'S', 'data': { '*a': ${typed} } }`);
      assert.equal(taken('OptionsTwo'), "{ 'struct': 'S', 'data': { '*a': 'OptionsTwo' } }", typed);
    }
  });

  it('parts a value from its colon', async () => {
    const { taken } = await complete("{ 'command': 'c', 'gen':$0}");
    assert.equal(taken('false'), "{ 'command': 'c', 'gen': false}");
  });

  it('works in half-typed text', async () => {
    for (const text of [
      "{ 'struct': 'S', 'base': 'Ba$0",
      "{ 'struct': 'S', 'base': $0",
      "{ 'struct': 'S',\n  'base': 'Ba$0,\n  'data': { 'x': 'int' } }",
      "{ 'struct': 'S', 'data': { 'x': 'int' }, 'base': '$0\n\n##\n# @Next:\n##\n{ 'struct': 'Next', 'data': {} }",
    ])
      assert.ok((await at(text)).includes('Base'), text);
  });
});

describe('completion of other values', () => {
  it('offers the fitting members of the base as discriminator', async () => {
    assert.deepEqual(await at("{ 'union': 'U', 'base': 'Base', 'discriminator': '$0', 'data': {} }"), [
      'kind',
    ]);
    const inPlace =
      "{ 'union': 'U', 'base': { 'a': 'Kind', '*b': 'Kind', 'c': 'int' }, 'discriminator': $0 }";
    assert.deepEqual(await at(inPlace), ['a']);
  });

  it('offers the values without a branch as branches, with a type', async () => {
    const union =
      "{ 'union': 'U', 'base': 'Base', 'discriminator': 'kind', 'data': { 'one': 'OptionsOne', $0 } }";
    assert.deepEqual(await at(union), ['two', 'three']);
    const { taken } = await complete(TYPES + union);
    assert.match(taken('two'), /'one': 'OptionsOne', 'two': 'OptionsOne' } }$/);
  });

  it('offers the value first that is called like the type behind it', async () => {
    const union =
      "{ 'union': 'U', 'base': { 'k': 'Kind' }, 'discriminator': 'k', 'data': { '$0': 'OptionsTwo' } }";
    assert.deepEqual(await at(union), ['two', 'one', 'three']);
  });

  it('offers the values of an enum that others count on', async () => {
    const documented =
      "##\n# @E:\n#\n# @a: first\n#\n# @b: second\n##\n{ 'enum': 'E', 'data': [ 'a', '$0' ] }";
    assert.deepEqual(await labelsAt(documented), ['b']);
    const chosen = `{ 'union': 'U', 'base': { 'e': 'E' }, 'discriminator': 'e', 'data': { 'x': 'S' } }
{ 'struct': 'S', 'data': {} }
{ 'enum': 'E', 'data': [ $0 ] }`;
    assert.deepEqual(await labelsAt(chosen), ['x']);
  });

  it('offers the members that are documented and not there yet, with the star that is there', async () => {
    const text =
      "##\n# @S:\n#\n# @a: first\n#\n# @b: second\n##\n{ 'struct': 'S', 'data': { 'a': 'int', '*$0' } }";
    const { labels, taken } = await complete(text);
    assert.deepEqual(labels, ['*b']);
    assert.match(taken('*b'), /'\*b': '\w+' } }$/);
  });

  it('offers special features, but not for types, and those used elsewhere', async () => {
    const elsewhere = "{ 'event': 'E', 'features': [ 'allow-more' ] }\n";
    const command = `${elsewhere}{ 'command': 'c', 'features': [ 'unstable', '$0' ] }`;
    assert.deepEqual(await labelsAt(command), ['deprecated', 'allow-more']);
    const struct = `${elsewhere}{ 'struct': 'S', 'features': [ '$0' ], 'data': {} }`;
    assert.deepEqual(await labelsAt(struct), ['allow-more']);
    const member = `{ 'struct': 'S', 'data': { 'a': { 'type': 'int', 'features': [ { 'name': '$0' } ] } } }`;
    assert.deepEqual(await labelsAt(member), ['deprecated', 'unstable']);
    assert.deepEqual(await labelsAt(member, '5.2'), ['deprecated']);
  });

  it('describes a feature in the documentation that its definition has', async () => {
    const text = "##\n# @c:\n#\n# Does it.\n#\n# Since: 1.0\n##\n{ 'command': 'c', 'features': [ '$0' ] }";
    const { textWith } = await complete(text);
    const wanted = '##\n# @c:\n#\n# Does it.\n#\n# Features:\n#\n# @unstable: TODO\n#\n# Since: 1.0\n##\n';
    assert.equal(textWith('unstable'), `${wanted}{ 'command': 'c', 'features': [ 'unstable' ] }`);
    const along = async (label: string, ...more: Parameters<typeof complete>) => {
      const { items } = await complete(...more);
      return items.find((item) => item.label === label)?.along;
    };
    assert.equal((await along('unstable', text))?.length, 1);
    assert.equal(await along('deprecated', text, '4.1'), undefined);
    assert.equal(await along('unstable', text.replace('@c', '@d')), undefined);
    assert.equal(await along('unstable', text.replaceAll(/#.*\n/g, '')), undefined);
    const described = text.replace('Does it.', 'Does it.\n#\n# Features:\n#\n# @unstable: it may go');
    assert.equal(await along('unstable', described), undefined);
    const both = (await complete(described.replace("[ '", "[ 'unstable', '"))).textWith('deprecated');
    assert.ok(both.includes('# @unstable: it may go\n#\n# @deprecated: TODO\n#\n# Since'));
  });

  it('describes a value that an enum gets for a branch', async () => {
    const union =
      "{ 'union': 'U', 'base': { 'k': 'K' }, 'discriminator': 'k', 'data': { 'two': 'S' } }\n{ 'struct': 'S', 'data': {} }";
    const text = `##\n# @K:\n#\n# @one: first\n#\n# Since: 1.0\n##\n{ 'enum': 'K', 'data': [ 'one', '$0' ] }\n${union}`;
    const { textWith } = await complete(text);
    assert.ok(textWith('two').includes('# @one: first\n#\n# @two: TODO\n#\n# Since: 1.0\n##\n'));
    assert.ok(!(await complete(text, '8.2')).textWith('two').includes('@two'));
  });

  it('offers no empty type as boxed arguments to those who reject it', async () => {
    const text =
      "{ 'struct': 'Empty', 'data': {} }\n{ 'struct': 'Full', 'data': { 'a': 'int' } }\n{ 'event': 'E', 'boxed': true, 'data': '$0' }";
    assert.deepEqual([...(await labelsAt(text))].sort(), ['Empty', 'Full']);
    assert.deepEqual(await labelsAt(text, '4.1'), ['Full']);
  });

  it('offers the symbols of other conditions, and ways to combine them', async () => {
    const text = "{ 'event': 'E', 'if': 'CONFIG_A' }\n{ 'event': 'F', 'if': $0 }";
    assert.deepEqual(await labelsAt(text), ['CONFIG_A', "{ 'all': … }", "{ 'any': … }", "{ 'not': … }"]);
    const { taken } = await complete(text);
    assert.equal(taken("{ 'any': … }"), "{ 'event': 'F', 'if': { 'any': [ 'CONFIG_A' ] } }");
    assert.deepEqual(await labelsAt(text.replace('$0', "{ 'all': [ 'CONFIG_A', '$0' ] }")), []);
    assert.deepEqual(await labelsAt("{ 'event': 'E', 'if': $0 }", '5.2'), ['defined(CONFIG_NAME)']);
  });

  it('offers the one value that a flag can have', async () => {
    assert.deepEqual(await labelsAt("{ 'command': 'c', 'allow-oob': $0 }"), ['true']);
    const { labels, taken } = await complete("{ 'command': 'c', 'gen': t$0 }");
    assert.deepEqual(labels, ['false']);
    assert.equal(taken('false'), "{ 'command': 'c', 'gen': false }");
  });

  it('offers files to include, but none that includes this one', async () => {
    const { labels } = await complete(`
#-- root.json
{ 'include': 'sub/a.json' }
{ 'include': 'b.json' }
#-- sub/a.json
{ 'include': '$0' }
#-- b.json
{ 'struct': 'B', 'data': {} }
`);
    assert.deepEqual(labels, ['../b.json']);
  });

  it('offers what a list of a pragma may hold, what needs it first', async () => {
    const text = `
{ 'command': 'get-all', 'returns': 'Base' }
{ 'command': 'get-count', 'returns': 'int' }
{ 'command': 'set-it' }
{ 'pragma': { 'command-returns-exceptions': [ '$0' ] } }`;
    assert.deepEqual(await at(text), ['get-count', 'get-all']);
  });
});
