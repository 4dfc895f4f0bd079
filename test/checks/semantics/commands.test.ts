import { itChecks } from '../../harness/check-fixture';

describe('commands and events', () => {
  itChecks(
    'take an object for their data',
    `
{ 'enum': 'Colour', 'data': [ 'red' ] }
{ 'alternate': 'Either', 'data': { 'a': 'int' } }
{ 'struct': 'Box', 'data': { 'a': [ 'Colour' ] } }
{ 'command': 'a', 'data': 'Box' }
{ 'command': 'b', 'data': 'Colour' }
#                         ^^^^^^^^ command's 'data' cannot take enum type 'Colour'
{ 'event': 'C', 'data': 'Either' }
#                       ^^^^^^^^ event's 'data' cannot take alternate type 'Either'
{ 'event': 'D', 'data': 'int', 'boxed': true }
#                       ^^^^^ event's 'data' cannot take built-in type 'int'
{ 'command': 'e', 'data': 'ColourList' }
#                         ^^^^^^^^^^^^ command's 'data' cannot take array type ['Colour']
{ 'command': 'f', 'data': 'Nothing' }
#                         ^^^^^^^^^ command's 'data' uses unknown type 'Nothing'
{ 'event': 'G', 'data': 'a' }
#                       ^^^ event's 'data' uses unknown type 'a'
`,
  );

  itChecks(
    'take a union only in a box',
    `
{ 'union': 'Sum', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': {} }
{ 'command': 'a', 'data': 'Sum', 'boxed': true }
{ 'command': 'b', 'data': 'Sum' }
#                         ^^^^^ command's 'data' can take union type 'Sum' only with 'boxed': true
{ 'event': 'C', 'data': 'Sum' }
#                       ^^^^^ event's 'data' can take union type 'Sum' only with 'boxed': true
`,
    {
      reference:
        "root.json: In command 'b':\nroot.json:3: command's 'data' can take union type 'Sum' only with 'boxed': true",
    },
  );

  itChecks(
    'take conditional arguments only in a box',
    `
{ 'struct': 'Base', 'data': { '*a': { 'type': 'int', 'if': 'A' } } }
{ 'struct': 'Box', 'base': 'Base', 'data': {} }
{ 'command': 'a', 'data': 'Box', 'boxed': true }
{ 'command': 'b', 'data': 'Box' }
#                         ^^^^^ conditional command arguments require 'boxed': true
{ 'event': 'C', 'data': { 'x': 'int', 'y': { 'type': 'int', 'if': 'Y' } } }
#                                     ^^^ conditional event arguments require 'boxed': true
`,
  );

  itChecks(
    'return objects or arrays of objects, unless they are excepted',
    `
{ 'pragma': { 'command-returns-exceptions': [ 'count' ] } }
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Sum', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': {} }
{ 'command': 'a', 'returns': 'Box' }
{ 'command': 'b', 'returns': [ 'Sum' ] }
{ 'command': 'c', 'returns': 'str' }
#                            ^^^^^ command's 'returns' cannot take built-in type 'str'
{ 'command': 'd', 'returns': [ 'int' ] }
#                              ^^^^^ command's 'returns' cannot take array type ['int']
{ 'command': 'e', 'returns': 'any' }
#                            ^^^^^ command's 'returns' cannot take built-in type 'any'
{ 'command': 'count', 'returns': 'int' }
{ 'command': 'f', 'returns': 'Nothing' }
#                            ^^^^^^^^^ command's 'returns' uses unknown type 'Nothing'
{ 'command': 'g', 'returns': [ 'Nothing' ] }
#                              ^^^^^^^^^ command uses unknown type 'Nothing'
`,
    {
      reference:
        "root.json: In command 'c':\nroot.json:6: command's 'returns' cannot take built-in type 'str'",
    },
  );

  itChecks(
    'may have conditional arguments up to 8.0',
    `
{ 'struct': 'Box', 'data': { 'a': { 'type': 'int', 'if': 'A' } } }
{ 'command': 'go', 'data': { 'a': { 'type': 'int', 'if': 'A' } } }
{ 'event': 'GONE', 'data': 'Box' }
`,
    { release: '8.0' },
  );

  itChecks(
    'may return anything if a pragma says so',
    `
{ 'pragma': { 'returns-whitelist': [ 'go' ] } }
{ 'command': 'go', 'returns': 'int' }
{ 'command': 'stop', 'returns': 'int' }
#                               ^^^^^ command's 'returns' cannot take built-in type 'int'
`,
    { release: '5.2' },
  );

  itChecks(
    'box what is not empty, alternates too, up to 4.1',
    `
{ 'struct': 'Box', 'data': {} }
{ 'alternate': 'Either', 'data': { 'a': 'int', 'b': 'Box' } }
{ 'command': 'go', 'boxed': true, 'data': 'Either' }
{ 'command': 'stop', 'boxed': true, 'data': 'Box' }
#                                           ^^^^^ ...
`,
    { release: '4.1' },
  );
});
