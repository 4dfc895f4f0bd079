import { itChecks } from '../../harness/check-fixture';

describe('declarations up to 4.1', () => {
  itChecks(
    'may be executed out of band, and say so by nothing but true',
    `
{ 'command': 'migrate_recover', 'data': { 'uri': 'str' }, 'allow-oob': true }
{ 'command': 'c', 'allow-oob': false }
#                              ^^^^^ 'allow-oob' of command 'c' should only use true value
{ 'command': 'd', 'allow-oob': null }
#                              ^^^^ 'allow-oob' of command 'd' should only use true value
{ 'command': 'e', 'allow-oob': 'yes', 'gen': true }
#                              ^^^^^ 'allow-oob' of command 'e' should only use true value
#                                            ^^^^ 'gen' of command 'e' should only use false value
`,
    {
      release: '2.12',
      reference: "root.json:2: 'allow-oob' of command 'c' should only use true value",
    },
  );

  itChecks(
    'have their keys looked at one by one up to 3.1',
    `
{ 'struct': 'Box', 'size': 'int', 'if': '', 'lid': 'int' }
# ^^^^^^^^ Key 'data' is missing from struct 'Box'
#                  ^^^^^^ Unknown key 'size' in struct 'Box'
#                                       ^^ 'if' condition '' makes no sense
#                                           ^^^^^ Unknown key 'lid' in struct 'Box'
`,
    { release: '3.1', reference: "root.json:1: Unknown key 'size' in struct 'Box'" },
  );

  itChecks(
    'have all keys that are wrong listed in 4.0 and 4.1',
    `
{ 'command': 'go', 'size': 'int', 'lid': 'int' }
#                  ^^^^^^ Unknown key 'size' in command 'go'
#                                 ^^^^^ Unknown key 'lid' in command 'go'
{ 'enum': 'Colour' }
# ^^^^^^ Key 'data' is missing from enum 'Colour'
`,
    {
      release: '4.1',
      reference: `
root.json:1: Unknown keys 'lid', 'size' in command 'go'
Valid keys are 'allow-oob', 'allow-preconfig', 'boxed', 'command', 'data', 'gen', 'if', 'returns', 'success-response'.`,
    },
  );

  itChecks(
    'have a name that is fit, new, and ends in nothing that is taken',
    `
{ 'struct': null, 'data': {} }
#           ^^^^ 'struct' key must have a string value
{ 'struct': '*Box', 'data': {} }
#           ^^^^^^ 'struct' does not allow optional name '*Box'
{ 'struct': '1Box', 'data': {} }
#           ^^^^^^ 'struct' uses invalid name '1Box'
{ 'command': 'go' }
{ 'event': 'go' }
#          ^^^^ command 'go' is already defined
{ 'struct': 'QType', 'data': {} }
#           ^^^^^^^ built-in 'QType' is already defined
{ 'command': 'doList' }
#            ^^^^^^^^ command 'doList' should not end in 'List'
`,
    { release: '4.1', reference: "root.json:1: 'struct' key must have a string value" },
  );

  itChecks(
    'are documented, under their name',
    `
{ 'pragma': { 'doc-required': true } }
{ 'command': 'go' }
#            ^^^^ Expression missing documentation comment
##
# @stop:
#  ^^^^ Definition of 'halt' follows documentation for 'stop'
##
{ 'command': 'halt' }
`,
    { release: '3.0', reference: 'root.json:2: Expression missing documentation comment' },
  );

  itChecks(
    'are entered before their suffix and their documentation are judged',
    `
{ 'command': 'doList' }
#            ^^^^^^^^ ...
{ 'struct': 'Box', 'data': { 'a': 'Lid' } }
#                                 ^^^^^ ...
{ 'struct': 'Box', 'data': {} }
#           ^^^^^ ...
`,
    { release: '4.1', reference: "root.json:1: command 'doList' should not end in 'List'" },
  );

  itChecks(
    'all come before what is inside of any',
    `
{ 'struct': 'Box', 'data': { 'a': 'Lid' } }
#                                 ^^^^^ ...
{ 'struct': 'Box', 'data': {} }
#           ^^^^^ ...
`,
    { release: '4.1', reference: "root.json:2: struct 'Box' is already defined" },
  );

  itChecks(
    'miss documentation before they define nothing',
    `
{ 'pragma': { 'doc-required': true } }
{ 'box': 'Box' }
# ^^^^^ Expression is missing metatype
`,
    { release: '4.1', reference: 'root.json:2: Expression missing documentation comment' },
  );

  itChecks(
    'have conditions since 3.0',
    `
{ 'struct': 'A', 'data': {}, 'if': [] }
#                                  ^^ 'if' condition [] is useless
{ 'struct': 'B', 'data': {}, 'if': true }
#                                  ^^^^ 'if' condition must be a string or a list of strings
{ 'struct': 'C', 'data': {}, 'if': [ 'defined(C)', ' ', null ] }
#                                                       ^^^^ 'if' condition must be a string or a list of strings
{ 'struct': 'D', 'data': {}, 'if': null }
`,
    { release: '3.0', reference: "root.json:1: 'if' condition [] is useless" },
  );
});
