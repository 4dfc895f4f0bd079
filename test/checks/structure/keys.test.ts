import { itChecks } from '../../harness/check-fixture';

describe('keys', () => {
  itChecks(
    'that a definition needs are missed at its kind',
    `
{ 'enum': 'Colour' }
# ^^^^^^ enum misses key 'data'
{ 'struct': 'Box' }
# ^^^^^^^^ struct misses key 'data'
{ 'union': 'Sum' }
# ^^^^^^^ union misses keys 'base', 'data', 'discriminator'
{ 'union': 'Product', 'data': {}, 'base': 'Box' }
# ^^^^^^^ union misses key 'discriminator'
{ 'alternate': 'Either' }
# ^^^^^^^^^^^ alternate misses key 'data'
{ 'command': 'start' }
{ 'event': 'STARTED' }
`,
    { reference: "root.json: In enum 'Colour':\nroot.json:1: enum misses key 'data'" },
  );

  itChecks(
    'that nobody knows are marked one by one',
    `
{ 'struct': 'Box', 'data': {}, 'size': 'int', 'colour': 'str' }
#                              ^^^^^^ struct has unknown key 'size'
#                                             ^^^^^^^^ struct has unknown key 'colour'
`,
    {
      reference: `
root.json: In struct 'Box':
root.json:1: struct has unknown keys 'colour', 'size'
Valid keys are 'base', 'data', 'features', 'if', 'struct'.`,
    },
  );

  itChecks(
    'of each kind are its own',
    `
{ 'enum': 'Colour', 'data': [], 'prefix': 'COL', 'base': 'Box' }
#                                                ^^^^^^ enum has unknown key 'base'
{ 'union': 'Sum', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': {}, 'boxed': true }
#                                                                             ^^^^^^^ union has unknown key 'boxed'
{ 'alternate': 'Either', 'data': { 'a': 'int' }, 'discriminator': 'a' }
#                                                ^^^^^^^^^^^^^^^ alternate has unknown key 'discriminator'
{ 'command': 'start', 'prefix': 'COL', 'gen': false, 'success-response': false, 'allow-preconfig': true }
#                     ^^^^^^^^ command has unknown key 'prefix'
{ 'event': 'STARTED', 'gen': false }
#                     ^^^^^ event has unknown key 'gen'
`,
  );

  itChecks(
    'that are missing come first in the words of the reference',
    `
{ 'struct': 'Box', 'date': {} }
# ^^^^^^^^ struct misses key 'data'
#                  ^^^^^^ struct has unknown key 'date'
`,
    { reference: "root.json: In struct 'Box':\nroot.json:1: struct misses key 'data'" },
  );
});
