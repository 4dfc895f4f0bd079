import { itChecks } from '../../harness/check-fixture';

describe('conditions', () => {
  itChecks(
    'are identifiers in upper case',
    `
{ 'struct': 'Box', 'data': {}, 'if': 'HAVE_BOX_2' }
{ 'struct': 'Crate', 'data': {}, 'if': 'have_crate' }
#                                      ^^^^^^^^^^^^ 'if' condition 'have_crate' of struct is not a valid identifier
{ 'struct': 'Tub', 'data': {}, 'if': '' }
#                                    ^^ 'if' condition '' of struct is not a valid identifier
{ 'struct': 'Vat', 'data': {}, 'if': 'defined(VAT)' }
#                                    ^^^^^^^^^^^^^^ 'if' condition 'defined(VAT)' of struct is not a valid identifier
`,
  );

  itChecks(
    'are strings or objects',
    `
{ 'command': 'start', 'if': [ 'A', 'B' ] }
#                           ^^^^^^^^^^^^ 'if' condition of command must be a string or an object
{ 'event': 'STARTED', 'if': true }
#                           ^^^^ 'if' condition of event must be a string or an object
`,
  );

  itChecks(
    'say one thing at a time',
    `
{ 'command': 'start', 'if': { 'all': [ 'A' ], 'any': [ 'B' ] } }
#                                             ^^^^^ 'if' condition of command has conflicting keys
{ 'command': 'stop', 'if': {} }
#                          ^^ 'if' condition of command has conflicting keys
{ 'command': 'halt', 'if': { 'none': [ 'A' ] } }
#                            ^^^^^^ 'if' condition of command has unknown key 'none'
`,
  );

  itChecks(
    'have operands',
    `
{ 'command': 'start', 'if': { 'all': 'A' } }
#                                    ^^^ 'all' condition of command must be an array
{ 'command': 'stop', 'if': { 'any': [] } }
#                                   ^^ 'if' condition [] of command is useless
{ 'command': 'halt', 'if': { 'not': [ 'A' ] } }
#                                   ^^^^^^^ 'if' condition of command must be a string or an object
`,
  );

  itChecks(
    'are checked all the way down',
    `
{ 'command': 'start', 'if': { 'all': [ 'A', { 'not': { 'any': [ 'B', 'c' ] } }, [ 'D' ] ] } }
#                                                                    ^^^ 'if' condition 'c' of command is not a valid identifier
#                                                                               ^^^^^^^ 'if' condition of command must be a string or an object
`,
  );

  itChecks(
    'stand on members, values, branches and features, too',
    `
{ 'enum': 'Colour', 'data': [ { 'name': 'red', 'if': 'red' } ] }
#                                                    ^^^^^ 'if' condition 'red' of 'data' member 'red' is not a valid identifier
{ 'struct': 'Box', 'data': { '*a': { 'type': 'int', 'if': 'a' } }, 'features': [ { 'name': 'fast', 'if': 'f' } ] }
#                                                         ^^^ 'if' condition 'a' of 'data' member '*a' is not a valid identifier
#                                                                                                        ^^^ 'if' condition 'f' of 'features' member 'fast' is not a valid identifier
{ 'alternate': 'Either', 'data': { 'b': { 'type': 'int', 'if': 'b' } } }
#                                                              ^^^ 'if' condition 'b' of 'data' member 'b' is not a valid identifier
`,
  );

  itChecks(
    'are text for the preprocessor up to 6.1',
    `
{ 'enum': 'A', 'data': [], 'if': 'defined(FOO) && !defined(BAR)' }
{ 'enum': 'B', 'data': [], 'if': [ 'defined(FOO)', 'defined(BAR)' ] }
{ 'enum': 'C', 'data': [], 'if': ' ' }
#                                ^^^ 'if' condition ' ' of enum makes no sense
{ 'enum': 'D', 'data': [], 'if': [] }
#                                ^^ 'if' condition [] of enum is useless
{ 'enum': 'E', 'data': [], 'if': [ 'FOO', true, '' ] }
#                                         ^^^^ 'if' condition of enum must be a string or a list of strings
#                                               ^^ 'if' condition '' of enum makes no sense
{ 'enum': 'F', 'data': [ { 'name': 'f', 'if': { 'all': [ 'FOO' ] } } ] }
#                                             ^^^^^^^^^^^^^^^^^^^^ 'if' condition of 'data' member 'f' must be a string or a list of strings
`,
    { release: '5.2' },
  );
});
