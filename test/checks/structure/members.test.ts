import { itChecks } from '../../harness/check-fixture';

describe('members', () => {
  itChecks(
    'do not use the names that the generated code needs',
    `
{ 'struct': 'Box', 'data': { 'u': 'int', '*u': 'int', 'has-lid': 'bool', '*has_lid': 'bool', 'has': 'bool', 'hash': 'str' } }
#                            ^^^ 'data' member 'u' uses reserved name
#                                        ^^^^ 'data' member '*u' uses reserved name
#                                        ^^^^ member 'u' collides with member 'u'
#                                                     ^^^^^^^^^ 'data' member 'has-lid' uses reserved name
#                                                                        ^^^^^^^^^^ 'data' member '*has_lid' uses reserved name
#                                                                        ^^^^^^^^^^ member 'has_lid' collides with member 'has-lid'
#                                                                        ^^^^^^^^^^ name of 'data' member '*has_lid' must not use uppercase or '_'
{ 'command': 'close', 'data': { 'has-lid': 'bool' } }
#                               ^^^^^^^^^ 'data' member 'has-lid' uses reserved name
{ 'event': 'CLOSED', 'data': { 'x-u': 'bool' } }
{ 'union': 'Sum', 'base': { 'u': 'QType', 'k': 'QType' }, 'discriminator': 'k', 'data': {} }
#                           ^^^ 'base' member 'u' uses reserved name
`,
  );

  itChecks(
    'have a type in their long form, and conditions and features besides',
    `
{ 'struct': 'Box', 'data': {
    'a': { 'type': 'int', 'if': 'WIDE', 'features': [ 'fast' ] },
    'b': { 'if': 'WIDE' },
#        ^ 'data' member 'b' misses key 'type'
    'c': { 'type': 'int', 'optional': true },
#                         ^^^^^^^^^^ 'data' member 'c' has unknown key 'optional'
    'd': {} } }
#        ^ 'data' member 'd' misses key 'type'
`,
  );

  itChecks(
    'of a base in place are called base members',
    `
{ 'union': 'Sum', 'base': { 'k': 'QType', 'Side': 'int', 'x': { 'typ': 'int' } }, 'discriminator': 'k', 'data': {} }
#                                         ^^^^^^ name of 'base' member 'Side' must not use uppercase or '_'
#                                                             ^ 'base' member 'x' misses key 'type'
#                                                               ^^^^^ 'base' member 'x' has unknown key 'typ'
`,
  );
});
