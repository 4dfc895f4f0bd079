import { itChecks } from '../../harness/check-fixture';

describe('enums', () => {
  itChecks(
    'have values that differ in C',
    `
{ 'enum': 'Colour', 'data': [ 'red', 'dark-blue', 'red', { 'name': 'dark-blue', 'if': 'BLUE' } ] }
#                                                 ^^^^^ value 'red' collides with value 'red'
#                                                                  ^^^^^^^^^^^ value 'dark-blue' collides with value 'dark-blue'
{ 'enum': 'Loose', 'data': [ 'a-b', 'a_b' ] }
#                                   ^^^^^ value 'a_b' collides with value 'a-b'
{ 'pragma': { 'member-name-exceptions': [ 'Loose' ] } }
`,
    { reference: "root.json: In enum 'Colour':\nroot.json:1: value 'red' collides with value 'red'" },
  );

  itChecks(
    'may be empty, and hold words that C reserves',
    `
{ 'enum': 'None', 'data': [] }
{ 'enum': 'Words', 'data': [ 'default', 'int', '1', '2', 'd1' ] }
`,
  );
});
