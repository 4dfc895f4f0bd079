import { itChecks } from '../../harness/check-fixture';

describe('structure', () => {
  itChecks(
    'of a definition without a name is not looked into',
    `
{ 'struct': [ 'Box' ], 'data': [], 'nonsense': true }
#           ^^^^^^^^^ 'struct' requires a string name
{ 'command': true }
#            ^^^^ 'command' requires a string name
`,
    { reference: "root.json:1: 'struct' requires a string name" },
  );

  itChecks(
    'is reported in the order of the reference, whatever the order in the text',
    `
{ 'command': 'start', 'coroutine': 'yes', 'features': 'fast', 'if': 'a', 'returns': true, 'nonsense': 'x' }
#                                  ^^^^^ flag 'coroutine' may only use true value
#                                                     ^^^^^^ 'features' must be an array
#                                                                   ^^^ 'if' condition 'a' of command is not a valid identifier
#                                                                                   ^^^^ 'returns' should be a type name or array
#                                                                                         ^^^^^^^^^^ command has unknown key 'nonsense'
`,
    {
      reference: `
root.json: In command 'start':
root.json:1: command has unknown key 'nonsense'
Valid keys are 'allow-oob', 'allow-preconfig', 'boxed', 'command', 'coroutine', 'data', 'features', 'gen', 'if', 'returns', 'success-response'.`,
    },
  );

  itChecks(
    'is all there is to say at first: what comes later in the reference is reported all the same',
    `
{ 'struct': 'Box', 'data': { 'a': 'Lid' }, 'if': 'box' }
#                                 ^^^^^ member 'a' uses unknown type 'Lid'
#                                                ^^^^^ 'if' condition 'box' of struct is not a valid identifier
`,
    {
      reference:
        "root.json: In struct 'Box':\nroot.json:1: 'if' condition 'box' of struct is not a valid identifier",
    },
  );
});
