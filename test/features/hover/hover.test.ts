import assert from 'node:assert/strict';
import { Hovers } from '../../../server/src/features/hover/hover';
import type { Version } from '../../../server/src/releases/rule-span';
import { explore } from '../../harness/feature-fixture';

/** What a hover at the cursor says, without links. */
async function hoverAt(text: string, release?: Version): Promise<string> {
  const { snapshot, path, offset } = await explore(text, release);
  return new Hovers(snapshot, () => undefined).at(path, offset)?.markdown ?? '';
}

function assertContains(text: string, ...parts: readonly string[]): void {
  for (const part of parts) assert.ok(text.includes(part), `${JSON.stringify(part)} is missing in:\n${text}`);
}

describe('hover', () => {
  it('shows what a type is where it is used', async () => {
    const text = await hoverAt(`
#-- root.json
{ 'include': 'types.json' }
{ 'struct': 'Holder', 'data': { '*held': ['He$0ld'] } }
#-- types.json
##
# @Held:
#
# Something in a hand.
#
# @weight: how heavy it is
#
# Since: 9.1
##
{ 'struct': 'Held', 'data': { 'weight': 'uint32', '*name': 'str' } }
`);
    assertContains(
      text,
      'Array of `Held`',
      'struct Held {\n  weight: uint32\n  name?:  str\n}',
      'Since 9.1 · types.json:10',
      'Something in a hand.',
      '- `weight` · `uint32` — how heavy it is',
      '- `name` · `str` (optional) — *not documented*',
    );
  });

  it('puts no comma behind code, where editors leave a gap', async () => {
    const text = await hoverAt("{ 'struct': 'A$0', 'data': { '*a': 'B' }, 'features': [ 'one', 'two' ] }");
    assertContains(text, '`B` (optional)', 'features `one, two`');
  });

  it('shows what a member is, and its type', async () => {
    const text = await hoverAt(`
##
# @Held:
#
# @weight: how heavy it is (since 9.2)
##
{ 'struct': 'Held', 'data': { '*we$0ight': 'uint32' } }
`);
    assertContains(
      text,
      'member weight?: uint32',
      'Since 9.2',
      'Of the struct `Held`',
      'how heavy it is',
      'bool has_weight;\nuint32_t weight;',
      '0 … 4294967295',
    );
  });

  it('shows the first branches of a large union in its signature, and all of them below', async () => {
    const names = Array.from({ length: 61 }, (_, index) => `b${index}`);
    const text = await hoverAt(`
{ 'enum': 'Tag', 'data': [ ${names.map((name) => `'${name}'`).join(', ')} ] }
{ 'struct': 'Part', 'data': {} }
{ 'union': 'Lar$0ge', 'base': { 'tag': 'Tag' }, 'discriminator': 'tag',
  'data': { ${names.map((name) => `'${name}': 'Part'`).join(', ')} } }
`);
    assertContains(text, '    b7: Part\n    # … 53 more\n  }', '`b59` → `Part` · 1 more');
    assert.ok(!text.includes('b8: '), text);
  });

  it('shows a value that an alternate takes', async () => {
    const text = await hoverAt(`
{ 'command': 'sw$0ap', 'data': { 'a': 'Either', 'b': [ 'Either' ], 'c': 'Some' } }
{ 'alternate': 'Either', 'data': { 'name': 'str', 'none': 'null' } }
{ 'alternate': 'Some', 'data': { 'list': [ 'int' ], 'one': 'int' } }
`);
    assertContains(text, '"a": "…", // Either', '"b": [ "…" ], // Either[]', '"c": [ 0 ] // Some');
  });

  it('explains a key where it stands', async () => {
    const text = await hoverAt(`{ 'command': 'stop', 'corou$0tine': true }`);
    assertContains(text, '**`coroutine`** · Optional key of a command · since 5.2', 'Excludes `allow-oob`.');
  });
});

