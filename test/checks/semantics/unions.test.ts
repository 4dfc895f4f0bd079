import { itChecks } from '../../harness/check-fixture';

describe('unions', () => {
  itChecks(
    'have a discriminator that is a member of the base',
    `
{ 'struct': 'Base', 'data': { 'k': 'QType' } }
{ 'struct': 'Derived', 'base': 'Base', 'data': {} }
{ 'union': 'Aa', 'base': 'Base', 'discriminator': 'k', 'data': {} }
{ 'union': 'Bb', 'base': 'Derived', 'discriminator': 'k', 'data': {} }
{ 'union': 'Cc', 'base': 'Base', 'discriminator': 'kind', 'data': {} }
#                                                 ^^^^^^ discriminator 'kind' is not a member of 'base'
{ 'union': 'Dd', 'base': { 'k': 'QType' }, 'discriminator': '*k', 'data': {} }
#                                                           ^^^^ discriminator '*k' is not a member of 'base'
`,
  );

  itChecks(
    'have a discriminator of an enum, neither optional nor conditional',
    `
{ 'struct': 'Base', 'data': { 'n': 'int', '*o': 'QType', 'c': { 'type': 'QType', 'if': 'C' } } }
{ 'struct': 'Derived', 'base': 'Base', 'data': {} }
{ 'union': 'Aa', 'base': 'Base', 'discriminator': 'n', 'data': {} }
#                                                 ^^^ discriminator member 'n' of base type 'Base' must be of enum type
{ 'union': 'Bb', 'base': 'Derived', 'discriminator': 'o', 'data': {} }
#                                                    ^^^ discriminator member 'o' of base type 'Base' must not be optional
{ 'union': 'Cc', 'base': 'Base', 'discriminator': 'c', 'data': {} }
#                                                 ^^^ discriminator member 'c' of base type 'Base' must not be conditional
{ 'union': 'Dd', 'base': { 'k': [ 'QType' ] }, 'discriminator': 'k', 'data': {} }
#                                                               ^^^ discriminator member 'k' of 'base' must be of enum type
{ 'union': 'Ee', 'base': { '*k': 'QType' }, 'discriminator': 'k', 'data': {} }
#                                                            ^^^ discriminator member 'k' of 'base' must not be optional
`,
    {
      reference:
        "root.json: In union 'Aa':\nroot.json:3: discriminator member 'n' of base type 'Base' must be of enum type",
    },
  );

  itChecks(
    'have at least the branches that their enum makes',
    `
{ 'enum': 'None', 'data': [] }
{ 'union': 'Empty', 'base': { 'k': 'None' }, 'discriminator': 'k', 'data': {} }
#          ^^^^^^^ union has no branches
`,
  );

  itChecks(
    'have branches for values of their enum',
    `
{ 'enum': 'Colour', 'data': [ 'red', 'blue' ] }
{ 'struct': 'Red', 'data': {} }
{ 'union': 'Sum', 'base': { 'k': 'Colour' }, 'discriminator': 'k', 'data': { 'red': 'Red', 'green': 'Red' } }
#                                                                                          ^^^^^^^ branch 'green' is not a value of enum type 'Colour'
{ 'union': 'Product', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': { 'qset': 'Red' } }
#                                                                               ^^^^^^ branch 'qset' is not a value of enum type 'QType'
`,
  );

  itChecks(
    'have branches of object types',
    `
{ 'alternate': 'Either', 'data': { 'a': 'int' } }
{ 'struct': 'Base', 'data': { 'k': 'QType' } }
{ 'union': 'Inner', 'base': { 'kk': 'QType' }, 'discriminator': 'kk', 'data': {} }
{ 'union': 'Sum', 'base': 'Base', 'discriminator': 'k',
  'data': { 'none': 'Inner', 'qnum': 'int', 'qstring': 'QType', 'qdict': 'Either', 'qlist': 'Nothing' } }
#                                    ^^^^^ branch 'qnum' cannot use built-in type 'int'
#                                                      ^^^^^^^ branch 'qstring' cannot use enum type 'QType'
#                                                                        ^^^^^^^^ branch 'qdict' cannot use alternate type 'Either'
#                                                                                           ^^^^^^^^^ branch 'qlist' uses unknown type 'Nothing'
`,
  );

  itChecks(
    'have branches whose members differ from the base, but not from each other',
    `
{ 'struct': 'One', 'data': { 'a': 'int' } }
{ 'struct': 'Two', 'data': { 'a': 'int', 'k': 'int' } }
{ 'struct': 'Three', 'base': 'Two', 'data': {} }
{ 'union': 'Sum', 'base': { 'k': 'QType' }, 'discriminator': 'k',
  'data': { 'qnum': 'One', 'qdict': 'Two', 'qlist': 'Three' } }
#                                   ^^^^^ member 'k' of type 'Two' collides with base member 'k'
#                                                   ^^^^^^^ member 'k' of type 'Two' collides with base member 'k'
`,
  );

  itChecks(
    'have the branches of a union in a branch checked with their own base',
    `
{ 'struct': 'One', 'data': { 'k': 'int' } }
{ 'union': 'Inner', 'base': { 'kk': 'QType' }, 'discriminator': 'kk', 'data': { 'qdict': 'One' } }
{ 'union': 'Outer', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': { 'qdict': 'Inner' } }
#                                                                                      ^^^^^^^ member 'k' of type 'One' collides with base member 'k'
`,
  );

  itChecks(
    'have no unions in their branches up to 8.0',
    `
{ 'enum': 'Kinds', 'data': [ 'a' ] }
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Sum', 'base': { 'k': 'Kinds' }, 'discriminator': 'k', 'data': { 'a': 'Box' } }
{ 'union': 'Product', 'base': { 'l': 'Kinds' }, 'discriminator': 'l', 'data': { 'a': 'Sum' } }
#                                                                                    ^^^^^ branch 'a' cannot use union type 'Sum'
`,
    { release: '8.0' },
  );

  itChecks(
    'have their discriminator in the base itself up to 4.1',
    `
{ 'enum': 'Kinds', 'data': [ 'a', 'b' ] }
{ 'struct': 'Top', 'data': { 'k': 'Kinds' } }
{ 'struct': 'Box', 'base': 'Top', 'data': {} }
{ 'struct': 'Lid', 'data': {} }
{ 'union': 'Sum', 'base': 'Box', 'discriminator': 'k', 'data': { 'a': 'Lid' } }
#                                                 ^^^ ...
{ 'union': 'Product', 'base': 'Top', 'discriminator': 'k', 'data': {} }
#                                                                  ^^ ...
`,
    { release: '4.1' },
  );

  itChecks(
    'cover all values in 2.12',
    `
{ 'enum': 'Kinds', 'data': [ 'a', 'b' ] }
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Sum', 'base': { 'k': 'Kinds' }, 'discriminator': 'k', 'data': { 'a': 'Box' } }
#          ^^^^^ ...
`,
    { release: '2.12' },
  );
});
