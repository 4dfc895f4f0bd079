import { itChecks } from '../../harness/check-fixture';

describe('unions up to 4.1', () => {
  itChecks(
    'have a base where they have a discriminator',
    `
{ 'struct': 'Box', 'data': { 'a': 'int' } }
{ 'union': 'A', 'base': 'Box', 'data': { 'a': 'Box' } }
#               ^^^^^^ Simple union 'A' must not have a base
{ 'union': 'B', 'discriminator': 'a', 'data': { 'a': 'Box' } }
#               ^^^^^^^^^^^^^^^ Flat union 'B' must have a base
{ 'union': 'C', 'base': {}, 'discriminator': 'a', 'data': { 'a': 'Box' } }
#                           ^^^^^^^^^^^^^^^ Flat union 'C' must have a base
{ 'union': 'D', 'base': 'int', 'discriminator': '*a', 'data': {} }
#                       ^^^^^ 'base' for union 'D' cannot use built-in type 'int'
#                                               ^^^^ Discriminator of flat union 'D' does not allow optional name '*a'
#                                                             ^^ Union 'D' cannot have empty 'data'
`,
    { release: '4.1', reference: "root.json:2: Simple union 'A' must not have a base" },
  );

  itChecks(
    'have a discriminator in the base itself, of enum type and there in any case',
    `
{ 'enum': 'Kinds', 'data': [ 'a' ] }
{ 'struct': 'Box', 'data': { 'n': 'int', 'k': { 'type': 'Kinds', 'if': 'K' } } }
{ 'struct': 'Tub', 'base': 'Box', 'data': {} }
{ 'struct': 'Lid', 'data': {} }
{ 'union': 'A', 'base': 'Tub', 'discriminator': 'k', 'data': { 'a': 'Lid' } }
#                                               ^^^ Discriminator 'k' is not a member of base struct 'Tub'
{ 'union': 'B', 'base': 'Box', 'discriminator': 'n', 'data': { 'a': 'Lid' } }
#                                               ^^^ Discriminator 'n' must be of enumeration type
{ 'union': 'C', 'base': 'Box', 'discriminator': 'k', 'data': { 'a': 'Lid', 'b': 'Lid' } }
#                                               ^^^ The discriminator Box.k for union C must not be conditional
#                                                                          ^^^ Discriminator value 'b' is not found in enum 'Kinds'
`,
    {
      release: '4.1',
      reference: "root.json:5: Discriminator 'k' is not a member of base struct 'Tub'",
    },
  );

  itChecks(
    'show a base in place as Python does',
    `
{ 'union': 'A', 'base': { '*k': 'str', 'l': { 'type': [ 'int' ] } }, 'discriminator': 'k', 'data': { 'a': 'int' } }
#                                                                                     ^^^ ...
#                                                                                                         ^^^^^ Member 'a' of union 'A' cannot use built-in type 'int'
`,
    {
      release: '4.1',
      reference:
        "root.json:1: Discriminator 'k' is not a member of base struct " +
        "'OrderedDict([('*k', {'type': 'str'}), ('l', OrderedDict([('type', ['int'])]))])'",
    },
  );

  itChecks(
    'have branches for all values in 2.12',
    `
{ 'enum': 'Kinds', 'data': [ 'a', 'b' ] }
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Sum', 'base': { 'k': 'Kinds' }, 'discriminator': 'k', 'data': { 'a': 'Box' } }
#          ^^^^^ Union 'Sum' data missing 'b' branch
`,
    { release: '2.12', reference: "root.json:3: Union 'Sum' data missing 'b' branch" },
  );

  itChecks(
    'that are simple have branches of all types',
    `
{ 'union': 'Sum', 'data': { 'a': [ 'int' ], '*b': 'Lid', 'c': 'any', '1d': { 'e': 'int' } } }
#                                           ^^^^ Member of union 'Sum' does not allow optional name '*b'
#                                                 ^^^^^ Member '*b' of union 'Sum' uses unknown type 'Lid'
#                                                                    ^^^^ Member of union 'Sum' uses invalid name '1d'
#                                                                          ^^^^^^^^^^^^^^ Member '1d' of union 'Sum' should be a type name
{ 'union': 'Product', 'data': [] }
#                             ^^ Union 'Product' cannot have empty 'data'
{ 'struct': 'Box', 'data': { 'k': 'SumKind' } }
`,
    { release: '3.0', reference: "root.json:1: Member of union 'Sum' does not allow optional name '*b'" },
  );
});