describe('hover over names in examples', () => {
  const hoverIn = (message: string) =>
    hoverAt(`
##
# @load:
#
# .. qmp-example::
#
#     ${message}
##
{ 'command': 'load', 'data': { 'label': 'str', 'side': 'Side' } }
{ 'enum': 'Side', 'data': [ 'upper' ] }
`);

  it('shows what the schema declares', async () => {
    assertContains(await hoverIn('-> { "execute": "lo$0ad" }'), 'command load(');
    const message = '-> { "execute": "load", "arguments": { "label": "x", "side": "upper" } }';
    assertContains(await hoverIn(message.replace('label', 'la$0bel')), 'argument label: str');
    assertContains(await hoverIn(message.replace('upper', 'up$0per')), 'value upper', 'Of the enum `Side`');
  });

  it('explains the words of the protocol', async () => {
    assertContains(await hoverIn('-> { "exe$0cute": "load" }'), '**`execute`** · word of the protocol');
  });

  it('says nothing of texts, and of what nobody declares', async () => {
    assert.equal(await hoverIn('-> { "execute": "load", "arguments": { "label": "lo$0ad" } }'), '');
    assert.equal(await hoverIn('-> { "execute": "load", "arguments": { "no$0pe": 1 } }'), '');
  });
});

describe('hover in a file of several schemas', () => {
  const SHARED = `
#-- shared.json
{ 'struct': 'Shared', 'data': { 'member': 'Dif$0ferent', 'same': 'Same' } }
{ 'struct': 'Same', 'data': {} }
#-- one.json
{ 'include': 'shared.json' }
{ 'struct': 'Different', 'data': { 'first': 'int' } }
#-- two.json
{ 'include': 'shared.json' }
{ 'struct': 'Different', 'data': { 'second': 'int' } }
`;

  it('says in which of them the answers differ', async () => {
    const text = await hoverAt(SHARED);
    assertContains(text, '#### In the schema of one.json', 'first: int');
    assertContains(text, '#### In the schema of two.json', 'second: int');
  });

  it('says once what holds in all of them', async () => {
    const text = await hoverAt(SHARED.replace('$0', '').replace("'same'", "'sa$0me'"));
    assertContains(text, 'member same: Same');
    assert.ok(!text.includes('In the schema of'), text);
  });
});

describe('hover over a symbol of the build in a file of several schemas', () => {
  it('counts over all of them, each file once', async () => {
    const text = await hoverAt(`
#-- shared.json
{ 'struct': 'Shared', 'data': {}, 'if': 'CONFIG_$0BELL' }
#-- one.json
{ 'include': 'shared.json' }
{ 'struct': 'One', 'data': {}, 'if': 'CONFIG_BELL' }
#-- two.json
{ 'include': 'shared.json' }
`);
    assertContains(text, 'In the 2 schemas with this file it decides about 2 definitions.');
    assert.ok(!text.includes('In the schema of'), text);
  });
});

describe('hover by the rules of a release', () => {
  it('says how a command was executed out of band', async () => {
    const text = await hoverAt("{ 'command': 'alarm', 'allow$0-oob': true }", '2.12');
    assertContains(text, '"control": { "run-oob": true }', '`x-oob=on`', 'for all others `false`');
    assert.ok(!text.includes('Why not together with'), text);
  });

  it('says what became of requests for which there was no room', async () => {
    const key = "{ 'command': 'alarm', 'allow$0-oob': true }";
    for (const release of ['2.12', '3.1'] as const) assertContains(await hoverAt(key, release), 'drops them');
    assertContains(await hoverAt(key, '4.0'), 'the server stops reading');
  });

  it('says that the keys of simple unions are names of their own', async () => {
    const union = "{ 'union': 'Simple', 'da$0ta': { 'a': 'int' } }";
    assertContains(await hoverAt(union, '6.1'), 'In a simple union each key is a name of its own');
    assert.ok(!(await hoverAt(union, '6.2')).includes('simple union'));
  });

  it('says that a key is of another one', async () => {
    const text = await hoverAt("{ 'command': 'alarm', 'coro$0utine': true }", '4.2');
    assertContains(text, 'since 5.2', 'The release in force, 4.2, does not have it.');
  });

  it('knows simple unions', async () => {
    const text = await hoverAt("{ 'union': 'Si$0mple', 'data': { 'a': 'int', 'b': 'str' } }", '5.2');
    assertContains(text, 'switch type {\n    a: { data: int }\n    b: { data: str }\n  }', '`SimpleKind`');
  });
});

