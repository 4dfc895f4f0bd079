import { itChecks } from '../../harness/check-fixture';

describe('keys that came with a release', () => {
  const text = (unknown: string): string => `
{ 'command': 'go', 'data': { 'a': { 'type': 'int', 'features': [ 'f' ] } }, 'coroutine': true }
${unknown}
`;

  itChecks('are known from then on', text(''), { release: '5.2' });

  itChecks(
    'are unknown before',
    text(
      `#                                                                           ^^^^^^^^^^^ command has unknown key 'coroutine'`,
    ),
    {
      release: '5.1',
      reference: `
root.json: In command 'go':
root.json:1: command has unknown key 'coroutine'
Valid keys are 'allow-oob', 'allow-preconfig', 'boxed', 'command', 'data', 'features', 'gen', 'if', 'returns', 'success-response'.`,
    },
  );

  itChecks(
    'are unknown in parts, too',
    `
{ 'struct': 'Box', 'features': [ 'f' ], 'data': { 'a': { 'type': 'int', 'features': [ 'F' ], 'if': 'A' } } }
#                                                                       ^^^^^^^^^^ 'data' member 'a' has unknown key 'features'
{ 'enum': 'Colour', 'features': [ 'F' ], 'data': [ { 'name': 'a', 'features': [ 'F' ] } ] }
#                   ^^^^^^^^^^ enum has unknown key 'features'
#                                                                 ^^^^^^^^^^ 'data' member has unknown key 'features'
`,
    { release: '4.2' },
  );

  itChecks(
    'are no conditions at all in the oldest release',
    `
{ 'enum': 'Colour', 'if': true, 'data': [ 'a' ] }
#                   ^^^^ ...
`,
    { release: '2.12' },
  );
});

describe('keys that say what is defined', () => {
  itChecks(
    'are rivals up to 6.1, and the loser is an unknown key',
    `
{ 'command': 'go', 'event': 'GO' }
#                  ^^^^^^^ command has unknown key 'event'
{ 'struct': 'Box', 'enum': 'Colour', 'data': [] }
# ^^^^^^^^ enum has unknown key 'struct'
{ 'data': {} }
# ^^^^^^ expression is missing metatype
`,
    { release: '6.1' },
  );
});
