import assert from 'node:assert/strict';
import { itRefactors, refactoringsFor } from '../../harness/refactoring-fixture';

const sack = "{ 'struct': 'Sack', 'data': { 'a': 'int' } }\n";

describe('boxing arguments', () => {
  itRefactors('of a command', {
    before: `${sack}{ 'command': '$0fill',\n  'data': 'Sack',\n  'returns': 'Sack' }\n`,
    title: 'Box the arguments',
    kind: 'refactor.rewrite',
    after: `${sack}{ 'command': 'fill',\n  'data': 'Sack',\n  'boxed': true,\n  'returns': 'Sack' }\n`,
    back: 'Unbox the arguments',
  });

  itRefactors('of an event in one line', {
    before: `${sack}{ 'event': '$0FILLED', 'data': 'Sack' }\n`,
    title: 'Box the data',
    after: `${sack}{ 'event': 'FILLED', 'data': 'Sack', 'boxed': true }\n`,
    back: 'Unbox the data',
  });

  itRefactors('the other way round, with the key in front', {
    before: `${sack}{ 'boxed': true,\n  '$0command': 'fill', 'data': 'Sack' }\n`,
    title: 'Unbox the arguments',
    after: `${sack}{ 'command': 'fill', 'data': 'Sack' }\n`,
  });

  it('leaves what can be only one of the two', async () => {
    const offers = (definition: string, rest = '') =>
      refactoringsFor(`${definition}\n{ 'command': '$0fill', 'data': 'Sack'${rest} }\n`, /ox the/);
    assert.deepEqual(await offers("{ 'struct': 'Sack', 'data': {} }"), []);
    assert.deepEqual(await offers("{ 'enum': 'Sack', 'data': [] }"), []);
    assert.deepEqual(await offers(sack, ", # a comment\n'boxed': true"), []);
    const conditional = "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'int', 'if': 'A' } } }";
    assert.deepEqual(await offers(conditional, ", 'boxed': true"), []);
  });
});