describe('hover in a text that is wrong', () => {
  for (const [what, text, part] of [
    [
      'a type that nobody defines',
      "{ 'struct': 'A', 'data': { 'a': 'No$0pe' } }",
      'No type is called `Nope`',
    ],
    ['a definition that is not finished', "{ 'struct': 'A$0', 'data': { 'a': 'int', 'b': ", 'a: int'],
    ['a base that contains itself', "{ 'struct': 'A$0', 'base': 'A', 'data': { 'a': 'int' } }", 'struct A'],
    [
      'a name that is defined twice',
      "{ 'enum': 'A$0', 'data': [] }\n{ 'enum': 'A', 'data': [] }",
      'not its only',
    ],
    [
      'a condition of two words',
      "{ 'struct': 'A', 'data': {}, 'if': '$0A B' }",
      'The whole condition of `A`',
    ],
    ['a member without type', "{ 'struct': 'A', 'data': { '$0a': {} } }", 'member a: ?'],
  ] as const) {
    it(`shows what is known of ${what}`, async () => {
      assertContains(await hoverAt(text), part);
    });
  }

  for (const name of ['constructor', 'toString', '__proto__', 'valueOf']) {
    it(`knows no '${name}', which all objects have in our own language`, async () => {
      assert.equal(await hoverAt(`{ 'struct': 'A', '${name}$0': 'x', 'data': {} }`), '');
      assert.equal(await hoverAt(`{ 'pragma': { '${name}$0': [ 'x' ] } }`), '');
      const member = await hoverAt(`{ 'struct': 'A', 'data': { '$0a': '${name}' } }`);
      assertContains(member, `No type is called \`${name}\``);
      const directive = await hoverAt(`##\n# @A:\n#\n# .. $0${name}:: x\n##\n{ 'struct': 'A', 'data': {} }`);
      assert.ok(!directive.includes('native code'), directive);
      const role = await hoverAt(`##\n# @A:\n#\n# A :${name}:\`A\`.\n##\n{ 'struct': 'A$0', 'data': {} }`);
      assertContains(role, 'struct A {}');
    });
  }

  it('never fails, wherever the cursor is', async () => {
    for (const length of [40, 90, 140, 200]) {
      const { snapshot, path } = await explore(BROKEN.slice(0, length));
      for (let offset = 0; offset <= length; offset++) new Hovers(snapshot, () => 'x:').at(path, offset);
    }
  });

  it('finds out once what is to be said of a definition', async () => {
    const text =
      "{ 'struct': 'Held', 'data': {} }\n{ 'struct': 'Holder', 'data': { 'a': 'Held', 'b': ['Held'] } }\n";
    const { snapshot, path } = await explore(text);
    let links = 0;
    const hovers = new Hovers(snapshot, () => `x:${++links}`);
    const first = hovers.at(path, text.indexOf("'Held', 'b'") + 1)?.markdown;
    const madeAtFirst = links;
    const again = hovers.at(path, text.lastIndexOf('Held'))?.markdown;
    assert.ok(madeAtFirst > 0);
    assert.equal(links, madeAtFirst);
    assert.equal(again, `Array of \`Held\`\n\n${first}`);
  });
});

const BROKEN = `
##
# @A: see @b
# .. note:: \`c\`
##
{ 'union': 'A', 'base': { 'kind': 'Kind' 'discriminator': 'kind',
  'data': { 'one': ['B'], 'two': { 'type': 3 } }, 'if': { 'all': [ 'C', {} ] } }
{ 'command': , 'data': 'A', 'returns': [] }`;
