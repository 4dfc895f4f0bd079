import assert from 'node:assert/strict';
import { offerRefactorings } from '../../../server/src/features/refactorings/offer-refactorings';
import type { Version } from '../../../server/src/releases/rule-span';
import { explore } from '../../harness/feature-fixture';
import { itRefactors, refactoringsFor } from '../../harness/refactoring-fixture';

const offersFor = (condition: string, release?: Version): Promise<string[]> =>
  refactoringsFor(
    `{ 'struct': 'Sack', 'data': {}, 'if': $0${condition} }\n`,
    /^(?:Expand|Shorten|Simplify)/,
    release,
  );

describe('conditions of which several are selected', () => {
  it('are left alone', async () => {
    const text = `{ 'struct': 'S', 'data': { 'a': { 'type': 'int', 'if': 'A' },
                           'b': { 'type': 'int', 'if': 'A' } } }\n`;
    const { snapshot, path } = await explore(text);
    const titles = offerRefactorings(snapshot, path, { start: 0, end: text.length }).map(
      ({ title }) => title,
    );
    assert.deepEqual(
      titles.filter((title) => title.includes('all')),
      [],
    );
  });
});

describe('rewriting conditions', () => {
  itRefactors('a symbol as a list', {
    before: "{ 'struct': 'Sack', 'data': {}, '$0if': 'A' }\n",
    title: "Expand to { 'all': [ 'A' ] }",
    kind: 'refactor.rewrite',
    after: "{ 'struct': 'Sack', 'data': {}, 'if': { 'all': [ 'A' ] } }\n",
    back: "Shorten to 'A'",
  });

  itRefactors('a symbol as a list, where conditions are texts', {
    before: "{ 'struct': 'Sack', 'data': {}, '$0if': 'defined(A)' }\n",
    title: "Expand to [ 'defined(A)' ]",
    after: "{ 'struct': 'Sack', 'data': {}, 'if': [ 'defined(A)' ] }\n",
    back: "Shorten to 'defined(A)'",
    release: '6.0',
  });

  itRefactors('the condition of a member, of which lists are in lists', {
    before: `{ 'struct': 'Sack',
  'data': { 'a': { 'type': 'int',
                   'if': { $0'all': [ 'A', { 'all': [ 'B', 'A' ] },
                                    { 'not': { 'not': { 'any': [ 'C' ] } } } ] } } } }
`,
    title: 'Simplify the condition',
    after: `{ 'struct': 'Sack',
  'data': { 'a': { 'type': 'int',
                   'if': { 'all': [ 'A', 'B', 'C' ] } } } }
`,
  });

  itRefactors('the condition of a feature', {
    before: "{ 'struct': 'Sack', 'data': {}, 'features': [ { 'name': 'a', 'if': $0{ 'any': [ 'A' ] } } ] }\n",
    title: "Shorten to 'A'",
    after: "{ 'struct': 'Sack', 'data': {}, 'features': [ { 'name': 'a', 'if': 'A' } ] }\n",
  });

  it('leaves what is as short as it gets', async () => {
    assert.deepEqual(await offersFor("{ 'not': { 'any': [ 'A', { 'all': [ 'A', 'B' ] } ] } }"), []);
    assert.deepEqual(await offersFor("{ 'all': [ # a comment\n 'A' ] }"), []);
    assert.deepEqual(await offersFor("[ 'A', 'B' ]", '6.0'), []);
    assert.deepEqual(await offersFor("[ 'A', 'A' ]", '6.0'), ["Shorten to 'A'"]);
  });

  it('leaves what is no condition', async () => {
    assert.deepEqual(await offersFor('{}'), []);
    assert.deepEqual(await offersFor("{ 'some': [ 'A' ] }"), []);
    assert.deepEqual(await offersFor("''", '6.0'), []);
    assert.deepEqual(await offersFor('null', '4.1'), []);
  });
});
