import assert from 'node:assert/strict';
import { buildEntities } from '../../server/src/schema/build-entities';
import type { Entities, ObjectEntity } from '../../server/src/schema/entities';
import { allMembersOf, branchesOf, conditionOf } from '../../server/src/schema/entity-properties';
import { releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import { parseFixture } from '../harness/fixture';
import { modulesOf, schemaOf } from '../harness/memory-schema';

describe('entities', () => {
  it('stand in the order of the text, what they need in front of them', () => {
    const entities = entitiesOf(`
#-- root.json
{ 'command': 'act', 'data': { 'boxes': [ 'Box' ] }, 'returns': [ 'Choice' ] }
{ 'include': 'other.json' }
{ 'event': 'DONE', 'data': { 'boxes': [ 'Box' ] } }
#-- other.json
{ 'struct': 'Box', 'data': { 'texts': [ 'str' ] } }
{ 'union': 'Choice', 'base': { 'tags': [ 'Tag' ], 'tag': 'Tag' }, 'discriminator': 'tag', 'data': { 'a': 'Box' } }
{ 'enum': 'Tag', 'data': [ 'a', 'b' ] }
`);
    const own = entities.all.filter((entity) => entity.kind === 'include' || entity.origin !== undefined);
    assert.deepEqual(
      own.map((entity) => (entity.kind === 'include' ? entity.include.spelling : entity.name)),
      [
        ...['BoxList', 'q_obj_act-arg', 'ChoiceList', 'act', 'other.json'],
        ...['Box', 'TagList', 'q_obj_Choice-base', 'Choice', 'Tag', 'q_obj_DONE-arg', 'DONE'],
      ],
    );
    assert.equal(entities.type('BoxList')?.kind, 'array');
    assert.equal(entities.type('act'), undefined);
    assert.equal(entities.type('strList')?.origin, undefined);
  });

  it('have the members of their bases and the branches that nobody wrote', () => {
    const entities = entitiesOf(`
{ 'enum': 'Tag', 'data': [ 'a', { 'name': 'b', 'if': 'B' }, 'c' ] }
{ 'struct': 'Lower', 'data': { 'tag': 'Tag' } }
{ 'struct': 'Upper', 'base': 'Lower', 'data': { 'x': 'int' } }
{ 'struct': 'Empty', 'data': {} }
{ 'union': 'Choice', 'base': 'Upper', 'discriminator': 'tag', 'data': { 'c': 'Empty' } }
`);
    const choice = object(entities, 'Choice');
    assert.deepEqual(
      allMembersOf(choice, entities).map(({ name }) => name),
      ['tag', 'x'],
    );
    const branches = branchesOf(choice, entities);
    assert.deepEqual(
      branches.map(({ name, typeName, condition }) => [name, typeName, condition?.kind]),
      [
        ['c', 'Empty', undefined],
        ['a', 'q_empty', undefined],
        ['b', 'q_empty', 'symbol'],
      ],
    );
  });

  it('take over the condition of what they hold or serve', () => {
    const text = `
{ 'struct': 'Box', 'data': {}, 'if': 'B' }
{ 'union': 'Choice', 'data': { 'box': 'Box', 'boxes': [ 'Box' ], 'late': 'Late' } }
{ 'struct': 'Late', 'data': {}, 'if': 'L' }
{ 'command': 'act', 'data': { 'a': 'int' }, 'if': 'C' }
`;
    const entities = entitiesOf(text, '6.1');
    const conditions = Object.fromEntries(
      entities.all.flatMap((entity) => {
        const condition = conditionOf(entity, entities);
        const text = condition?.kind === 'text' ? condition.node.value : undefined;
        return entity.kind === 'include' || text === undefined ? [] : [[entity.name, text]];
      }),
    );
    assert.deepEqual(conditions, {
      Box: 'B',
      BoxList: 'B',
      'q_obj_Box-wrapper': 'B',
      'q_obj_BoxList-wrapper': 'B',
      Late: 'L',
      'q_obj_act-arg': 'C',
      act: 'C',
    });
  });

  it('can be made of a schema that is wrong', () => {
    const entities = entitiesOf(`
{ 'struct': 'Loop', 'base': 'Loop', 'data': { 'a': 12, 'b': [ 'Nope' ], 'c': '' } }
{ 'union': 'Choice', 'base': 'Loop', 'discriminator': 'nope', 'data': { 'x': 'Nope' } }
{ 'union': 'Lost', 'base': {} }
{ 'command': 'Loop', 'data': [ 'Nope' ], 'returns': {} }
`);
    const choice = object(entities, 'Choice');
    assert.deepEqual(
      branchesOf(choice, entities).map(({ name }) => name),
      ['x'],
    );
    assert.deepEqual(
      allMembersOf(object(entities, 'Loop'), entities).map(({ name }) => name),
      ['a', 'b', 'c'],
    );
  });
});

function entitiesOf(fixture: string, release: Version = '10.2'): Entities {
  const { files } = parseFixture(fixture);
  return buildEntities(schemaOf(files[0]?.name ?? '', modulesOf(files, releaseOf(release))));
}

function object(entities: Entities, name: string): ObjectEntity {
  const type = entities.type(name);
  assert.equal(type?.kind, 'object');
  return type;
}
