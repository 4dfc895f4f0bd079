import { itChecks } from '../../harness/check-fixture';

describe('simple unions', () => {
  itChecks(
    'make an enum of their branches, which can be used like one',
    `
{ 'union': 'Sum', 'data': { 'a': 'int', 'on': 'str' } }
{ 'struct': 'Box', 'data': { 'kind': 'SumKind', 'all': [ 'SumKind' ], 'sum': 'Sum' } }
{ 'struct': 'Tub', 'data': {} }
{ 'union': 'Product', 'base': 'Box', 'discriminator': 'kind', 'data': { 'a': 'Tub', 'b': 'Tub' } }
#                                                                                   ^^^ branch 'b' is not a value of enum type 'SumKind'
{ 'alternate': 'Either', 'data': { 'a': 'bool', 'b': 'SumKind' } }
#                                               ^^^ branch 'b' can't be distinguished from 'a'
{ 'command': 'go', 'data': 'Sum' }
#                          ^^^^^ command's 'data' can take union type 'Sum' only with 'boxed': true
`,
    { release: '5.2' },
  );

  itChecks(
    'have branches, of types that exist, with names that do not clash',
    `
{ 'union': 'None', 'data': {} }
#          ^^^^^^ union has no branches
{ 'union': 'Sum', 'data': { 'a': 'Lid', 'b': [ 'Lid' ] } }
#                                ^^^^^ branch 'a' uses unknown type 'Lid'
#                                              ^^^^^ union uses unknown type 'Lid'
{ 'union': 'Same', 'data': { 'a-b': 'int', 'a_b': 'int' } }
#                                          ^^^^^ branch 'a_b' collides with branch 'a-b'
`,
    { release: '5.2', reference: "root.json: In union 'None':\nroot.json:1: union has no branches" },
  );

  itChecks(
    'do not contain what their branches have',
    `
{ 'union': 'Sum', 'data': { 'a': 'Sum', 'b': [ 'Sum' ] } }
`,
    { release: '6.1' },
  );

  itChecks(
    'define their enum twice before they define themselves twice',
    `
{ 'union': 'Sum', 'data': { 'a': 'int' } }
{ 'union': 'Sum', 'data': { 'a': 'int' } }
#          ^^^^^ 'SumKind' is already defined
`,
    {
      release: '6.1',
      reference: `
root.json: In union 'Sum':
root.json:2: 'SumKind' is already defined
root.json: In union 'Sum':
root.json:1: previous definition`,
    },
  );

  itChecks(
    'lend their enum to all releases, which is more than arrays do',
    `
{ 'union': 'Sum', 'data': { 'a': 'int' } }
{ 'struct': 'Box', 'data': { 'kind': 'SumKind', 'names': 'strList' } }
#                                                        ^^^^^^^^^ Member 'names' of 'data' for struct 'Box' uses unknown type 'strList'
`,
    { release: '4.1' },
  );

  itChecks(
    'wrap the types of their branches in objects that can be named',
    `
{ 'union': 'Sum', 'data': { 'a': [ 'int' ], 'b': 'str' } }
{ 'struct': 'Box', 'data': { 'a': 'q_obj_intList-wrapper', 'b': 'q_obj_int-wrapper' } }
#                                                               ^^^^^^^^^^^^^^^^^^^ member 'b' uses unknown type 'q_obj_int-wrapper'
`,
    { release: '6.1' },
  );
});
