import { itChecks } from '../../harness/check-fixture';

describe('kinds', () => {
  itChecks(
    'an enum has an array of values, and a string for its prefix',
    `
{ 'enum': 'Colour', 'data': { 'red': 'int' } }
#                           ^^^^^^^^^^^^^^^^ 'data' must be an array
{ 'enum': 'Shade', 'data': [ 'dark' ], 'prefix': [ 'SHADE' ] }
#                                                ^^^^^^^^^^^ 'prefix' must be a string
{ 'enum': 'Tone', 'data': [ 'low' ], 'prefix': '' }
`,
  );

  itChecks(
    'a value of an enum has a name',
    `
{ 'enum': 'Colour', 'data': [ 'red', true, [ 'blue' ], { 'name': 'green', 'if': 'GREEN' }, { 'name': false }, {} ] }
#                                    ^^^^ 'data' member requires a string name
#                                          ^^^^^^^^^^ 'data' member requires a string name
#                                                                                                    ^^^^^ 'data' member requires a string name
#                                                                                                             ^ 'data' member misses key 'name'
`,
  );

  itChecks(
    'a struct has its members in place, and the name of a base',
    `
{ 'struct': 'Box', 'data': 'Crate' }
#                          ^^^^^^^ 'data' should be an object or type name
{ 'struct': 'Crate', 'data': [ 'a' ] }
#                            ^^^^^^^ 'data' should be an object or type name
{ 'struct': 'Tub', 'data': {}, 'base': { 'a': 'int' } }
#                                      ^^^^^^^^^^^^^^ 'base' should be a type name
{ 'struct': 'Vat', 'data': {}, 'base': [ 'Tub' ] }
#                                      ^^^^^^^^^ 'base' should be a type name
`,
  );

  itChecks(
    'a union has a base of either form, the name of a member, and branches',
    `
{ 'union': 'Sum', 'base': true, 'discriminator': 'k', 'data': {} }
#                         ^^^^ 'base' should be an object or type name
{ 'union': 'Product', 'base': { 'k': 'QType' }, 'discriminator': [ 'k' ], 'data': {} }
#                                                                ^^^^^^^ 'discriminator' requires a string name
{ 'union': 'Quotient', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': [ 'none' ] }
#                                                                              ^^^^^^^^^^ 'data' must be an object
`,
  );

  itChecks(
    'a branch of a union is the name of a type, with a condition at most',
    `
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Sum', 'base': { 'k': 'QType' }, 'discriminator': 'k',
  'data': { 'none': [ 'Box' ],
#                   ^^^^^^^^^ 'data' member 'none' should be a type name
            'qnull': { 'type': 'Box', 'if': 'NULLS' },
            'qnum': { 'type': 'Box', 'features': [] },
#                                    ^^^^^^^^^^ 'data' member 'qnum' has unknown key 'features'
            'qdict': { 'type': true } } }
#                              ^^^^ 'data' member 'qdict' should be a type name
`,
  );

  itChecks(
    'an alternate has branches',
    `
{ 'alternate': 'Either', 'data': {} }
#                                ^^ 'data' must not be empty
{ 'alternate': 'Neither', 'data': [] }
#                                 ^^ 'data' must not be empty
{ 'alternate': 'Other', 'data': [ 'int' ] }
#                               ^^^^^^^^^ 'data' must be an object
{ 'alternate': 'Another', 'data': 'int' }
#                                 ^^^^^ 'data' must be an object
`,
  );

  itChecks(
    'a branch of an alternate is the name of a type or an array',
    `
{ 'alternate': 'Either', 'data': { 'a': 'int', 'b': [ 'str' ], 'c': true, 'd': { 'type': [] }, '*e': 'bool' } }
#                                                                   ^^^^ 'data' member 'c' should be a type name or array
#                                                                                        ^^ 'data' member 'd': array type must contain single type name
#                                                                                              ^^^^ 'data' member '*e' has an invalid name
`,
  );

  itChecks(
    'arguments are members in place, or the name of a type',
    `
{ 'command': 'start', 'data': [ 'int' ] }
#                             ^^^^^^^^^ 'data' should be an object or type name
{ 'event': 'STARTED', 'data': true }
#                             ^^^^ 'data' should be an object or type name
{ 'command': 'stop', 'data': {} }
`,
  );

  itChecks(
    'arguments in a box are the name of a type',
    `
{ 'struct': 'Box', 'data': {} }
{ 'command': 'start', 'boxed': true, 'data': 'Box' }
{ 'command': 'halt', 'boxed': true }
#                    ^^^^^^^ 'boxed': true requires 'data'
{ 'event': 'HALTED', 'boxed': true, 'data': { 'a': 'int' } }
#                                           ^^^^^^^^^^^^^^ 'data' should be a type name
`,
  );

  itChecks(
    'a command returns a type or an array',
    `
{ 'struct': 'Box', 'data': {} }
{ 'command': 'find-box', 'returns': 'Box' }
{ 'command': 'find-boxes', 'returns': [ 'Box' ] }
{ 'command': 'find-lid', 'returns': { 'a': 'int' } }
#                                   ^^^^^^^^^^^^^^ 'returns' should be a type name or array
`,
  );
});
