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
});
