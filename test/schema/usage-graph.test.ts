import assert from 'node:assert/strict';
import { releaseOf } from '../../server/src/releases/release';
import type { Schema } from '../../server/src/schema/schema';
import { usageGraphOf } from '../../server/src/schema/usage-graph';
import { modulesOf, schemaOf, schemaOfText } from '../harness/memory-schema';

function usersOf(name: string, schema: Schema): string[] {
  const usages = usageGraphOf(schema).usersOf(schema.lookup(name)!);
  return usages.map(({ user, uses }) => {
    const roles = uses.map(({ role, partName }) => (partName === undefined ? role : `${role} ${partName}`));
    return `${user.definition.name}: ${roles.join(', ')}`;
  });
}

function usedBy(name: string, schema: Schema): string[] {
  const usages = usageGraphOf(schema).usedBy(schema.lookup(name)!);
  return usages.map(({ used, uses }) => `${used.definition.name} ×${uses.length}`);
}

function reaching(name: string, schema: Schema): string[] {
  const found = usageGraphOf(schema).reachingCommands(schema.lookup(name)!);
  return found.map(({ definition }) => definition.name);
}

const SCHEMA = `
{ 'enum': 'Kind', 'data': [ 'tree', 'list' ] }
{ 'struct': 'Base', 'data': { 'kind': 'Kind', '*old': 'Kind' } }
{ 'struct': 'Tree', 'data': { '*left': 'Tree', 'leaves': [ 'Leaf' ] } }
{ 'struct': 'Leaf', 'base': 'Base', 'data': { 'size': 'int' } }
{ 'union': 'Any', 'base': 'Base', 'discriminator': 'kind', 'data': { 'tree': 'Tree' } }
{ 'alternate': 'Some', 'data': { 'one': 'Tree', 'name': 'str' } }
{ 'command': 'plant', 'data': 'Tree', 'returns': [ 'Leaf' ] }
{ 'command': 'fell', 'data': { 'what': 'Some' } }
{ 'event': 'FALLEN', 'data': { 'any': 'Any' } }
{ 'command': 'rest' }
`;

describe('usage graph', () => {
  const schema = schemaOfText(SCHEMA);

  it('says who uses a type, for what', () => {
    assert.deepEqual(usersOf('Tree', schema), [
      'Tree: member left',
      'Any: branch tree',
      'Some: branch one',
      'plant: arguments',
    ]);
    assert.deepEqual(usersOf('Kind', schema), ['Base: member kind, member old']);
    assert.deepEqual(usersOf('Leaf', schema), ['Tree: member leaves', 'plant: returns']);
    assert.deepEqual(usersOf('rest', schema), []);
  });

  it('says what a definition uses, without what is built in', () => {
    assert.deepEqual(usedBy('Base', schema), ['Kind ×2']);
    assert.deepEqual(usedBy('Any', schema), ['Base ×1', 'Tree ×1']);
    assert.deepEqual(usedBy('plant', schema), ['Tree ×1', 'Leaf ×1']);
  });

  it('finds the types that a command or event is made of, the nearest first', () => {
    const found = usageGraphOf(schema).reachedTypes(schema.lookup('plant')!);
    assert.deepEqual(
      found.map(({ definition }) => definition.name),
      ['Tree', 'Leaf', 'Base', 'Kind'],
    );
    assert.deepEqual(usageGraphOf(schema).reachedTypes(schema.lookup('rest')!), []);
  });

  it('finds the commands and events that a type is a part of, the nearest first', () => {
    assert.deepEqual(reaching('Tree', schema), ['plant', 'FALLEN', 'fell']);
    assert.deepEqual(reaching('Kind', schema), ['plant', 'FALLEN', 'fell']);
    assert.deepEqual(reaching('Any', schema), ['FALLEN']);
    assert.deepEqual(reaching('rest', schema), []);
  });

  it('takes the names of implicit types for what brought them along', () => {
    const early = schemaOf(
      'root.json',
      modulesOf(
        [
          {
            name: 'root.json',
            text: `
{ 'struct': 'Leaf', 'data': { 'size': 'int' } }
{ 'union': 'Any', 'data': { 'leaf': 'Leaf', 'many': [ 'Leaf' ] } }
{ 'struct': 'Holder', 'data': { 'kind': 'AnyKind', 'leaves': 'LeafList' } }
`,
          },
        ],
        releaseOf('6.0'),
      ),
    );
    assert.deepEqual(usersOf('Any', early), ['Holder: member kind']);
    assert.deepEqual(usersOf('Leaf', early), ['Any: branch leaf, branch many', 'Holder: member leaves']);
  });

  it('goes across files, and stands definitions that are used before or twice', () => {
    const modules = modulesOf([
      {
        name: 'root.json',
        text: `{ 'include': 'types.json' }\n{ 'command': 'get', 'returns': 'Twice' }\n`,
      },
      {
        name: 'types.json',
        text: `{ 'struct': 'Twice', 'data': { 'a': 'Twice' } }\n{ 'enum': 'Twice', 'data': [ 'a' ] }\n`,
      },
    ]);
    const twice = schemaOf('root.json', modules);
    assert.deepEqual(usersOf('Twice', twice), ['get: returns', 'Twice: member a']);
    assert.deepEqual(usedBy('get', twice), ['Twice ×1', 'Twice ×1']);
    assert.deepEqual(reaching('Twice', twice), ['get']);
  });
});
