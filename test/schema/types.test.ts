import assert from 'node:assert/strict';
import { NEWEST_RELEASE } from '../../server/src/releases/release';
import { cName } from '../../server/src/schema/c-name';
import { flattenMembers, objectTypeOf } from '../../server/src/schema/flattened-members';
import { shapeOf } from '../../server/src/schema/shape';
import {
  describeType,
  isPredefined,
  type Namespace,
  type Type,
  typeByName,
} from '../../server/src/schema/types';
import { schemaOfText } from '../harness/memory-schema';

const TEXT = `
{ 'enum': 'Enum', 'data': [ 'a' ] }
{ 'struct': 'Base', 'data': { 'a': 'int', '*b': 'str' } }
{ 'struct': 'Struct', 'base': 'Base', 'data': { 'c': [ 'Enum' ] } }
{ 'union': 'Union', 'base': { 'k': 'Enum' }, 'discriminator': 'k', 'data': { 'a': 'Struct' } }
{ 'alternate': 'Alternate', 'data': { 'a': 'int' } }
{ 'command': 'command', 'data': { 'x': 'int' } }
{ 'command': 'empty', 'data': {} }
{ 'struct': 'Circle', 'base': 'Circle', 'data': { 'd': 'int' } }
{ 'struct': 'Orphan', 'base': 'Nothing', 'data': { 'e': 'int' } }
`;

function namespaceOf(text: string): Namespace {
  const schema = schemaOfText(text);
  return {
    release: schema.release,
    kindOf: (name) => schema.lookup(name)?.definition.kind,
    definition: (name) => schema.lookup(name)?.definition,
    hasArrayOf: (name) => schema.hasArrayOf(name),
    hasWrapperOf: (name) => schema.hasWrapperOf(name),
  };
}

const namespace = namespaceOf(TEXT);

describe('type', () => {
  const named: [name: string, description: string | undefined][] = [
    ['int', "built-in type 'int'"],
    ['QType', "enum type 'QType'"],
    ['q_empty', "object type 'q_empty'"],
    ['strList', "array type ['str']"],
    ['QTypeList', undefined],
    ['Enum', "enum type 'Enum'"],
    ['EnumList', "array type ['Enum']"],
    ['StructList', undefined],
    ['Struct', "struct type 'Struct'"],
    ['Union', "union type 'Union'"],
    ['Alternate', "alternate type 'Alternate'"],
    ['q_obj_command-arg', "object type 'q_obj_command-arg'"],
    ['q_obj_Union-base', "object type 'q_obj_Union-base'"],
    ['q_obj_empty-arg', undefined],
    ['q_obj_command-base', undefined],
    ['q_obj_Struct-base', undefined],
    ['command', undefined],
    ['Nothing', undefined],
    ['', undefined],
  ];
  for (const [name, description] of named) {
    it(`by the name '${name}' is ${description ?? 'not there'}`, () => {
      const type: Type | undefined = typeByName(name, namespace);
      assert.equal(type && describeType(type), description);
    });
  }

  it('is predefined or not', () => {
    assert.deepEqual(
      ['int', 'any', 'QType', 'q_empty', 'intList', 'List', 'Enum', 'anyList'].filter(isPredefined),
      ['int', 'any', 'QType', 'q_empty', 'intList', 'anyList'],
    );
  });
});

describe('flattened members', () => {
  function membersOf(name: string): { names: string[]; isIncomplete: boolean } {
    const object = objectTypeOf(typeByName(name, namespace), namespace);
    assert.ok(object);
    const { members, isIncomplete } = flattenMembers(object, namespace);
    return { names: members.map(({ member, owner }) => `${owner.name}.${member.name}`), isIncomplete };
  }

  it('begin with those of the outermost base', () => {
    assert.deepEqual(membersOf('Struct'), { names: ['Base.a', 'Base.b', 'Struct.c'], isIncomplete: false });
    assert.deepEqual(membersOf('Union'), { names: ['Union.k'], isIncomplete: false });
    assert.deepEqual(membersOf('q_obj_command-arg'), { names: ['command.x'], isIncomplete: false });
  });

  it('cannot all be known where a base is unknown or goes round in a circle', () => {
    assert.deepEqual(membersOf('Orphan'), { names: ['Orphan.e'], isIncomplete: true });
    assert.deepEqual(membersOf('Circle'), { names: ['Circle.d'], isIncomplete: true });
  });

  it('are for objects', () => {
    for (const name of ['Enum', 'Alternate', 'int', 'strList']) {
      assert.equal(objectTypeOf(typeByName(name, namespace), namespace), undefined);
    }
  });
});

describe('shape', () => {
  const shape = (text: string): string => shapeOf(schemaOfText(text).definitions[0]!.definition);
  const plain = "{ 'struct': 'S', 'data': { 'a': 'int', 'b': { 'type': 'int' } } }";

  it('does not depend on the text', () => {
    assert.equal(
      shape("# one\n{ 'data': { 'a': { 'type': 'int' },\n 'b': 'int' }, 'struct': 'S' }"),
      shape(plain),
    );
  });

  const different = [
    "{ 'struct': 'T', 'data': { 'a': 'int', 'b': 'int' } }",
    "{ 'struct': 'S', 'data': { 'b': 'int', 'a': 'int' } }",
    "{ 'struct': 'S', 'data': { '*a': 'int', 'b': 'int' } }",
    "{ 'struct': 'S', 'data': { 'a': [ 'int' ], 'b': 'int' } }",
    "{ 'struct': 'S', 'data': { 'a': 'int', 'b': { 'type': 'int', 'if': 'B' } } }",
    "{ 'struct': 'S', 'base': 'B', 'data': { 'a': 'int', 'b': 'int' } }",
    "{ 'struct': 'S', 'data': { 'a': 'int', 'b': true } }",
  ];
  for (const text of different) {
    it(`is another one for ${text}`, () => assert.notEqual(shape(text), shape(plain)));
  }
});

describe('C name', () => {
  const names: [name: string, identifier: string][] = [
    ['a-b', 'a_b'],
    ['a.b', 'a_b'],
    ['a_b', 'a_b'],
    ['int', 'q_int'],
    ['linux', 'q_linux'],
    ['2d', 'q_2d'],
    ['x-2d', 'x_2d'],
    ['unix-2', 'unix_2'],
    ['Int', 'Int'],
  ];
  for (const [name, identifier] of names) {
    it(`of ${name} is ${identifier}`, () => assert.equal(cName(name, NEWEST_RELEASE), identifier));
  }
});
