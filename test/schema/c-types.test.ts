import assert from 'node:assert/strict';
import type { Version } from '../../server/src/releases/rule-span';
import { commandPrototype, eventPrototype, memberDeclarations } from '../../server/src/schema/c-types';
import { namespaceOf } from '../../server/src/schema/schema-namespace';
import { explore } from '../harness/feature-fixture';

const TYPES = `
{ 'enum': 'Kind', 'data': [ 'one' ] }
{ 'struct': 'Thing', 'data': { 'name': 'str' } }
{ 'alternate': 'Choice', 'data': { 'a': 'int', 'b': 'Thing' } }
`;

/** The C declaration of a definition that is added to some types: of a struct that of its members. */
async function declarationOf(
  definition: string,
  name: string,
  release?: Version,
): Promise<string | undefined> {
  const { view } = await explore(TYPES + definition, release);
  const namespace = namespaceOf(view.schema);
  const found = view.schema.lookup(name)?.definition;
  switch (found?.kind) {
    case 'command':
      return commandPrototype(found, namespace);
    case 'event':
      return eventPrototype(found, namespace);
    case 'struct':
      return found.members.flatMap((member) => memberDeclarations(member, namespace)).join(' ');
    default:
      return undefined;
  }
}

describe('C declarations', () => {
  it('pass arguments one by one', async () => {
    const text = await declarationOf(
      "{ 'command': 'do-it', 'data': { 'a': 'str', '*b': 'int', 'c': 'Kind', 'd': 'Thing', 'default': 'any' } }",
      'do-it',
    );
    assert.equal(
      text,
      'void qmp_do_it(const char *a, bool has_b, int64_t b, Kind c, Thing *d,\n' +
        '               QObject *q_default, Error **errp);',
    );
  });

  it('tell by the pointer whether something is there, but for arrays', async () => {
    const command = "{ 'command': 'do-it', 'data': { '*a': 'str', '*b': ['str'], '*c': 'Choice' } }";
    assert.equal(
      await declarationOf(command, 'do-it'),
      'void qmp_do_it(const char *a, bool has_b, strList *b, Choice *c, Error **errp);',
    );
    assert.equal(
      await declarationOf(command, 'do-it', '7.2'),
      'void qmp_do_it(bool has_a, const char *a, bool has_b, strList *b, bool has_c,\n' +
        '               Choice *c, Error **errp);',
    );
  });

  it('pass boxed arguments as one, and return what the command returns', async () => {
    const command = "{ 'command': 'do-it', 'data': 'Thing', 'boxed': true, 'returns': ['Thing'] }";
    assert.equal(await declarationOf(command, 'do-it'), 'ThingList *qmp_do_it(Thing *arg, Error **errp);');
  });

  it('take the members of a named type one by one', async () => {
    const command = "{ 'command': 'do-it', 'data': 'Thing', 'coroutine': true }";
    const text = 'qmp_do_it(const char *name, Error **errp);';
    assert.equal(await declarationOf(command, 'do-it'), `void coroutine_fn ${text}`);
    assert.equal(await declarationOf(command, 'do-it', '7.2'), `void ${text}`);
  });

  it('are absent where no code is generated', async () => {
    assert.equal(await declarationOf("{ 'command': 'do-it', 'gen': false }", 'do-it'), undefined);
  });

  it('send events, which could fail up to 3.0', async () => {
    const event = "{ 'event': 'IT_HAPPENED' }";
    const text = 'void qapi_event_send_it_happened';
    assert.equal(await declarationOf(event, 'IT_HAPPENED'), `${text}(void);`);
    assert.equal(await declarationOf(event, 'IT_HAPPENED', '3.0'), `${text}(Error **errp);`);
  });

  it('make members of structs', async () => {
    const struct =
      "{ 'struct': 'More', 'data': { 'a-b': 'size', '*c': 'number', 'd': 'null', 'e': 'int8' } }";
    const text = 'uint64_t a_b; bool has_c; double c; QNull *d; int8_t e;';
    assert.equal(await declarationOf(struct, 'More'), text);
  });
});
