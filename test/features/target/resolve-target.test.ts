import assert from 'node:assert/strict';
import { keyOfSymbol, type SchemaSymbol } from '../../../server/src/features/target/schema-symbol';
import { symbolsAt } from '../../../server/src/features/target/symbols-at';
import type { Version } from '../../../server/src/releases/rule-span';
import { explore } from '../../harness/feature-fixture';

/** What stands at the cursor means: `member Root.kind`. */
async function meaning(text: string, release?: Version): Promise<string[]> {
  const { snapshot, path, offset } = await explore(text, release);
  return symbolsAt(snapshot, path, offset).map(describeSymbol);
}

function describeSymbol(symbol: SchemaSymbol): string {
  return keyOfSymbol(symbol)
    .replace(/\/w\/\S* /, '')
    .replace('/w/', '');
}

const TYPES = `
{ 'enum': 'Kind', 'data': [ 'one' ] }
{ 'struct': 'Root', 'features': [ 'handy' ], 'data': { 'kind': 'Kind', 'odd-name': 'int' } }
{ 'struct': 'One', 'data': { 'inner': 'int' } }
{ 'command': 'stop', 'data': 'Root', 'returns': 'One' }
`;

/** What a place in the documentation of a union means. */
function inUnion(documentation: string, release?: Version): Promise<string[]> {
  const union = "{ 'union': 'Any', 'base': 'Root', 'discriminator': 'kind', 'data': { 'one': 'One' } }";
  return meaning(`${TYPES}##\n# @Any:\n#\n${documentation}\n##\n${union}\n`, release);
}

describe('what a name in documentation means', () => {
  for (const release of ['4.2', '8.2', '9.1', '11.1'] as const) {
    describe(`by the rules of ${release}`, () => {
      const cases: readonly (readonly [text: string, ...meaning: string[]])[] = [
        ['# A text of @ki$0nd.', 'member Root.kind'],
        ['# @ki$0nd', 'member Root.kind'],
        ['# A text of @on$0e.', 'value Kind.one'],
        ['# A text of @inn$0er.', 'member One.inner'],
        ['# A text of @Ro$0ot.', 'definition Root'],
        ['# A text of @nob$0ody.'],
        ['# What `Ro$0ot` has.', 'definition Root'],
        ['# What `od$0d-name` is not.'],
        ['# As :qapi:cmd:`st$0op` does.', 'definition stop'],
        ['# As :qapi:event:`st$0op` does.'],
        ['# As :qapi:obj:`the root <~Ro$0ot>` does.', 'definition Root'],
        ['# What ``Ro$0ot`` has.', 'definition Root'],
        ['# We never ``st$0op``.', 'definition stop'],
        ['# What ``stop no$0w`` is.'],
        ['# We never st$0op.'],
        ['# An odd-na$0me.'],
        ['# - in\n#\n#   - lists: @ki$0nd', 'member Root.kind'],
      ];
      for (const [text, ...expected] of cases) {
        it(text, async () => {
          assert.deepEqual(await inUnion(text, release), expected);
        });
      }
    });
  }

  it('begins with what the definition itself declares', async () => {
    const found = await meaning(`${TYPES}
##
# @Own:
#
# @kind: mine
#
# @other: not @ki$0nd
##
{ 'struct': 'Own', 'base': 'Root', 'data': { 'kind': 'int', 'other': 'int' } }
`);
    assert.deepEqual(found, ['member Own.kind']);
  });

  it('may be an argument or a member of the result', async () => {
    const command = (text: string) => `${TYPES}
##
# @start:
#
# ${text}
##
{ 'command': 'start', 'data': 'Root', 'returns': [ 'One' ] }
`;
    assert.deepEqual(await meaning(command('@od$0d-name')), ['member Root.odd-name']);
    assert.deepEqual(await meaning(command('@inn$0er')), ['member One.inner']);
  });

  it('is known in literals only if the looks or the whole of them say so', async () => {
    const struct = (text: string) => `
##
# @Own:
#
# @on: ${text}
# @per-file: b
##
{ 'struct': 'Own', 'data': { 'on': 'int', 'per-file': 'int' } }
`;
    assert.deepEqual(await meaning(struct('``o$0n``')), ['member Own.on']);
    assert.deepEqual(await meaning(struct('``-x per-fi$0le=1``')), ['member Own.per-file']);
    assert.deepEqual(await meaning(struct('``-x o$0n=1``')), []);
    assert.deepEqual(await meaning(struct('one per-fi$0le')), []);
  });

  it('is a definition in free-form documentation', async () => {
    assert.deepEqual(await meaning(`${TYPES}\n##\n# = About\n#\n# Of @Ro$0ot.\n##\n`), ['definition Root']);
    assert.deepEqual(await meaning(`${TYPES}\n##\n# Of \`Ro$0ot\`.\n##\n`), ['definition Root']);
    assert.deepEqual(await meaning(`${TYPES}\n##\n# Of @ki$0nd.\n##\n`), []);
  });

  it('is nothing in literal blocks', async () => {
    assert.deepEqual(await inUnion('# ::\n#\n#   @ki$0nd `Root`'), []);
    assert.deepEqual(await inUnion('# .. code-block:: none\n#\n#   @kind `Ro$0ot`'), []);
  });
});

