import assert from 'node:assert/strict';
import type { Version } from '../../server/src/releases/rule-span';
import { namespaceOf } from '../../server/src/schema/schema-namespace';
import { shapeOfArguments, shapeOfObject } from '../../server/src/schema/wire-shape';
import { explore } from '../harness/feature-fixture';

/** The shape in one line: owners with their members, then the discriminator with its branches. */
async function shapeOf(text: string, name: string, release?: Version): Promise<string> {
  const { view } = await explore(text, release);
  const namespace = namespaceOf(view.schema);
  const definition = view.schema.lookup(name)?.definition;
  if (definition === undefined || definition.kind === 'enum' || definition.kind === 'alternate') return '';
  const isType = definition.kind === 'struct' || definition.kind === 'union';
  const { groups, union, isIncomplete } = isType
    ? shapeOfObject(definition, namespace)
    : shapeOfArguments(definition, namespace);
  const parts = groups.map(
    ({ owner, members }) => `${owner.name}: ${members.map((one) => one.name).join(' ')}`,
  );
  if (union !== undefined) {
    const branches = union.branches.map(
      (one) => `${one.name}=${one.isImplicit ? '-' : (one.type?.name ?? '?')}`,
    );
    parts.push(`${union.tag} of ${union.tagEnum?.name ?? '?'}: ${branches.join(' ')}`);
  }
  return parts.join(' | ') + (isIncomplete ? ' …' : '');
}

const BASES = `
{ 'struct': 'A', 'data': { 'a1': 'int', 'a2': 'int' } }
{ 'struct': 'B', 'base': 'A', 'data': { 'kind': 'Kind' } }
{ 'enum': 'Kind', 'data': [ 'x', 'y', 'z' ] }
{ 'union': 'U', 'base': 'B', 'discriminator': 'kind', 'data': { 'y': 'A' } }
{ 'command': 'c', 'data': 'U', 'boxed': true }
{ 'event': 'E', 'data': { 'e': 'int' } }
{ 'struct': 'Lost', 'base': 'Nowhere', 'data': { 'own': 'int' } }
`;

describe('the shape of an object in messages', () => {
  it('has members by who declares them, and branches with those that nobody wrote', async () => {
    assert.equal(await shapeOf(BASES, 'B'), 'A: a1 a2 | B: kind');
    assert.equal(await shapeOf(BASES, 'U'), 'A: a1 a2 | B: kind | kind of Kind: y=A x=- z=-');
  });

  it('is that of the type that arguments have', async () => {
    assert.equal(await shapeOf(BASES, 'c'), await shapeOf(BASES, 'U'));
    assert.equal(await shapeOf(BASES, 'E'), 'E: e');
  });

  it('says that it is incomplete', async () => {
    assert.equal(await shapeOf(BASES, 'Lost'), 'Lost: own …');
  });

  it('knows simple unions', async () => {
    const text = "{ 'union': 'U', 'data': { 'a': 'int', 'b': 'str' } }";
    assert.equal(await shapeOf(text, 'U', '5.2'), 'type of ?: a=int b=str');
  });
});
