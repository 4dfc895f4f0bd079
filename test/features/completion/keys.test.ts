import assert from 'node:assert/strict';
import { complete, labelsAt } from './completion-fixture';

describe('completion of keys', () => {
  it('offers what a definition may have besides what it has, required keys first', async () => {
    assert.deepEqual(await labelsAt("{ 'struct': 'Box', $0 }"), ['data', 'if', 'features']);
    assert.deepEqual(await labelsAt("{ 'event': 'E', 'data': {}, $0 }"), ['if', 'features']);
    assert.deepEqual(await labelsAt("{ 'enum': 'E', $0 }"), ['data', 'if', 'features', 'prefix']);
  });

  it('inserts the form that the value has', async () => {
    const { taken } = await complete("{ 'command': 'go', $0 }");
    assert.equal(taken('allow-oob'), "{ 'command': 'go', 'allow-oob': true }");
    assert.equal(taken('gen'), "{ 'command': 'go', 'gen': false }");
    assert.equal(taken('data'), "{ 'command': 'go', 'data': { } }");
    assert.equal(taken('features'), "{ 'command': 'go', 'features': [ 'deprecated' ] }");
  });

  it('replaces what is typed, with the quotes that are there', async () => {
    const wanted = "{ 'struct': 'Box', 'data': { } }";
    for (const typed of ['da$0', "'da$0", "'da$0'", "'$0'", '"da$0"', "'d$0ta'"]) {
      const { taken } = await complete(`{ 'struct': 'Box', ${typed} }`);
      assert.equal(taken('data'), wanted, typed);
    }
  });

  it('adds a comma in front of what follows, and no value where there is one', async () => {
    const before = await complete("{ 'struct': 'Box', $0 'data': {} }");
    assert.equal(before.taken('if'), "{ 'struct': 'Box', 'if': 'CONFIG_NAME', 'data': {} }");
    const { taken } = await complete("{ 'struct': 'Box', '$0': {} }");
    assert.equal(taken('data'), "{ 'struct': 'Box', 'data': {} }");
  });

  it('knows members, branches, values, features and conditions', async () => {
    assert.deepEqual(await labelsAt("{ 'struct': 'S', 'data': { 'a': { $0 } } }"), [
      'type',
      'if',
      'features',
    ]);
    assert.deepEqual(await labelsAt("{ 'enum': 'E', 'data': [ { 'name': 'a', $0 } ] }"), ['if', 'features']);
    assert.deepEqual(await labelsAt("{ 'event': 'E', 'features': [ { $0 } ] }"), ['name', 'if']);
    assert.deepEqual(await labelsAt("{ 'event': 'E', 'if': { $0 } }"), ['all', 'any', 'not']);
    assert.deepEqual(await labelsAt("{ 'event': 'E', 'if': { 'not': { $0 } } }"), ['all', 'any', 'not']);
    assert.deepEqual(await labelsAt("{ 'event': 'E', 'if': { 'all': [], $0 } }"), []);
    const union =
      "{ 'struct': 'S', 'data': {} }\n{ 'union': 'U', 'base': {}, 'discriminator': 'd', 'data': { 'a': { $0 } } }";
    assert.deepEqual(await labelsAt(union), ['type', 'if']);
  });

  it('leaves out keys that no value fits', async () => {
    assert.ok(!(await labelsAt("{ 'command': 'go', $0 }")).includes('returns'));
    const union = "{ 'union': 'U', 'base': { 'd': 'int' }, $0 }";
    assert.ok(!(await labelsAt(union)).includes('discriminator'));
    assert.ok((await labelsAt(union.replace('int', 'QType'))).includes('discriminator'));
  });

  it('leaves out what contradicts the rest', async () => {
    const coroutine = await labelsAt("{ 'command': 'go', 'coroutine': true, $0 }");
    assert.ok(!coroutine.includes('allow-oob') && coroutine.includes('allow-preconfig'));
    assert.ok(!(await labelsAt("{ 'command': 'go', 'data': {}, $0 }")).includes('boxed'));
    assert.ok((await labelsAt("{ 'command': 'go', 'data': 'Box', $0 }")).includes('boxed'));
  });

  it('follows the release', async () => {
    const command = "{ 'struct': 'S', 'data': {} }\n{ 'command': 'go', 'data': {}, $0 }";
    assert.deepEqual(await labelsAt(command, '2.12'), ['returns', 'gen', 'success-response', 'allow-oob']);
    assert.ok(!(await labelsAt(command, '5.1')).includes('coroutine'));
    assert.ok((await labelsAt(command, '5.2')).includes('coroutine'));
    assert.deepEqual(await labelsAt("{ 'union': 'U', $0 }", '4.2'), ['data', 'if']);
  });

  it('offers kinds of definitions in an empty object, with what they need', async () => {
    const { labels, taken } = await complete("{ '$0' }");
    assert.deepEqual(labels, [
      'enum',
      'struct',
      'union',
      'alternate',
      'command',
      'event',
      'include',
      'pragma',
    ]);
    assert.equal(taken('command'), "{ 'command': 'new-command' }");
    assert.equal(taken('enum'), "{ 'enum': 'NewEnum',\n  'data': [ 'value' ] }");
  });

  it('tells from the rest which kind is meant', async () => {
    const first = async (text: string) => (await labelsAt(text))[0];
    assert.equal(await first("{ '$0': 'E', 'data': [ 'a' ] }"), 'enum');
    assert.equal(await first("{ '$0': 'do-it', 'returns': 'Box' }"), 'command');
    assert.equal(await first("{ '$0': 'DONE', 'data': {} }"), 'event');
    assert.equal(await first("{ '$0': 'U', 'base': {}, 'discriminator': 'd', 'data': {} }"), 'union');
    assert.equal(await first("{ '$0': 'other.json' }"), 'include');
  });

  it('offers the settings of pragmas', async () => {
    assert.deepEqual(await labelsAt("{ 'pragma': { 'doc-required': true, $0 } }", '5.2'), [
      'name-case-whitelist',
      'returns-whitelist',
    ]);
    const { taken } = await complete("{ 'pragma': { $0 } }");
    assert.equal(taken('doc-required'), "{ 'pragma': { 'doc-required': true } }");
    assert.deepEqual(await labelsAt("{ 'pragma': { 'doc-required': $0 } }"), ['true', 'false']);
  });

  it('has nothing to offer where nothing can stand', async () => {
    for (const text of [
      "{ 'struct': 'Box' $0 }",
      "{ 'struct': 'Box'$0 }",
      "{ 'struct' $0 }",
      "{ 'struct': 'B$0' }",
      "{ 'struct': 'Box', 'data': { 'a$0' } }",
      "{ 'struct': 'Box', # com$0ment\n  'data': {} }",
      '# com$0ment',
      "{ 'nonsense': { $0 } }",
      "{ 'struct': 'Box', 'data': [ $0 ] }",
      "{ 'struct': 'Box', 'data': {} } $0",
    ])
      assert.deepEqual(await labelsAt(text), [], text);
  });
});
