import assert from 'node:assert/strict';
import type { Condition, Declaration, Definition, Member } from '../../server/src/schema/definitions';
import { NEWEST_RELEASE } from '../../server/src/releases/release';
import { lower } from '../../server/src/schema/lower';
import { parse } from '../../server/src/syntax/parser';
import type { ExpressionEntry } from '../../server/src/syntax/syntax-tree';

describe('lower', () => {
  it('tells definitions, directives and the rest apart', () => {
    const kinds = [
      "{ 'enum': 'A', 'data': [] }",
      "{ 'data': {}, 'event': 'A' }",
      "{ 'include': 'a.json' }",
      "{ 'command': 'a', 'include': 'a.json' }",
      "{ 'pragma': {} }",
      "{ 'data': {} }",
      '{}',
    ].map((text) => declarationOf(text).kind);
    assert.deepEqual(kinds, ['enum', 'event', 'include', 'include', 'pragma', 'unknown', 'unknown']);
  });

  it('takes the sugar out of values', () => {
    const { kind, ...definition } = definitionOf(
      "{ 'enum': 'E', 'prefix': 'P', 'data': [ 'a', { 'name': 'b', 'if': 'B', 'features': [ 'f' ] } ] }",
    );
    assert.ok(kind === 'enum' && 'values' in definition);
    assert.equal(definition.prefix, 'P');
    assert.deepEqual(
      definition.values.map(({ name, condition, features }) => [name, show(condition), features.length]),
      [
        ['a', '', 0],
        ['b', 'B', 1],
      ],
    );
  });

  it('takes the sugar out of members', () => {
    const definition = definitionOf(
      "{ 'struct': 'S', 'base': 'B', 'data': { 'a': 'int', '*b': [ 'str' ], 'c': { 'type': [ 'T' ], 'if': 'C' } } }",
    );
    assert.ok(definition.kind === 'struct');
    assert.equal(definition.base?.name, 'B');
    assert.deepEqual(definition.members.map(showMember), ['a: int', 'b?: [str]', 'c: [T] if C']);
    assert.equal(definition.isIncomplete, false);
  });

  it('tells the two forms of a base apart', () => {
    const named = definitionOf("{ 'union': 'U', 'base': 'B', 'discriminator': 'k', 'data': { 'x': 'X' } }");
    assert.ok(named.kind === 'union');
    assert.deepEqual([named.base?.name, named.baseMembers], ['B', undefined]);
    assert.deepEqual(
      [named.discriminator?.value, named.branches[0]?.name, named.branches[0]?.type?.name],
      ['k', 'x', 'X'],
    );
    const inPlace = definitionOf("{ 'union': 'U', 'base': { 'k': 'E' }, 'discriminator': 'k', 'data': {} }");
    assert.ok(inPlace.kind === 'union');
    assert.deepEqual([inPlace.base, inPlace.baseMembers?.map(showMember)], [undefined, ['k: E']]);
  });

  it('tells the two forms of arguments apart', () => {
    const named = definitionOf("{ 'command': 'c', 'data': 'D', 'boxed': true, 'returns': [ 'R' ] }");
    assert.ok(named.kind === 'command');
    assert.deepEqual([named.data?.name, named.parameters, named.boxed], ['D', undefined, true]);
    assert.deepEqual([named.returns?.name, named.returns?.isArray], ['R', true]);
    const inPlace = definitionOf("{ 'event': 'E', 'data': { '*a': 'int' } }");
    assert.ok(inPlace.kind === 'event');
    assert.deepEqual(
      [inPlace.data, inPlace.parameters?.map(showMember), inPlace.boxed],
      [undefined, ['a?: int'], false],
    );
  });

  it('lowers conditions and features', () => {
    const { condition, features } = definitionOf(
      "{ 'command': 'c', 'if': { 'all': [ 'A', { 'not': { 'any': [ 'B', 'C' ] } } ] }, 'features': [ 'f', { 'name': 'g', 'if': 'G' } ] }",
    );
    assert.equal(show(condition), 'all(A not(any(B C)))');
    assert.deepEqual(
      features.map((feature) => [feature.name, show(feature.condition)]),
      [
        ['f', ''],
        ['g', 'G'],
      ],
    );
  });

  const incomplete = [
    "{ 'struct': 'S', 'data': [ 'a' ] }",
    "{ 'struct': 'S' }",
    "{ 'struct': true, 'data': {} }",
    "{ 'struct': 'S', 'data': { 'a': true, 'b': 'int' } }",
    "{ 'struct': 'S', 'data': { 'a': [ 'int', 'int' ] } }",
    "{ 'enum': 'E', 'data': [ 'a', {} ] }",
    "{ 'union': 'U', 'discriminator': 'k', 'data': {} }",
    "{ 'union': 'U', 'base': 'B', 'discriminator': true, 'data': {} }",
    "{ 'command': 'c', 'if': [ 'A' ] }",
    "{ 'command': 'c', 'features': 'f' }",
    "{ 'command': 'c', 'returns': {} }",
    "{ 'command': 'c' 'data': {} }",
  ];
  for (const text of incomplete) {
    it(`says that ${text} is incomplete`, () => assert.equal(definitionOf(text).isIncomplete, true));
  }

  it('leaves out what is malformed, and keeps the rest', () => {
    const definition = definitionOf("{ 'enum': 'E', 'data': [ 'a', true, 'b' ] }");
    assert.ok(definition.kind === 'enum');
    assert.deepEqual(
      definition.values.map(({ name }) => name),
      ['a', 'b'],
    );
    const struct = definitionOf("{ 'struct': 'S', 'data': { 'a': true, 'b': 'int' } }");
    assert.ok(struct.kind === 'struct');
    assert.deepEqual(struct.members.map(showMember), ['a: ?', 'b: int']);
  });

  it('has no path for an include that is malformed', () => {
    const paths = ["{ 'include': 'a.json' }", "{ 'include': true }", "{ 'include': 'a.json }"].map((text) => {
      const declaration = declarationOf(text);
      return declaration.kind === 'include' ? declaration.path?.value : 'no include';
    });
    assert.deepEqual(paths, ['a.json', undefined, undefined]);
  });
});

function entryOf(text: string): ExpressionEntry {
  const [entry] = parse(text).entries;
  assert.ok(entry?.kind === 'expression');
  return entry;
}

function declarationOf(text: string): Declaration {
  return lower(entryOf(text), NEWEST_RELEASE);
}

function definitionOf(text: string): Definition {
  const declaration = declarationOf(text);
  assert.ok('features' in declaration);
  return declaration;
}

function showMember({ name, isOptional, type, condition }: Member): string {
  const typeText = type === undefined ? '?' : type.isArray ? `[${type.name}]` : type.name;
  return `${name}${isOptional ? '?' : ''}: ${typeText}${condition ? ` if ${show(condition)}` : ''}`;
}

function show(condition: Condition | undefined): string {
  if (condition === undefined) return '';
  if ('node' in condition) return condition.node.value;
  const operands = condition.kind === 'not' ? [condition.operand] : condition.operands;
  return `${condition.kind}(${operands.map(show).join(' ')})`;
}
