import { itChecks } from '../../harness/check-fixture';

describe('type references', () => {
  itChecks(
    'are a name or an array of one name',
    `
{ 'struct': 'Box', 'data': { 'a': [ 'int' ], 'b': [], 'c': [ 'int', 'str' ], 'd': [ [ 'int' ] ], 'e': [ true ] } }
#                                                 ^^ 'data' member 'b': array type must contain single type name
#                                                          ^^^^^^^^^^^^^^^^ 'data' member 'c': array type must contain single type name
#                                                                                 ^^^^^^^^^^^^^ 'data' member 'd': array type must contain single type name
#                                                                                                     ^^^^^^^^ 'data' member 'e': array type must contain single type name
{ 'command': 'find', 'returns': [ 'Box', 'Box' ] }
#                               ^^^^^^^^^^^^^^^^ 'returns': array type must contain single type name
`,
  );

  itChecks(
    'are neither objects nor booleans',
    `
{ 'struct': 'Box', 'data': { 'a': true, '*b': { 'type': { 'type': 'int' } } } }
#                                 ^^^^ 'data' member 'a' should be a type name or array
#                                                       ^^^^^^^^^^^^^^^^^ 'data' member '*b' should be a type name or array
{ 'command': 'find', 'returns': false }
#                               ^^^^^ 'returns' should be a type name or array
`,
  );

  itChecks(
    'have other words for arrays where there can be none, up to 8.0',
    `
{ 'struct': 'Box', 'data': [ 'a' ], 'base': [ 'Tub' ] }
#                          ^^^^^^^ 'data' cannot be an array
#                                           ^^^^^^^^^ 'base' cannot be an array
{ 'struct': 'Tub', 'data': { 'a': true }, 'base': true }
#                                 ^^^^ 'data' member 'a' should be a type name
#                                                 ^^^^ 'base' should be a type name
{ 'command': 'go', 'data': true, 'returns': {} }
#                          ^^^^ 'data' should be an object or type name
#                                           ^^ 'returns' should be a type name
{ 'command': 'stop', 'data': [ 'Box' ], 'boxed': true }
#                            ^^^^^^^^^ 'data' cannot be an array
{ 'alternate': 'Either', 'data': { 'a': [ 'int' ] } }
`,
    { release: '8.0' },
  );

  itChecks(
    'are no arrays in an alternate before 7.1',
    `
{ 'alternate': 'Either', 'data': { 'a': [ 'int' ], 'b': 'intList' } }
#                                       ^^^^^^^^^ 'data' member 'a' cannot be an array
#                                                       ^^^^^^^^^ branch 'b' cannot use array type ['int']
`,
    { release: '7.0' },
  );

  itChecks(
    'are no arrays of arrays, on which the reference crashes',
    `
{ 'struct': 'Box', 'data': { 'a': [ 'strList' ], 'b': [ 'str' ] } }
#                                   ^^^^^^^^^ 'strList' is an array already, and QEMU's front end ends in a traceback...
`,
  );
});
