import { itChecks } from '../../harness/check-fixture';

describe('shapes up to 4.1', () => {
  itChecks(
    'of members say where they stand',
    `
{ 'struct': 'Box', 'data': { 'a': 'Lid', '1b': 'int', 'u': 'int', 'c': [ 'int', 'str' ], '*d': { 'e': 'int' } } }
#                                 ^^^^^ Member 'a' of 'data' for struct 'Box' uses unknown type 'Lid'
#                                        ^^^^ Member of 'data' for struct 'Box' uses invalid name '1b'
#                                                     ^^^ Member of 'data' for struct 'Box' uses reserved name 'u'
#                                                                      ^^^^^^^^^^^^^^^^ Member 'c' of 'data' for struct 'Box': array type must contain single type name
#                                                                                              ^^^^^^^^^^^^^^ Member '*d' of 'data' for struct 'Box' should be a type name
`,
    {
      release: '2.12',
      reference: "root.json:1: Member 'a' of 'data' for struct 'Box' uses unknown type 'Lid'",
    },
  );

  itChecks(
    'of members have a long form since 4.0, whose condition nobody looks at',
    `
{ 'struct': 'Box', 'data': { 'a': { 'type': 'int', 'if': '' }, 'b': { 'if': 'B', 'c': 'int' } } }
#                                                                   ^ Key 'type' is missing from member 'b' of 'data' for struct 'Box'
#                                                                                ^^^ Unknown key 'c' in member 'b' of 'data' for struct 'Box'
`,
    {
      release: '4.0',
      reference: "root.json:1: Key 'type' is missing from member 'b' of 'data' for struct 'Box'",
    },
  );

  itChecks(
    'of structs have members in place, and a struct as their base',
    `
{ 'struct': 'A', 'data': 'B', 'base': { 'a': 'int' } }
#                        ^^^ 'data' for struct 'A' cannot use struct type 'B'
#                                     ^^^^^^^^^^^^^^ 'base' for struct 'A' should be a type name
{ 'struct': 'B', 'data': [ 'int' ], 'base': [ 'int' ] }
#                        ^^^^^^^^^ 'data' for struct 'B' cannot be an array
#                                           ^^^^^^^^^ 'base' for struct 'B' cannot be an array
{ 'struct': 'C', 'data': true, 'base': 'int' }
#                        ^^^^ 'data' for struct 'C' should be a dictionary or type name
#                                      ^^^^^ 'base' for struct 'C' cannot use built-in type 'int'
{ 'struct': 'D', 'data': {}, 'base': null }
`,
    { release: '4.1', reference: "root.json:1: 'data' for struct 'A' cannot use struct type 'B'" },
  );

  itChecks(
    'of structs have features since 4.1',
    `
{ 'struct': 'A', 'data': {}, 'features': 'f' }
#                                        ^^^ Struct 'A' requires an array for 'features'
{ 'struct': 'B', 'data': {}, 'features': [ 'f', { 'if': '' }, { 'name': true } ] }
#                                               ^ Key 'name' is missing from feature of struct B
#                                                       ^^ 'if' condition '' makes no sense
#                                                                       ^^^^ Feature of struct B requires a string name
`,
    { release: '4.1', reference: "root.json:1: Struct 'A' requires an array for 'features'" },
  );

  itChecks(
    'of enums are lists of names',
    `
{ 'enum': 'A', 'data': {}, 'prefix': [] }
#                      ^^ Enum 'A' requires an array for 'data'
#                                    ^^ Enum 'A' requires a string for 'prefix'
{ 'enum': 'B', 'data': [ '1st', null, '*c', { 'if': 'D', 'e': 'F' }, { 'name': 'g.h' } ] }
#                               ^^^^ Member of enum 'B' requires a string name
#                                     ^^^^ Member of enum 'B' does not allow optional name '*c'
#                                           ^ Key 'name' is missing from dictionary member of enum 'B'
#                                                        ^^^ Unknown key 'e' in dictionary member of enum 'B'
#                                                                              ^^^^^ Member of enum 'B' uses invalid name 'g.h'
`,
    { release: '4.1', reference: "root.json:1: Enum 'A' requires an array for 'data'" },
  );

  itChecks(
    'of commands and events take structs, and give objects',
    `
{ 'pragma': { 'returns-whitelist': [ 'ask' ] } }
{ 'union': 'Sum', 'data': { 'a': 'int' } }
{ 'command': 'ask', 'returns': 'int', 'data': 'Sum' }
#                                             ^^^^^ 'data' for command 'ask' cannot use union type 'Sum'
{ 'command': 'go', 'returns': [ 'int' ], 'data': 'go' }
#                               ^^^^^ 'returns' for command 'go' cannot use built-in type 'int'
#                                                ^^^^ 'data' for command 'go' cannot use command type 'go'
{ 'command': 'box', 'boxed': true, 'data': { 'a': 'int' }, 'returns': null }
#                                          ^^^^^^^^^^^^^^ 'data' for command 'box' should be a type name
{ 'event': 'GONE', 'data': [ 'int' ] }
#                          ^^^^^^^^^ 'data' for event 'GONE' cannot be an array
{ 'event': 'BOXED', 'data': 'Sum', 'boxed': true }
{ 'event': 'EMPTY', 'data': '' }
#                           ^^ 'data' for event 'EMPTY' uses unknown type ''
`,
    { release: '4.1', reference: "root.json:3: 'data' for command 'ask' cannot use union type 'Sum'" },
  );

  itChecks(
    'have Returns: documented of commands alone',
    `
##
# @Box:
# Returns: nothing
# ^^^^^^^ 'Returns:' is only valid for commands
##
{ 'struct': 'Box', 'data': {} }
`,
    { release: '4.1', reference: "root.json:1: 'Returns:' is only valid for commands" },
  );

  itChecks(
    'with null for a type are passed over, for something worse comes later',
    `
{ 'struct': 'Box', 'data': { 'a': null } }
#                                 ^^^^ null is no type; QEMU's front end ends in a traceback
{ 'struct': 'Tub', 'data': { 'a': 'Lid' } }
#                                 ^^^^^ ...
`,
    {
      release: '4.1',
      reference: "root.json:2: Member 'a' of 'data' for struct 'Tub' uses unknown type 'Lid'",
    },
  );
});
