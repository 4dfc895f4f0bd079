import { itChecks } from '../../harness/check-fixture';

describe('entities up to 4.1', () => {
  itChecks(
    'have parts that differ in C, whoever they belong to',
    `
{ 'struct': 'Box', 'data': { 'a-b': 'int' } }
{ 'struct': 'Tub', 'base': 'Box', 'data': { 'a_b': 'int' } }
#                                           ^^^^^ 'a_b' (member of Tub) collides with 'a-b' (member of Box)
{ 'enum': 'Kinds', 'data': [ 'a-b', 'a_b' ] }
#                                   ^^^^^ 'a_b' (member of Kinds) collides with 'a-b' (member of Kinds)
{ 'enum': 'One', 'data': [ 'a' ] }
{ 'union': 'Sum', 'base': { 'a_b': 'int', 'k': 'One' }, 'discriminator': 'k', 'data': { 'a': 'Box' } }
#                                                                                            ^^^^^ 'a-b' (member of Box) collides with 'a_b' (base of Sum)
{ 'command': 'go', 'data': { 'c-d': 'int', 'c_d': 'int' } }
#                                          ^^^^^ 'c_d' (parameter of go) collides with 'c-d' (parameter of go)
{ 'union': 'Simple', 'data': { 'e-f': 'int', 'e_f': 'int' } }
#                                            ^^^^^ 'e_f' (branch of Simple) collides with 'e-f' (branch of Simple)
{ 'struct': 'Lid', 'data': {}, 'features': [ 'g-h', 'g_h' ] }
#                                                   ^^^^^ 'g_h' (feature of Lid) collides with 'g-h' (feature of Lid)
`,
    {
      release: '4.1',
      reference: "root.json:2: 'a_b' (member of Tub) collides with 'a-b' (member of Box)",
    },
  );

  itChecks(
    'have parts in lower case, unless a pragma names their owner',
    `
{ 'pragma': { 'name-case-whitelist': [ 'Box', 'SumKind' ] } }
{ 'struct': 'Box', 'data': { 'A': 'int' } }
{ 'struct': 'Tub', 'data': { 'A': 'int' } }
#                            ^^^ 'A' (member of Tub) should not use uppercase
{ 'union': 'Sum', 'data': { 'A': 'int' } }
{ 'union': 'Product', 'data': { 'A': 'int' } }
#                               ^^^ 'A' (branch of Product) should not use uppercase
{ 'event': 'GONE', 'data': { 'A': 'int' } }
#                            ^^^ 'A' (parameter of GONE) should not use uppercase
`,
    { release: '4.1', reference: "root.json:3: 'A' (member of Tub) should not use uppercase" },
  );

  itChecks(
    'do not contain themselves',
    `
{ 'struct': 'Box', 'base': 'Tub', 'data': { 'boxes': [ 'Box' ] } }
#                          ^^^^^ Object Box contains itself
{ 'struct': 'Tub', 'base': 'Box', 'data': {} }
#                          ^^^^^ Object Tub contains itself
`,
    { release: '4.1', reference: 'root.json:1: Object Box contains itself' },
  );

  itChecks(
    'box what there is',
    `
{ 'struct': 'Empty', 'data': {} }
{ 'alternate': 'Either', 'data': { 'a': 'int', 'b': 'Empty' } }
{ 'command': 'go', 'boxed': true }
#                  ^^^^^^^ Use of 'boxed' requires 'data'
{ 'command': 'stop', 'boxed': true, 'data': 'Empty' }
#                                           ^^^^^^^ Cannot use 'boxed' with empty type
{ 'event': 'GONE', 'boxed': true, 'data': 'Either' }
`,
    { release: '4.1', reference: "root.json:3: Use of 'boxed' requires 'data'" },
  );

  itChecks(
    'are looked at when the first one needs them',
    `
{ 'command': 'go', 'data': { 'a': [ 'Box' ], 'B': 'int' } }
#                                            ^^^ ...
{ 'struct': 'Box', 'data': { 'C': 'int' } }
#                            ^^^ ...
`,
    { release: '4.1', reference: "root.json:2: 'C' (member of Box) should not use uppercase" },
  );

  itChecks(
    'look at the element of an array only since conditions are inherited from it',
    `
{ 'command': 'go', 'data': { 'a': [ 'Box' ], 'B': 'int' } }
#                                            ^^^ ...
{ 'struct': 'Box', 'data': { 'C': 'int' } }
#                            ^^^ ...
`,
    { release: '2.12', reference: "root.json:1: 'B' (parameter of go) should not use uppercase" },
  );

  itChecks(
    'document nothing that does not exist',
    `
##
# @go:
# @a: one
# @b: two
#  ^ The following documented members are not in the declaration: b
# @c: three
#  ^ The following documented members are not in the declaration: c
##
{ 'command': 'go', 'data': { 'a': 'int' } }
`,
    {
      release: '4.1',
      reference: 'root.json:1: The following documented members are not in the declaration: b, c',
    },
  );
});