describe('what a label in documentation means', () => {
  const documented = (text: string, definition: string) =>
    `${TYPES}\n##\n# @Own:\n#\n${text}\n##\n${definition}`;

  it('is a part of the definition', async () => {
    const own = "{ 'struct': 'Own', 'data': { 'a': 'int' }, 'features': [ 'f' ] }";
    assert.deepEqual(await meaning(documented('# @$0a: text', own)), ['member Own.a']);
    assert.deepEqual(await meaning(documented('# Features:\n#\n# @$0f: text', own)), ['feature f']);
    assert.deepEqual(await meaning(documented('# @$0b: text', own)), []);
  });

  it('is a value, a branch, an argument', async () => {
    assert.deepEqual(await meaning(documented('# @$0a: text', "{ 'enum': 'Own', 'data': ['a'] }")), [
      'value Own.a',
    ]);
    const alternate = "{ 'alternate': 'Own', 'data': { 'a': 'int' } }";
    assert.deepEqual(await meaning(documented('# @$0a: text', alternate)), ['branch Own.a']);
    const command = "{ 'command': 'Own', 'data': { '*a': 'int' } }";
    assert.deepEqual(await meaning(documented('# @$0a: text', command)), ['member Own.a']);
  });

  it('is the definition on the first line, also where that stands elsewhere', async () => {
    assert.deepEqual(await meaning("##\n# @O$0wn:\n##\n{ 'enum': 'Own', 'data': [] }"), ['definition Own']);
    assert.deepEqual(await meaning("##\n# @Li$0st:\n##\n{ 'enum': 'Own', 'data': [] }"), []);
    assert.deepEqual(await meaning(`##\n# @Ro$0ot:\n##\n{ 'enum': 'Own', 'data': [] }${TYPES}`), [
      'definition Root',
    ]);
  });
});

describe('a qualified name', () => {
  const workspace = (text: string) => `
#-- qapi/qapi-schema.json
{ 'include': 'block-core.json' }
##
# ${text}
##
#-- qapi/block-core.json
{ 'command': 'add', 'data': {} }
#-- qga/qapi-schema.json
{ 'command': 'add', 'data': {} }
{ 'command': 'guest-only', 'data': {} }
`;
  const inBlock = '/w/qapi/block-core.json add';
  const inGuest = '/w/qga/qapi-schema.json add';

  async function keys(text: string): Promise<string[]> {
    const { snapshot, path, offset } = await explore(workspace(text));
    return symbolsAt(snapshot, path, offset).map(keyOfSymbol);
  }

  const cases: readonly (readonly [text: string, ...keys: string[]])[] = [
    ['`a$0dd`', `definition ${inBlock}`],
    ['`block-core.a$0dd`', `definition ${inBlock}`],
    ['`other.a$0dd`'],
    ['`QMP:block-core.a$0dd`', `definition ${inBlock}`],
    ['`QMP:a$0dd`', `definition ${inBlock}`],
    ['`QGA:a$0dd`', `definition ${inGuest}`],
    ['`QGA:block-core.a$0dd`'],
    ['`qapi-schema.a$0dd`', `definition ${inGuest}`],
    ['`gues$0t-only`', 'definition /w/qga/qapi-schema.json guest-only'],
    ['`QSD:a$0dd`'],
    [':qapi:mod:`bl$0ock-core`', 'file /w/qapi/block-core.json'],
    [':qapi:mod:`QMP:bl$0ock-core`', 'file /w/qapi/block-core.json'],
  ];
  for (const [text, ...expected] of cases) {
    it(text, async () => assert.deepEqual(await keys(text), expected));
  }
});
