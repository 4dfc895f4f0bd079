import { itChecks } from '../../harness/check-fixture';

describe('redefinitions', () => {
  itChecks(
    'are refused whatever the kinds',
    `
{ 'struct': 'Box', 'data': {} }
{ 'enum': 'Box', 'data': [] }
#         ^^^^^ 'Box' is already defined
{ 'union': 'Box', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': {} }
#          ^^^^^ 'Box' is already defined
`,
    {
      reference: `
root.json: In enum 'Box':
root.json:2: 'Box' is already defined
root.json: In struct 'Box':
root.json:1: previous definition`,
    },
  );

  itChecks(
    'are found across files',
    `
#-- root.json
{ 'include': 'sub.json' }
{ 'command': 'start' }
#            ^^^^^^^ 'start' is already defined
#-- sub.json

{ 'command': 'start' }
`,
    {
      reference: `
root.json: In command 'start':
root.json:2: 'start' is already defined
In file included from root.json:1:
sub.json: In command 'start':
sub.json:2: previous definition`,
    },
  );

  itChecks(
    'of what is built in are refused',
    `
{ 'enum': 'QType', 'data': [] }
#         ^^^^^^^ enum type 'QType' is already defined
{ 'command': 'int' }
#            ^^^^^ built-in type 'int' is already defined
{ 'command': 'any' }
#            ^^^^^ built-in type 'any' is already defined
`,
    { reference: "root.json: In enum 'QType':\nroot.json:1: enum type 'QType' is already defined" },
  );

  itChecks(
    'are not what names are that differ in case or in a hyphen',
    `
{ 'command': 'a-b' }
{ 'command': 'box' }
{ 'struct': 'Box', 'data': {} }
`,
  );
});
