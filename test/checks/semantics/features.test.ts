import { itChecks } from '../../harness/check-fixture';

describe('features', () => {
  itChecks(
    'that are special are not for types',
    `
{ 'enum': 'Colour', 'data': [ { 'name': 'red', 'features': [ 'deprecated' ] } ], 'features': [ 'deprecated' ] }
#                                                                                              ^^^^^^^^^^^^ feature 'deprecated' is not supported for types
{ 'struct': 'Box', 'data': { 'a': { 'type': 'int', 'features': [ 'unstable' ] } }, 'features': [ { 'name': 'unstable' } ] }
#                                                                                                          ^^^^^^^^^^ feature 'unstable' is not supported for types
{ 'command': 'start', 'features': [ 'deprecated', 'unstable' ] }
{ 'event': 'STARTED', 'features': [ 'deprecated' ] }
`,
  );

  itChecks(
    'of one definition or one member differ',
    `
{ 'command': 'start', 'features': [ 'fast', 'safe', 'fast' ] }
#                                                   ^^^^^^ feature 'fast' collides with feature 'fast'
{ 'command': 'stop', 'data': { 'a': { 'type': 'int', 'features': [ 'x', 'x' ] }, 'b': { 'type': 'int', 'features': [ 'x' ] } }, 'features': [ 'x' ] }
#                                                                       ^^^ feature 'x' of type 'a' collides with feature 'x' of type 'a'
`,
    { reference: "root.json: In command 'start':\nroot.json:1: feature 'fast' collides with feature 'fast'" },
  );

  itChecks(
    'mean something from the release on that says so',
    `
{ 'struct': 'Box', 'data': {}, 'features': [ 'unstable', 'deprecated' ] }
#                                                        ^^^^^^^^^^^^ feature 'deprecated' is not supported for types
`,
    { release: '6.1' },
  );

  itChecks(
    'of a member are told apart by the member, unless it is called like the definition',
    `
{ 'command': 'go', 'data': { 'go': { 'type': 'int', 'features': [ 'f', 'f' ] }, 'a': { 'type': 'int', 'features': [ 'f', 'f' ] } } }
#                                                                      ^^^ feature 'f' collides with feature 'f'
#                                                                                                                        ^^^ feature 'f' of type 'a' collides with feature 'f' of type 'a'
`,
  );
});
