import assert from 'node:assert/strict';
import { itRefactors, refactoringsFor } from '../../harness/refactoring-fixture';

describe('making members optional', () => {
  itRefactors('one of a struct, and back', {
    before: "{ 'struct': 'Sack', 'data': { 'siz$0e': 'int',\n                              'b': 'int' } }\n",
    title: "Make 'size' optional",
    kind: 'refactor.rewrite',
    after: "{ 'struct': 'Sack', 'data': { '*size': 'int',\n                              'b': 'int' } }\n",
    back: "Make 'size' required",
  });

  itRefactors('an argument', {
    before: "{ 'command': 'fill', 'data': { '$0*size': { 'type': 'int' } } }\n",
    title: "Make 'size' required",
    after: "{ 'command': 'fill', 'data': { 'size': { 'type': 'int' } } }\n",
  });

  it('leaves discriminators', async () => {
    const text = `{ 'enum': 'Ease', 'data': [ 'a' ] }
{ 'struct': 'Base', 'data': { $0'a': 'Ease', 'b': 'Ease' } }
{ 'struct': 'Middle', 'base': 'Base', 'data': {} }
{ 'union': 'Sack', 'base': 'Middle', 'discriminator': 'a', 'data': {} }
`;
    assert.deepEqual(await refactoringsFor(text, /^Make/), []);
    const other = text.replace('$0', '').replace("'b'", "$0'b'");
    assert.deepEqual(await refactoringsFor(other, /^Make/), ["Make 'b' optional"]);
  });
});
