import { itChecks } from '../../harness/check-fixture';

describe('features', () => {
  itChecks(
    'are an array',
    `
{ 'struct': 'Box', 'data': {}, 'features': 'fast' }
#                                          ^^^^^^ 'features' must be an array
{ 'command': 'start', 'data': { 'a': { 'type': 'int', 'features': { 'name': 'fast' } } } }
#                                                                 ^^^^^^^^^^^^^^^^^^ 'features' must be an array
`,
  );

  itChecks(
    'have names, and conditions at most',
    `
{ 'command': 'start', 'features': [ 'fast', { 'name': 'safe', 'if': 'SAFE' }, true, { 'if': 'SAFE' }, { 'name': [] }, { 'name': 'new', 'since': '9' } ] }
#                                                                             ^^^^ 'features' member requires a string name
#                                                                                   ^ 'features' member misses key 'name'
#                                                                                                               ^^ 'features' member requires a string name
#                                                                                                                                      ^^^^^^^ 'features' member has unknown key 'since'
`,
  );

  itChecks(
    'are named like members',
    `
{ 'event': 'STARTED', 'features': [ 'fast_path', 'FAST', '8bit' ] }
#                                   ^^^^^^^^^^^ name of 'features' member 'fast_path' must not use uppercase or '_'
#                                                ^^^^^^ name of 'features' member 'FAST' must not use uppercase or '_'
#                                                        ^^^^^^ 'features' member '8bit' has an invalid name
`,
  );
});
