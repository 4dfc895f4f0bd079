import assert from 'node:assert/strict';
import { semanticTokens } from '../../../server/src/features/semantic-tokens/semantic-tokens';
import { type SemanticToken, TOKEN_MODIFIERS } from '../../../server/src/features/semantic-tokens/token';
import type { Version } from '../../../server/src/releases/rule-span';
import { type Explored, explore } from '../../harness/feature-fixture';

/** Each token as `text type.modifier…`. */
function describeTokens(tokens: readonly SemanticToken[], { snapshot, path }: Explored): string[] {
  const text = snapshot.file(path)?.text ?? '';
  return tokens.map(({ start, end, style }) => {
    const modifiers = TOKEN_MODIFIERS.filter((_, bit) => (style.modifiers & (1 << bit)) !== 0);
    const look = [style.type, ...modifiers].join('.');
    return `${text.slice(start, end)} ${look}`;
  });
}

async function tokensOf(text: string, release?: Version): Promise<string[]> {
  const explored = await explore(text, release);
  return describeTokens(semanticTokens(explored.snapshot, explored.path), explored);
}

/** Without the words of the language. */
async function namesOf(text: string, release?: Version): Promise<string[]> {
  const tokens = await tokensOf(text, release);
  return tokens.filter((token) => !/ keyword(\.control)?$/.test(token));
}

describe('semantic tokens', () => {
  it('tell what a name in a definition is, by what it stands for in the schema', async () => {
    const names = await namesOf(`
#-- root.json
{ 'include': 'types.json' }
{ 'struct': 'Box', 'base': 'Base', 'data': { '*how': 'How', 'many': ['int'], 'u': 'U', 'a': 'A', 'q': 'QType', 'n': 'Nope' } }
#-- types.json
{ 'struct': 'Base', 'data': { } }
{ 'enum': 'How', 'data': [ 'well' ] }
{ 'union': 'U', 'base': { 'how': 'How' }, 'discriminator': 'how', 'data': { 'well': 'Base' } }
{ 'alternate': 'A', 'data': { 's': 'str' } }
`);
    assert.deepEqual(names, [
      'Box struct.declaration',
      'Base struct',
      'how property.declaration',
      'How enum',
      'many property.declaration',
      'int type.defaultLibrary',
      'u property.declaration',
      'U struct.union',
      'a property.declaration',
      'A type.alternate',
      'q property.declaration',
      'QType enum.defaultLibrary',
      'n property.declaration',
      'Nope type',
    ]);
  });

  it('know declarations, branches and the discriminator', async () => {
    const names = await namesOf(`
{ 'enum': 'How', 'data': [ 'well', { 'name': 'ill', 'if': 'CONFIG_ILL' } ] }
{ 'union': 'U', 'base': { 'how': 'How' }, 'discriminator': 'how', 'data': { 'ill': 'S' } }
{ 'alternate': 'A', 'data': { 's': 'str' } }
{ 'struct': 'S', 'data': {}, 'features': [ 'quick' ] }
{ 'command': 'go', 'data': { 'to': 'S' }, 'returns': 'U' }
{ 'event': 'GONE', 'data': 'S' }
`);
    assert.deepEqual(names, [
      'How enum.declaration',
      'well enumMember.declaration',
      'ill enumMember.declaration',
      'CONFIG_ILL macro',
      'U struct.declaration.union',
      'how property.declaration',
      'How enum',
      'how property',
      'ill enumMember',
      'S struct',
      'A type.declaration.alternate',
      's property.declaration',
      'str type.defaultLibrary',
      'S struct.declaration',
      'quick decorator.declaration',
      'go function.declaration',
      'to property.declaration',
      'S struct',
      'U struct.union',
      'GONE event.declaration',
      'S struct',
    ]);
  });

  it('mark what is deprecated, where it is declared and where it is used', async () => {
    const names = await namesOf(`
{ 'struct': 'Old', 'data': { 'm': { 'type': 'int', 'features': [ 'deprecated' ] } }, 'features': [ 'deprecated' ] }
{ 'struct': 'User', 'data': { 'm': 'Old' } }
`);
    assert.deepEqual(names, [
      'Old struct.declaration.deprecated',
      'm property.declaration.deprecated',
      'int type.defaultLibrary',
      'deprecated decorator.declaration',
      'deprecated decorator.declaration',
      'User struct.declaration',
      'm property.declaration',
      'Old struct.deprecated',
    ]);
  });

  it('tell the words that steer from those that are mere keys', async () => {
    const tokens = await tokensOf(`
{ 'pragma': { 'doc-required': true } }
{ 'struct': 'S', 'data': {}, 'if': { 'not': 'X' } }
`);
    assert.deepEqual(tokens, [
      'pragma keyword.control',
      'doc-required keyword',
      'struct keyword',
      'S struct.declaration',
      'data keyword',
      'if keyword.control',
      'not keyword.control',
      'X macro',
    ]);
  });

  it('tell what names in documentation are', async () => {
    const names = await namesOf(`
##
# @How:
#
# How it goes.
#
# @well: fine
#
# @gone: not there
#
# Features:
#
# @quick: at once
#
# Since: 1.0
##
{ 'enum': 'How', 'data': [ 'well' ], 'features': [ 'quick' ] }
`);
    // The line in front of the features is a tag as well, where it counts as one.
    assert.deepEqual(names.filter((name) => !name.startsWith('Features')).slice(0, 5), [
      'How enum.documentation',
      'well enumMember.documentation',
      'gone enumMember.documentation',
      'quick decorator.documentation',
      'Since keyword.documentation',
    ]);
  });

  it('change with the schema, not only with the text', async () => {
    const user = "{ 'struct': 'User', 'data': { 'm': 'T' } }\n";
    const last = async (definition: string) => (await namesOf(user + definition))[2];
    assert.equal(await last("{ 'enum': 'T', 'data': [] }\n"), 'T enum');
    assert.equal(await last("{ 'alternate': 'T', 'data': { 'i': 'int' } }\n"), 'T type.alternate');
    assert.equal(await last("{ 'command': 'T' }\n"), 'T function');
  });

  it('of a range are those of the entries in it', async () => {
    const explored = await explore(`
{ 'enum': 'One', 'data': [] }
{ 'enum': 'Two', 'data': [$0] }
{ 'enum': 'Three', 'data': [] }
`);
    const { snapshot, path, offset } = explored;
    const tokens = semanticTokens(snapshot, path, { start: offset, end: offset });
    assert.deepEqual(describeTokens(tokens, explored), [
      'enum keyword',
      'Two enum.declaration',
      'data keyword',
    ]);
  });

  it('are there in text with errors, and none in a file that nobody knows', async () => {
    assert.deepEqual(await tokensOf("{ 'struct': 'S', 'data': { 'a': 'int', 'b': \n"), [
      'struct keyword',
      'S struct.declaration',
      'data keyword',
      'a property.declaration',
      'int type.defaultLibrary',
      'b property.declaration',
    ]);
    const { snapshot } = await explore('');
    assert.deepEqual(semanticTokens(snapshot, '/elsewhere.json'), []);
  });

  it('know the simple unions of early releases', async () => {
    const text = "{ 'union': 'U', 'data': { 'a': 'int' } }\n";
    assert.deepEqual(await namesOf(text, '5.2'), [
      'U struct.declaration.union',
      'a enumMember.declaration',
      'int type.defaultLibrary',
    ]);
  });
});
