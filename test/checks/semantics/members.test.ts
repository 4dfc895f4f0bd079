import { itChecks } from '../../harness/check-fixture';

describe('members', () => {
  itChecks(
    'have types that exist',
    `
{ 'struct': 'Box', 'data': { 'a': 'Lid', '*b': 'boxList', 'c': 'BoxList', 'd': 'strList', 'e': { 'type': 'Int' } } }
#                                 ^^^^^ member 'a' uses unknown type 'Lid'
#                                              ^^^^^^^^^ member 'b' uses unknown type 'boxList'
#                                                              ^^^^^^^^^ member 'c' uses unknown type 'BoxList'
#                                                                                                        ^^^^^ member 'e' uses unknown type 'Int'
{ 'command': 'start', 'data': { 'a': 'Lid' } }
#                                    ^^^^^ parameter 'a' uses unknown type 'Lid'
{ 'event': 'STARTED', 'data': { 'a': 'start' } }
#                                    ^^^^^^^ parameter 'a' uses unknown type 'start'
{ 'union': 'Sum', 'base': { 'k': 'QType', 'b': 'Lid' }, 'discriminator': 'k', 'data': {} }
#                                              ^^^^^ base member 'b' uses unknown type 'Lid'
`,
    { reference: "root.json: In struct 'Box':\nroot.json:1: member 'a' uses unknown type 'Lid'" },
  );

  itChecks(
    'are arrays of types that exist',
    `
{ 'struct': 'Box', 'data': { 'a': [ 'Lid' ], 'b': [ 'Box' ] } }
#                                   ^^^^^ struct uses unknown type 'Lid'
{ 'command': 'start', 'data': { 'a': [ 'Lid' ] } }
#                                      ^^^^^ command uses unknown type 'Lid'
`,
    { reference: "root.json: In struct 'Box':\nroot.json:1: struct uses unknown type 'Lid'" },
  );

  itChecks(
    'differ in C',
    `
{ 'pragma': { 'member-name-exceptions': [ 'Box' ] } }
{ 'struct': 'Box', 'data': { 'a-b': 'int', '*a_b': 'int', 'c': 'int', '*c': 'int' } }
#                                          ^^^^^^ member 'a_b' collides with member 'a-b'
#                                                                     ^^^^ member 'c' collides with member 'c'
{ 'command': 'start', 'data': { 'x': 'int', '*x': 'int' } }
#                                           ^^^^ parameter 'x' collides with parameter 'x'
{ 'union': 'Sum', 'base': { 'k': 'QType', '*k': 'int' }, 'discriminator': 'k', 'data': {} }
#                                         ^^^^ base member 'k' collides with base member 'k'
`,
    { reference: "root.json: In struct 'Box':\nroot.json:2: member 'a_b' collides with member 'a-b'" },
  );

  itChecks(
    'differ from inherited ones',
    `
{ 'struct': 'Base', 'data': { 'a': 'int' } }
{ 'struct': 'Middle', 'base': 'Base', 'data': { 'b': 'int' } }
{ 'struct': 'Box', 'base': 'Middle', 'data': { 'a': 'str', '*b': 'str' } }
#                                              ^^^ member 'a' collides with member 'a' of type 'Base'
#                                                          ^^^^ member 'b' collides with member 'b' of type 'Middle'
`,
    {
      reference:
        "root.json: In struct 'Box':\nroot.json:3: member 'a' collides with member 'a' of type 'Base'",
    },
  );
});
