import assert from 'node:assert/strict';
import { itRefactors, refactoringsFor } from '../../harness/refactoring-fixture';

const ease = "{ 'enum': 'Ease', 'data': [ 'one', { 'name': 'two-fold', 'if': 'TWO' }, 'three' ] }\n";
const types = `${ease}{ 'struct': 'Empty', 'data': {} }\n`;

describe('adding branches', () => {
  itRefactors('with structs of their own, and the conditions of the values', {
    before: `${ease}
##
# @Sack:
#
# @ease: text
##
{ '$0union': 'Sack',
  'base': { 'ease': 'Ease' },
  'discriminator': 'ease',
  'data': {} }
`,
    title: 'Add branches for 3 more values, with structs of their own',
    kind: 'refactor.rewrite',
    after: `${ease}
##
# @SackOne:
#
# Branch 'one' of \`Sack\`.
#
# Since: 10.1
##
{ 'struct': 'SackOne',
  'data': { } }

##
# @SackTwoFold:
#
# Branch 'two-fold' of \`Sack\`.
#
# Since: 10.1
##
{ 'struct': 'SackTwoFold',
  'data': { },
  'if': 'TWO' }

##
# @SackThree:
#
# Branch 'three' of \`Sack\`.
#
# Since: 10.1
##
{ 'struct': 'SackThree',
  'data': { } }

##
# @Sack:
#
# @ease: text
##
{ 'union': 'Sack',
  'base': { 'ease': 'Ease' },
  'discriminator': 'ease',
  'data': { 'one': 'SackOne',
            'two-fold': { 'type': 'SackTwoFold', 'if': 'TWO' },
            'three': 'SackThree' } }
`,
    release: '10.1',
  });

  itRefactors('with the empty struct that another branch has, behind the value in front', {
    before: `${types}{ '$0union': 'Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease',
  'data': { 'one': 'Empty' # a comment
          } }
`,
    title: "Add branches for 2 more values, with 'Empty'",
    after: `${types}{ 'union': 'Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease',
  'data': { 'one': 'Empty', # a comment
            'two-fold': { 'type': 'Empty', 'if': 'TWO' },
            'three': 'Empty'
          } }
`,
  });

  itRefactors('in front and between, with comments', {
    before: `${types}{ '$0union': 'Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease',
  'data': { 'two-fold': 'Empty', # a comment
            'three': 'Empty' } }
`,
    title: "Add a branch for 'one', with 'Empty'",
    after: `${types}{ 'union': 'Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease',
  'data': { 'one': 'Empty',
            'two-fold': 'Empty', # a comment
            'three': 'Empty' } }
`,
  });

  itRefactors('a single one', {
    before: `${types}{ '$0union': 'Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease',
  'data': { 'one': 'Empty', 'three': 'Empty' } }
`,
    title: "Add a branch for 'two-fold', with a struct of its own",
    after: `${types}{ 'struct': 'SackTwoFold',
  'data': { },
  'if': 'TWO' }

{ 'union': 'Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease',
  'data': { 'one': 'Empty',
            'two-fold': { 'type': 'SackTwoFold', 'if': 'TWO' }, 'three': 'Empty' } }
`,
  });

  it('offers single values where they are few, and nothing where there are none', async () => {
    const offers = (data: string) =>
      refactoringsFor(
        `${types}{ '$0union': 'Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease', 'data': ${data} }\n`,
        /^Add/,
      );
    assert.deepEqual(await offers("{ 'one': 'int' }"), [
      'Add branches for 2 more values, with structs of their own',
      "Add a branch for 'two-fold', with a struct of its own",
      "Add a branch for 'three', with a struct of its own",
    ]);
    assert.deepEqual(await offers("{ 'one': 'Empty', 'two-fold': 'Empty', 'three': 'Empty' }"), []);
  });

  it('leaves values that cannot be names of branches', async () => {
    const text = `{ 'enum': 'Ease', 'data': [ '9p', 'list' ] }
{ 'union': '$0Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease', 'data': {} }
`;
    const offers = (release: '5.2' | '6.0') => refactoringsFor(text, /^Add a branch/, release);
    assert.deepEqual(await offers('5.2'), ["Add a branch for 'list', with a struct of its own"]);
    assert.equal((await offers('6.0')).length, 2);
  });

  itRefactors('whose structs would have a name that belongs to a list', {
    before: `{ 'enum': 'Ease', 'data': [ 'list' ] }
{ 'union': '$0Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease', 'data': {} }
`,
    title: "Add a branch for 'list', with a struct of its own",
    after: `{ 'enum': 'Ease', 'data': [ 'list' ] }
{ 'struct': 'SackList2',
  'data': { } }

{ 'union': 'Sack', 'base': { 'ease': 'Ease' }, 'discriminator': 'ease', 'data': { 'list': 'SackList2' } }
`,
  });

  it('has no values where there is no enum', async () => {
    const simple = "{ 'union': '$0Sack', 'data': { 'a': 'int' } }\n";
    assert.deepEqual(await refactoringsFor(simple, /^Add/, '5.2'), []);
    const unknown = "{ 'union': '$0Sack', 'base': 'No', 'discriminator': 'a', 'data': {} }\n";
    assert.deepEqual(await refactoringsFor(unknown, /^Add/), []);
  });
});
